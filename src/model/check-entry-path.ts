import type { Problem } from '../report/problem.ts';
import { civilDateOf, parseCivilDate } from './civil-date.ts';
import type { CivilDate } from './civil-date.ts';
import { isSafeSlug, slugify } from './slug.ts';

/** What the path of an entry says. */
export interface EntryPath {
  /** `2020/09/04/slug`. */
  id: string;
  day: CivilDate;
  slug: string;
}

/** The path's parts when it has no error, and its problems. */
export interface CheckedPath {
  path?: EntryPath;
  problems: Problem[];
}

const EXPECTED = 'articles/YYYY/MM/DD/slug.md, for example articles/2020/09/04/new-harbour-bridge.md';

/** Names that Windows keeps for devices; no folder on its disks can have them. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Reads an entry's path, relative to the content folder: `articles/YYYY/MM/DD/slug.md`. */
export function parseEntryPath(file: string): CheckedPath {
  const refuse = (rule: string, message: string, more: Partial<Problem> = {}): CheckedPath => ({
    problems: [{ rule, severity: 'error', file, message, ...more }],
  });
  const match = /^articles\/(\d{4})\/(\d{2})\/(\d{2})\/([^/]+)\.md$/u.exec(file);
  if (!match) {
    const fix = guessMove(file);
    return refuse('entry-path', 'The file is not where an article belongs.', {
      expected: EXPECTED,
      ...(fix === undefined ? {} : { fix }),
    });
  }
  const [, year = '', month = '', date = '', stem = ''] = match;
  const day = parseCivilDate(`${year}-${month}-${date}`);
  if (!day) {
    return refuse('entry-path', `The folders name a day that does not exist: ${year}-${month}-${date}.`, {
      expected: EXPECTED,
    });
  }
  // Some disks (macOS) hand back names decomposed; the address is always the composed form.
  const slug = stem.normalize('NFC');
  if (!isSafeSlug(slug) || DEVICES.test(slug)) {
    const safe = safeSlug(slug);
    return refuse('unsafe-slug', `The file name "${stem}" cannot be part of an address.`, {
      found: stem,
      expected: 'lower-case letters, digits and single hyphens, in any script, at most 200 bytes',
      ...(safe === '' ? {} : { fix: move(file, `articles/${year}/${month}/${date}/${safe}.md`) }),
    });
  }
  return { path: { id: `${year}/${month}/${date}/${slug}`, day, slug }, problems: [] };
}

/**
 * Refuses a date that disagrees with the entry's folder.
 * @param date a date that the schema has accepted.
 * @param line where `date` stands in the file.
 */
export function checkEntryDate(file: string, path: EntryPath, date: string, line?: number): Problem[] {
  const day = civilDateOf(date);
  if (day === path.day) return [];
  const target = `articles/${day.replaceAll('-', '/')}/${path.slug}.md`;
  return [
    {
      rule: 'date-and-folder-differ',
      severity: 'error',
      file,
      ...(line === undefined ? {} : { line }),
      field: 'date',
      message: `The article is dated ${day}, but its folder says ${path.day}.`,
      found: date,
      expected: `date: ${path.day}, or the file moved to the folder of its date`,
      fix: `mkdir -p ${folderOf(target)} && ${move(file, target)}`,
    },
  ];
}

/** The slug that a name should have; cut between characters where it is too long. */
function safeSlug(name: string): string {
  const slug = slugify(name);
  if (DEVICES.test(slug)) return `${slug}-1`;
  const encoder = new TextEncoder();
  let short = '';
  let bytes = 0;
  for (const character of slug) {
    bytes += encoder.encode(character).length;
    if (bytes > 200) break;
    short += character;
  }
  return slugify(short);
}

/** The move for the two usual slips: numbers without their zero, and `.markdown`. */
function guessMove(file: string): string | undefined {
  const match = /^articles\/(\d{4})\/(\d{1,2})\/(\d{1,2})\/([^/]+)\.(?:md|markdown|mdown)$/iu.exec(file);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', stem = ''] = match;
  const target = `articles/${year}/${month.padStart(2, '0')}/${day.padStart(2, '0')}/${stem}.md`;
  return target === file ? undefined : `mkdir -p ${folderOf(target)} && ${move(file, target)}`;
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

const move = (from: string, to: string): string => `mv ${quote(from)} ${quote(to)}`;

/** A word for a POSIX shell. */
const quote = (word: string): string =>
  /^[\p{L}\p{M}\p{N}/._-]+$/u.test(word) && !word.startsWith('-')
    ? word
    : `'${word.replaceAll("'", "'\\''")}'`;
