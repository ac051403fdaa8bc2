import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Draft } from '../draft.ts';
import { readDate, type DateOrder } from '../read-date.ts';
import { dateIn } from './page-date.ts';

/** Blocks in which a page repeats what it says above its text. */
const REACH = 8;

/**
 * Takes away what a page repeats at the top of its text and the entry has in fields of its own: the headline, the names
 * of those who wrote it, the date. Only a block that is nothing else goes, so that no word is lost.
 */
export function trimOpening(body: Root, fields: Omit<Draft, 'body'>, order: DateOrder | undefined): Root {
  const headline = letters(fields.headline ?? '');
  const day = readDate(fields.date ?? '', order).date?.day;
  const names = (fields.byline ?? []).map(letters);
  const isRepeated = (text: string): boolean =>
    letters(text) === headline ||
    partsOf(text).every((part) => isByline(part, names) || isDay(part, day, order));
  const children = body.children.filter((node, index) => {
    if (index >= REACH || (node.type !== 'paragraph' && node.type !== 'heading')) return true;
    const text = toString(node, { includeImageAlt: false }).trim();
    return text === '' || text.length > 300 || holdsPicture(node) || !isRepeated(text);
  });
  return { ...body, children };
}

const partsOf = (text: string): string[] => text.split(/\s*[|·•]\s*|\s+[-–—]\s+|\n/).filter(Boolean);

function isByline(text: string, names: readonly string[]): boolean {
  const found = letters(text.replace(/^(?:by|von|por|par|door|av|af|di)\s*:?\s+/iu, ''));
  // All of them, in their order; "and" may stand between.
  return (
    names.length > 0 && (found === names.join('') || found === names.join('and') || names.includes(found))
  );
}

function isDay(text: string, day: string | undefined, order: DateOrder | undefined): boolean {
  const date = dateIn(text, order);
  return day !== undefined && date !== undefined && readDate(date, order).date?.day === day;
}

const holdsPicture = (node: { children: readonly { type: string }[] }): boolean =>
  node.children.some(({ type }) => type === 'image');

/** Letters and digits only: a page has its headline in capitals here and with other quotes there. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
