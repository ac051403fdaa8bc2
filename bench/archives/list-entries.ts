import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './entry.ts';

/** Paths of all entries of a content folder, below `articles/`, oldest day first. */
export function listEntryPaths(contentDir: string): string[] {
  return readdirSync(join(contentDir, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

export const readEntry = (contentDir: string, path: string): Entry => ({
  path,
  text: readFileSync(join(contentDir, 'articles', path), 'utf8'),
});
