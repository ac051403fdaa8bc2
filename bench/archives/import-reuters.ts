import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/build/project-root.ts';
import type { Entry } from './entry.ts';
import { listEntryPaths, readEntry } from './list-entries.ts';

/** The Reuters-21578 collection, where it lies beside the project. */
export const REUTERS = join(projectRoot, '..', 'shared', 'corpora', 'reuters-21578.jsonl.gz');

export const hasReuters = (): boolean => existsSync(REUTERS);

/**
 * Imports a file of records into a content folder that has a `site.yaml`, as an archivist would.
 * @throws Error when the importer failed, other than by rejecting records (exit code 1: Reuters has one without text)
 */
export function importRecords(contentDir: string, file: string, rejected: string): void {
  const args = ['import', '--content', contentDir, '--time-zone', 'UTC', '--rejected', rejected, file];
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'src/cli/dateline.mjs'), ...args],
    {
      cwd: projectRoot,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    },
  );
  if (status !== 0 && status !== 1)
    throw new Error(`The import of ${file} failed (exit code ${status}): ${stderr}`);
}

/**
 * The entries of a content folder again and again, each round a year later, till there are `articles`: an archive of
 * real texts that is as large as one likes. One text is in memory at a time.
 */
export function* recombineEntries(contentDir: string, articles: number): Generator<Entry> {
  const paths = listEntryPaths(contentDir);
  for (let number = 0; number < articles; number += 1) {
    const path = paths[number % paths.length] ?? '';
    yield laterBy(Math.floor(number / paths.length), readEntry(contentDir, path));
  }
}

/** An entry as it would be, published whole years later, under a slug of its own. */
export function laterBy(years: number, { path, text }: Entry): Entry {
  if (years === 0) return { path, text };
  const shifted = String(Number(path.slice(0, 4)) + years);
  return {
    path: `${shifted}${path.slice(4, -'.md'.length)}-${years + 1}.md`,
    text: text.replace(/^(date: ['"]?)\d{4}/m, `$1${shifted}`),
  };
}
