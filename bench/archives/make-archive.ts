import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry } from './entry.ts';
import { generateEntries, type Recipe } from './generate.ts';
import { importRecords, recombineEntries, REUTERS } from './import-reuters.ts';
import { listEntryPaths, readEntry } from './list-entries.ts';
import { writeEntries } from './write-entries.ts';

/** An archive on disk, and the one article that is to be added to it. */
export interface MadeArchive {
  /** What it is called in tables. */
  title: string;
  contentDir: string;
  articles: number;
  extra: Entry;
}

const SITE = `title: The Bench Archive
tagline: Articles by the thousand
description: An archive that was made to measure how fast archives are built.
publisher: The Bench
language: en
timeZone: UTC
url: https://bench.example
`;
const RECOMBINED = 100_000;

/** Names that `--sizes` takes. */
export const isSize = (name: string): boolean =>
  /^(\d{1,7}|reuters|reuters100k)$/.test(name) && Number(name) !== 0;

/**
 * The archive of a size below `parent`: the one that is there when it was finished, else a new one.
 * @param size a number of generated articles, `reuters`, or `reuters100k`
 */
export function makeArchive(parent: string, size: string, small = false): MadeArchive {
  const folder = join(parent, small ? `${size}-small` : size);
  const record = join(folder, 'made.json');
  if (existsSync(record)) return JSON.parse(readFileSync(record, 'utf8')) as MadeArchive;
  // What an interrupted run has left.
  rmSync(folder, { recursive: true, force: true });
  const contentDir = join(folder, 'content');
  mkdirSync(contentDir, { recursive: true });
  writeFileSync(join(contentDir, 'site.yaml'), SITE);
  const made = { contentDir, ...fill(size, contentDir, parent, small) };
  // Written last: an archive without it is not whole.
  writeFileSync(record, JSON.stringify(made));
  return made;
}

function fill(
  size: string,
  contentDir: string,
  parent: string,
  small: boolean,
): Omit<MadeArchive, 'contentDir'> {
  if (size === 'reuters') {
    importRecords(contentDir, REUTERS, join(dirname(contentDir), 'rejected'));
    const paths = listEntryPaths(contentDir);
    return { title: 'Reuters-21578', articles: paths.length, extra: oneMore(contentDir, paths.at(-1)) };
  }
  if (size === 'reuters100k') {
    const from = makeArchive(parent, 'reuters').contentDir;
    let last = '';
    const entries = recombineEntries(from, RECOMBINED);
    const articles = writeEntries(
      join(contentDir, 'articles'),
      noting(entries, ({ path }) => (last = path > last ? path : last)),
    );
    return { title: 'Reuters over more years', articles, extra: oneMore(contentDir, last) };
  }
  return generate({ articles: Number(size), small }, contentDir);
}

function generate(recipe: Recipe, contentDir: string): Omit<MadeArchive, 'contentDir'> {
  let extra: Entry | undefined;
  let left = recipe.articles;
  const all = generateEntries(recipe);
  const kept = function* (): Generator<Entry> {
    for (const entry of all) {
      if (left > 0) yield entry;
      else extra = entry;
      left -= 1;
    }
  };
  const articles = writeEntries(join(contentDir, 'articles'), kept());
  if (!extra) throw new Error('The generator made no article to add.');
  return { title: recipe.small ? 'generated, small bodies' : 'generated', articles, extra };
}

/** An article like the newest one, under another name. */
function oneMore(contentDir: string, newest = ''): Entry {
  const { text } = readEntry(contentDir, newest);
  return {
    path: newest.replace(/\.md$/, '-added.md'),
    text: text.replace(/^headline: .*$/m, 'headline: One article more than there was'),
  };
}

function* noting<T>(items: Iterable<T>, note: (item: T) => void): Generator<T> {
  for (const item of items) {
    note(item);
    yield item;
  }
}
