import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { toEnvironment, VARIABLES, type Settings } from '../../src/build/settings.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Builds a site as `npx astro build` does: the whole archive in one process, by Astro alone. */
export async function plainBuild(settings: Settings, cache: string): Promise<void> {
  const astro = fileURLToPath(new URL('./bin/astro.mjs', import.meta.resolve('astro/package.json')));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...toEnvironment(settings),
    [VARIABLES.cache]: cache,
    // The runner of tests has its own.
    NODE_ENV: 'production',
    VITEST: undefined,
  };
  const child = spawn(process.execPath, [astro, 'build', '--silent'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`astro build ended with ${String(code)}:\n${said}`);
}
