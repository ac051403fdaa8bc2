import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Draft } from '../draft.ts';
import { readDate, type DateOrder } from '../read-date.ts';
import { readByline } from '../text/read-byline.ts';
import { withoutLabel } from './page-date.ts';

/** Blocks in which a page repeats what it says above its text. */
const REACH = 8;

/** A longer line is text. */
const LONGEST = 300;

/** "By" in several languages. */
const BY = /^(?:by|von|por|par|door|av|af|di|przez|от|автор|текст|מאת|بقلم|كتب|文|作者)\s*[:：]?\s+/iu;

/** A time of day, perhaps with its zone. */
const TIME = /^\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s+\p{Lu}{2,5}|\s*[+-]\d\d:?\d\d)?$/iu;

/**
 * Takes away what a page repeats at the top of its text and the entry has in fields of its own: the headline, the names
 * of those who wrote it, the date. Only a line that is nothing else goes, so that no word is lost.
 */
export function trimOpening(body: Root, fields: Omit<Draft, 'body'>, order: DateOrder | undefined): Root {
  const headline = letters(fields.headline ?? '');
  const day = readDate(fields.date ?? '', order).date?.day;
  const names = (fields.byline ?? []).map(letters);
  const isRepeated = (line: Line): boolean => {
    const text = textOf(line);
    if (text === '' || text.length > LONGEST) return false;
    if (letters(text) === headline || isDay(text, day, order)) return true;
    return partsOf(text).every((part) => isByline(part, names) || isDay(part, day, order));
  };
  const children = body.children.flatMap((node, index): RootContent[] => {
    if (index >= REACH || (node.type !== 'paragraph' && node.type !== 'heading')) return [node];
    const lines = linesOf(node.children);
    const first = lines.findIndex((line) => !isRepeated(line));
    if (first < 0) return [];
    return first === 0 ? [node] : [{ ...node, children: joinLines(lines.slice(first)) }];
  });
  return { ...body, children };
}

/** The lines of a text before its first long one. */
export function openingLines(body: Root): string[] {
  const opening: string[] = [];
  for (const node of body.children.slice(0, REACH)) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue;
    for (const text of linesOf(node.children).map(textOf)) {
      if (text.length > LONGEST) return opening;
      opening.push(text);
    }
  }
  return opening;
}

/**
 * The names in one of the lines above a text, such as `By Asha Rao`; undefined when there is none. For pages whose
 * metadata do not name anyone.
 */
export const bylineAmong = (lines: readonly string[]): string[] | undefined =>
  lines
    .flatMap(partsOf)
    .map(readByline)
    .find((names) => names !== undefined);

/** A line of a paragraph. */
type Line = readonly PhrasingContent[];

function linesOf(children: readonly PhrasingContent[]): Line[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

const joinLines = (lines: readonly Line[]): PhrasingContent[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line]));

/** The text of a line; one that holds a picture is no repetition. */
const textOf = (line: Line): string =>
  line.some(({ type }) => type === 'image')
    ? ''
    : line
        .map((node) => toString(node))
        .join('')
        .trim();

const partsOf = (text: string): string[] => text.split(/\s*[|·•]\s*|\s+[-–—]\s+/).filter(Boolean);

function isByline(text: string, names: readonly string[]): boolean {
  const found = letters(text.replace(BY, ''));
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

/** Letters and digits only: a page has its headline in capitals here and with other quotes there. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
