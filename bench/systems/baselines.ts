import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../src/build/project-root.ts';

/** The folder of the systems that we are held against. */
export const BASELINES = fileURLToPath(new URL('../baselines/', import.meta.url));

/** Copies a baseline, and what baselines share, into a folder. Gives the copy's own folder. */
export function copyBaseline(name: string, folder: string): string {
  for (const part of ['package.json', 'shared', 'static', name]) {
    cpSync(join(BASELINES, part), join(folder, part), {
      recursive: true,
      filter: (path) => !['node_modules', '.astro'].includes(basename(path)),
    });
  }
  return join(folder, name);
}

/** A script of a package that the project has installed, as a command. */
export const ourPackage = (script: string, ...args: string[]): string[] => [
  process.execPath,
  join(projectRoot, 'node_modules', script),
  ...args,
];

/** Pagefind's command line, as its documentation has it for any static site. */
export const pagefind = (site: string): string[] => ourPackage('pagefind/lib/runner/bin.cjs', '--site', site);
