import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Draft } from '../draft.ts';
import { readDate, type DateOrder } from '../read-date.ts';
import { readByline } from '../text/read-byline.ts';
import { withoutLabel } from './page-date.ts';

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

/** The day of the article and perhaps a time, or a time alone; the entry has both. */
function isDay(text: string, day: string | undefined, order: DateOrder | undefined): boolean {
  if (day === undefined) return false;
  return TIME.test(text) || readDate(withoutLabel(text), order).date?.day === day;
}

const TIME = /^\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s+\p{Lu}{2,5}|\s*[+-]\d\d:?\d\d)?$/iu;

const holdsPicture = (node: { children: readonly { type: string }[] }): boolean =>
  node.children.some(({ type }) => type === 'image');

/**
 * The names in a line above the text such as `By Asha Rao`; undefined when there is none. For pages whose metadata do
 * not name anyone.
 */
export function bylineAbove(body: Root): string[] | undefined {
  for (const node of body.children.slice(0, REACH)) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue;
    const text = toString(node, { includeImageAlt: false }).trim();
    // The text has begun.
    if (text.length > 200) return undefined;
    for (const part of partsOf(text)) {
      const names = readByline(part);
      if (names) return names;
    }
  }
  return undefined;
}

/** Letters and digits only: a page has its headline in capitals here and with other quotes there. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
