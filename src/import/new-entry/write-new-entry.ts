import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chooseSlug } from '../choose-slug.ts';
import { EntryWriter } from '../entry-writer.ts';
import { firstFree } from '../place-entry.ts';
import { writeFrontMatter } from '../write-front-matter.ts';
import type { NewDate } from './read-facts.ts';

/** What a new entry begins with. */
export interface NewEntry {
  date: NewDate;
  headline: string;
  byline: readonly string[];
  /** True for a file name in Latin letters. */
  transliterate: boolean;
}

/**
 * Writes an entry that has everything but its text, at a path that no other has. It is left without text on purpose: a
 * placeholder could be published by mistake, and an entry without text is refused by every check until somebody has
 * written it.
 * @returns the entry's path below the content folder
 */
export function writeNewEntry(
  contentDir: string,
  { date, headline, byline, transliterate }: NewEntry,
): string {
  const slug = chooseSlug(headline, { transliterate });
  const path = firstFree(date.day, slug, (taken) => existsSync(join(contentDir, taken)));
  const fields = { headline, date: date.value, byline: [...byline] };
  new EntryWriter(contentDir).write(path, `${writeFrontMatter(fields)}\n`);
  return path;
}
