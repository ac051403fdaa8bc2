import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Letters and digits alone: two renderings of one text differ in blanks, dashes and quotation marks. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** The text of a body, its blocks parted by line breaks. */
export function bodyText(body: Root): string {
  const blocks: string[] = [];
  const collect = (node: Nodes): void => {
    switch (node.type) {
      case 'root':
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'table':
      case 'tableRow':
        node.children.forEach(collect);
        break;
      default:
        blocks.push(toString(node));
    }
  };
  collect(body);
  return blocks.join('\n');
}

/** True when the two texts have the same letters and digits, and have any. */
export const isSameText = (one: string, other: string): boolean => {
  const letters = lettersOf(one);
  return letters !== '' && letters === lettersOf(other);
};

/** How far into a body its opening may begin, in letters: after a repeated headline, the name of a desk, a caption. */
const REACH = 600;
/** Letters of a text that is not found in another by accident, and of one that is looked for at all. */
const LONG = 40;
const LONGEST = 1000;

/**
 * Looks into the opening of a body.
 * @returns a function that tells whether a text is, word for word, one of the first paragraphs; or, when it is long, how
 *   one of them begins, cut off in a word perhaps
 */
export function readOpening(body: Root): (text: string) => boolean {
  const blocks: string[] = [];
  let length = 0;
  for (const block of body.children) {
    if (length > REACH + LONGEST) break;
    for (const text of bodyText({ type: 'root', children: [block] }).split('\n')) {
      blocks.push(lettersOf(text));
      length += blocks.at(-1)?.length ?? 0;
    }
  }
  const all = blocks.join('');
  const starts = new Map<number, string>();
  let start = 0;
  for (const block of blocks) {
    if (start <= REACH) starts.set(start, block);
    start += block.length;
  }
  return (text) => {
    const letters = lettersOf(text);
    if (letters === '' || letters.length > LONGEST) return false;
    return [...starts].some(
      ([at, block]) => block === letters || (letters.length >= LONG && all.startsWith(letters, at)),
    );
  };
}

/**
 * Counts the words of a text.
 * @returns a function that tells which share of another text's words (0–1) the first one does not have; each counts as
 *   often as it is written
 */
export function countWords(from: string): (text: string) => number {
  const known = tally(from);
  const letters = lettersOf(from);
  return (text) => {
    const words = tally(text);
    let all = 0;
    let missing = 0;
    for (const [word, count] of words) {
      all += count;
      missing += Math.max(0, count - (known.get(word) ?? 0));
    }
    // Words that another rendering runs together, or that a script does not part.
    return missing === 0 || letters.includes(lettersOf(text)) ? 0 : missing / all;
  };
}

function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
