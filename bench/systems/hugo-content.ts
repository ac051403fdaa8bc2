import { SUBJECT_KINDS } from '../../src/model/subject.ts';
import type { Entry } from '../archives/entry.ts';
import { listEntryPaths, readEntry } from '../archives/list-entries.ts';
import { writeEntries } from '../archives/write-entries.ts';
import { LargeSubjects } from './large-subjects.ts';
import { parseEntry } from './parse-entry.ts';

/**
 * Writes a content folder's articles as Hugo reads them.
 * @returns what turns a further article into Hugo's form
 */
export function convertToHugo(contentDir: string, articlesDir: string): (entry: Entry) => Entry {
  const paths = listEntryPaths(contentDir);
  const large = new LargeSubjects();
  for (const path of paths) large.count(parseEntry(readEntry(contentDir, path).text).fields);
  const convert = (entry: Entry): Entry => toHugo(entry, large);
  writeEntries(articlesDir, datePages(paths));
  writeEntries(
    articlesDir,
    paths.values().map((path) => convert(readEntry(contentDir, path))),
  );
  return convert;
}

/**
 * An article in Hugo's form. Names that Hugo has another use for are changed: `section` is the `desk`. The time is
 * given as text too, for the index to sort by.
 */
function toHugo({ path, text }: Entry, large: LargeSubjects): Entry {
  const { fields, body } = parseEntry(text);
  const {
    headline: title,
    suppliedHeadline: supplied,
    date,
    section: desk,
    dateline,
    byline,
    source,
    provenance,
  } = fields;
  const subjects = SUBJECT_KINDS.flatMap((kind) => [
    [kind, fields[kind]],
    [`partsof${kind}`, large.partsOf(fields, kind)],
  ]);
  const stamp = new Date(date).toISOString();
  const own = { title, supplied, date, stamp, desk, dateline, byline, source, provenance };
  return { path, text: `${JSON.stringify({ ...own, ...Object.fromEntries(subjects) })}\n${body}` };
}

/** The pages of the years, months and days that have articles. */
function* datePages(paths: readonly string[]): Generator<Entry> {
  const made = new Set<string>();
  for (const path of paths) {
    const [year = '', month = '', day = ''] = path.split('/');
    for (const [type, parts] of [
      ['year', [year]],
      ['month', [year, month]],
      ['day', [year, month, day]],
    ] as const) {
      const folder = parts.join('/');
      if (made.has(folder)) continue;
      made.add(folder);
      const date = [...parts, '01', '01'].slice(0, 3).join('-');
      yield {
        path: `${folder}/_index.md`,
        text: `${JSON.stringify({ type, title: parts.join('-'), date })}\n`,
      };
    }
  }
}
