import type { Finding } from '../format.ts';
import { readDate, type DateOrder } from '../read-date.ts';
import type { HtmlNode } from './parse-html.ts';
import { isProse, type TextBlock } from './text-blocks.ts';

/** Words before a date of publication. */
const LABEL =
  /^(?:(?:first\s+)?published|posted|publication date|date|on|veröffentlicht|publié(?: le)?|publicado(?: el)?|pubblicato(?: il)?|опубликовано|publicerad|gepubliceerd)\b[\s:,]*(?:on|at|am|le|el|il)?\s*/iu;

/** What parts a date from a name on one line. */
const SEPARATOR = /\s*[|·•/]\s+|\s+[-–—]\s+|\s+(?:by|von|par|por|di)\s+/i;

/** Lines that are looked at; a date further down is one that the text speaks of. */
const REACH = 12;

/** A date, and how sure it is. */
export interface FoundDate {
  date: string;
  warning: Finding;
}

/**
 * The date of a page whose metadata have none: a line above or below the text that is a date and nothing else, or the day in its
 * address (`/2019/03/04/`).
 * @param blocks all text of the page
 * @param chosen its main text
 */
export function pageDate(
  blocks: readonly TextBlock[],
  chosen: ReadonlySet<HtmlNode>,
  address: string | undefined,
  order: DateOrder | undefined,
): FoundDate | undefined {
  const start = blocks.findIndex((block) => isProse(block) && block.nodes.some((node) => chosen.has(node)));
  const above = blocks.slice(Math.max(0, start - REACH), start < 0 ? REACH : start + 1);
  const end = blocks.findLastIndex((block) => isProse(block) && block.nodes.some((node) => chosen.has(node)));
  const below = end < 0 ? [] : blocks.slice(end + 1, end + 4);
  for (const block of [...above.toReversed(), ...below]) {
    const date = block.text
      .split('\n')
      .slice(0, REACH)
      .map((line) => dateIn(line, order))
      .find((found) => found !== undefined);
    if (date) return { date, warning: FROM_TEXT(date) };
  }
  const path = /\/((?:19|20)\d\d)\/(\d\d?)\/(\d\d?)(?:\/|$)/.exec(address ?? '');
  const day = path
    ?.slice(1)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return day !== undefined && readDate(day).date ? { date: day, warning: FROM_ADDRESS(day) } : undefined;
}

/** The date that a line is, alone or beside a name. */
export function dateIn(line: string, order: DateOrder | undefined): string | undefined {
  const text = line.trim();
  if (text.length > 120 || !/\p{Nd}/u.test(text)) return undefined;
  return [text, ...text.split(SEPARATOR)]
    .map(withoutLabel)
    .find((part) => part.length >= 6 && readDate(part, order).date !== undefined);
}

/** A date without the words that stand before it. */
export const withoutLabel = (text: string): string => text.trim().replace(LABEL, '');

const FROM_TEXT = (found: string): Finding => ({
  rule: 'date-from-text',
  message: 'The page has no date in its metadata; this one stands beside its text.',
  found,
});

const FROM_ADDRESS = (found: string): Finding => ({
  rule: 'date-from-address',
  message: 'The page has no date in its metadata; this one stands in its address.',
  found,
});
