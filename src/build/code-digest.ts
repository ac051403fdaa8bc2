import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './pack.ts';
import { projectRoot } from './project-root.ts';

/** Folders of src that have no part in what a site looks like. */
const NOT_IN_PAGES = new Set(['cli', 'import']);

/**
 * Of all that turns content into a site: our code, the files that are copied, the versions of all packages and of Node
 * (whose data on languages and dates are on the pages). When it changes, everything is made again.
 */
export function codeDigest(): string {
  const files = [
    ...listFiles('src').filter(
      (file) => !/\.test\.tsx?$/.test(file) && !NOT_IN_PAGES.has(file.split('/')[1] ?? ''),
    ),
    ...listFiles('public'),
    'astro.config.mjs',
    existsSync(join(projectRoot, 'package-lock.json')) ? 'package-lock.json' : 'package.json',
  ];
  const lines = files.map((file) => `${file} ${digestOf(readFileSync(join(projectRoot, file)))}`);
  return digestOf([process.versions.node, process.versions['icu'], ...lines].join('\n'));
}

/** Files below a folder of the project, relative to the project, in code-unit order. */
function listFiles(folder: string): string[] {
  const path = join(projectRoot, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((item) =>
      item.isDirectory() ? listFiles(`${folder}/${item.name}`) : [`${folder}/${item.name}`],
    )
    .sort();
}
