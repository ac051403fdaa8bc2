import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry } from './entry.ts';

/**
 * Writes entries as they come, below a folder. One after another and without promises: that is
 * the fastest way to make many small files, and only one is in memory at a time.
 * @returns how many there were
 */
export function writeEntries(articlesDir: string, entries: Iterable<Entry>): number {
  let count = 0;
  let made = '';
  for (const { path, text } of entries) {
    const file = join(articlesDir, path);
    const folder = dirname(file);
    // Entries of a day come together, so one look back is enough.
    if (folder !== made) mkdirSync(folder, { recursive: true });
    made = folder;
    writeFileSync(file, text);
    count += 1;
  }
  return count;
}
