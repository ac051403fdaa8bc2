import { readDate, type DateOrder } from '../read-date.ts';
import type { Finding } from '../format.ts';
import type { Draft } from '../draft.ts';
import { readByline } from './read-byline.ts';

/** What stands above a text, and where the text begins. */
export interface Header {
  fields: Omit<Draft, 'body'>;
  /** Index of the first line of the text. */
  bodyLine: number;
  /** Why the date cannot be read, when a line looks like one. */
  problem?: Finding;
}

/** Lines with words in them among which the date is looked for. */
const REACH = 6;
const LONGEST_LINE = 200;

/** Labels that writers put before a value, and the fields that they mean. */
const LABELS: Readonly<Record<string, keyof LabelledFields>> = {
  headline: 'headline',
  title: 'headline',
  by: 'byline',
  byline: 'byline',
  author: 'byline',
  dateline: 'dateline',
  place: 'dateline',
  source: 'source',
  publication: 'source',
  newspaper: 'source',
  section: 'section',
  desk: 'section',
  language: 'language',
  url: 'sourceUrl',
  link: 'sourceUrl',
  id: 'id',
};
type LabelledFields = Pick<
  Draft,
  'headline' | 'byline' | 'dateline' | 'source' | 'section' | 'language' | 'sourceUrl' | 'id'
>;

const DATE_LABEL =
  /^(?:date|dated|published|posted|publication date|issued|updated|datum|fecha|data|dato|дата|तारीख|दिनांक|تاریخ|التاريخ|日期|日付)(?:\s+(?:on|at))?\s*[:：\-–—]?\s+/iu;

/**
 * Reads what stands above a plain text: a date line (`date 2020-09-04`, a date alone), before or after it perhaps a
 * headline, a byline, and lines with labels (`Source: …`). The first line that is none of these begins the text.
 */
export function readHeader(lines: readonly string[], order: DateOrder | undefined): Header {
  const place = findDate(lines, order);
  if (place?.problem) return { fields: {}, bodyLine: 0, problem: place.problem };
  const fields: Header['fields'] = place ? { date: place.date } : {};
  const above = filled(lines, 0, place?.line ?? 0);
  let headline = above.length === 0 ? undefined : readLabelled(above, fields).join(' ');
  let at = place ? place.line + 1 : 0;
  for (;;) {
    at = skipBlank(lines, at);
    const line = (lines[at] ?? '').trim();
    if (at >= lines.length) break;
    const label = labelOf(line);
    if (label) setField(fields, label.field, label.value);
    else if (fields.byline === undefined && readByline(line)) setByline(fields, line);
    else if (!headline && fields.headline === undefined && isHeadline(lines, at)) headline = line;
    else break;
    at += 1;
  }
  if (headline) fields.headline ??= headline;
  return { fields, bodyLine: at };
}

function findDate(
  lines: readonly string[],
  order: DateOrder | undefined,
): { date: string; line: number; problem?: never } | { problem: Finding } | undefined {
  let seen = 0;
  for (let line = 0; line < lines.length && seen < REACH; line += 1) {
    const text = (lines[line] ?? '').trim();
    if (text === '') continue;
    seen += 1;
    if (text.length > LONGEST_LINE) return undefined;
    const labelled = DATE_LABEL.exec(text);
    const date = labelled ? text.slice(labelled[0].length) : text;
    const { problem } = readDate(date, order);
    if (!problem) return { date, line };
    // A line that says "date" and none that can be read, or one of numbers with two meanings: worth an answer.
    if (problem.rule !== 'unreadable-date' || (labelled && /\d/.test(date)))
      return { problem: { ...problem, line: line + 1 } };
  }
  return undefined;
}

const filled = (lines: readonly string[], from: number, to: number): string[] =>
  lines
    .slice(from, to)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const skipBlank = (lines: readonly string[], from: number): number => {
  let at = from;
  while (at < lines.length && (lines[at] ?? '').trim() === '') at += 1;
  return at;
};

/** Takes lines with labels and the byline out of the lines above the date; what remains is the headline. */
function readLabelled(lines: readonly string[], fields: Header['fields']): string[] {
  return lines.filter((line) => {
    const label = labelOf(line);
    if (label) setField(fields, label.field, label.value);
    else if (readByline(line)) setByline(fields, line);
    else return true;
    return false;
  });
}

function labelOf(line: string): { field: keyof LabelledFields; value: string } | undefined {
  const match = /^(\p{L}{2,12})\s*[:：]\s*(\S.*)$/u.exec(line);
  const name = match?.[1]?.toLowerCase();
  if (!match || name === undefined || !Object.hasOwn(LABELS, name)) return undefined;
  const field = LABELS[name];
  return field && line.length <= LONGEST_LINE ? { field, value: match[2] ?? '' } : undefined;
}

function setField(fields: Header['fields'], field: keyof LabelledFields, value: string): void {
  if (field === 'byline') fields.byline = readByline(`By ${value}`) ?? [value];
  else fields[field] = value;
}

function setByline(fields: Header['fields'], line: string): void {
  const byline = readByline(line);
  if (byline) fields.byline = byline;
}

/** A short line above a longer text, that does not end as a sentence does. */
function isHeadline(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (line.length > 160 || /(?<!\.\.)[.。।۔:：;,،，]["'”’»)\]]*$/u.test(line)) return false;
  // A hard-wrapped paragraph goes on in the next line.
  if ((lines[at + 1] ?? '').trim() !== '' && !readByline((lines[at + 1] ?? '').trim())) return false;
  return skipBlank(lines, at + 1) < lines.length;
}
