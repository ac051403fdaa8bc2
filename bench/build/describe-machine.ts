import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/build/project-root.ts';

/** The machine in a line: what one has to know to compare its times with another's. Its load is that of this moment. */
export function describeMachine(): string {
  const cores = cpus();
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${memory} GiB of memory, ${nameSystem()}, load ${load} before`;
}

/** Version of a package that the project has installed. */
export function versionOf(name: string): string {
  const manifest = readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function nameSystem(): string {
  const kernel = `${type()} ${release().split('-')[0] ?? ''}`;
  try {
    const name = /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    return name ? `${name}, ${kernel}` : kernel;
  } catch {
    return kernel;
  }
}
