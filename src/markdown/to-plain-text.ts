import type { Nodes, Root } from 'mdast';
import { matchDateline } from './match-dateline.ts';
import { parseBody } from './parse-body.ts';

/** A body as words: what a reader would read out, without pictures and footnote numbers. */
export interface PlainText {
  /** Every block (paragraph, heading, table row, code) in the order of the page, a blank line between two. */
  text: string;
  /** The paragraphs alone, without headings, tables, code and notes. */
  paragraphs: string[];
}

/** The text of a body (Markdown, front matter removed) as it stands on the page. */
export const toPlainText = (markdown: string): PlainText => plainTextOf(parseBody(markdown));

/** The text of a body's tree. */
export function plainTextOf(root: Root): PlainText {
  const blocks: string[] = [];
  const paragraphs: string[] = [];
  const collect = (node: Nodes): void => {
    switch (node.type) {
      case 'paragraph':
        paragraphs.push(inlineText(node));
        blocks.push(inlineText(node));
        break;
      case 'heading':
      case 'code':
        blocks.push(inlineText(node));
        break;
      case 'tableRow':
        blocks.push(node.children.map(inlineText).join('\t'));
        break;
      case 'footnoteDefinition':
        break;
      default:
        if ('children' in node) node.children.forEach(collect);
    }
  };
  collect(root);
  const body = paragraphs.length;
  // The page has its notes at the end, wherever the source defines them.
  for (const node of root.children) if (node.type === 'footnoteDefinition') node.children.forEach(collect);
  return { text: blocks.filter(Boolean).join('\n\n'), paragraphs: paragraphs.slice(0, body).filter(Boolean) };
}

function inlineText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  return 'children' in node ? node.children.map(inlineText).join('') : '';
}

const segmenters = new Map<string, Intl.Segmenter>();

function wordsOf(language: string): Intl.Segmenter {
  let made = segmenters.get(language);
  if (!made) segmenters.set(language, (made = new Intl.Segmenter(language, { granularity: 'word' })));
  return made;
}

/**
 * Text in which words are what they are in English, whatever its language: without what Unicode's rules (UAX #29) treat in
 * more than one way, colons and underscores.
 */
const SIMPLE = /^[\t\n\r -9;-^`-~‘’“”–—…]*$/;
const SIMPLE_WORD =
  /[A-Za-z0-9]+(?:(?:(?<=[A-Za-z])['‘’.](?=[A-Za-z])|(?<=[0-9])['‘’.,;](?=[0-9]))[A-Za-z0-9]+)*/g;

/** Words in a text by the rules of its language (BCP 47): also where no spaces part them, as in Chinese. */
export function countWords(text: string, language: string): number {
  // To ask the rules takes several times as long.
  if (SIMPLE.test(text)) return text.match(SIMPLE_WORD)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of wordsOf(language).segment(text)) if (isWordLike) count += 1;
  return count;
}

// Ends of sentences that no abbreviation looks like: not "Gen." or "U.S.", but "request." and "!".
const SENTENCE_END = /(?:[!?。।！？؟۔]|(?<!\p{L})\p{Ll}{4,}\.)["'”’»)\]]*(?=\s|$|(?<=[。！？]["'”’»)\]]*))/gu;

/** A paragraph that is nothing but a day: `Friday, January 4, 2019`, `4. Januar 2019`. Lists show the date anyway. */
const DATE_LINE = /^\s*(?:\p{L}+,?\s+)?(?:\p{L}+\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}+\.?),?\s+\d{4}\s*$/u;

/**
 * The opening of a text for lists and descriptions, at most about `limit` characters on one line, without the
 * dateline (the place is shown beside it) and without a date line. A longer text is cut after a whole sentence when one
 * ends in the second half of the room, else after a whole word, with an ellipsis.
 */
export function openingOf(
  paragraphs: readonly string[],
  dateline: string | undefined,
  limit = 200,
  language = 'und',
): string {
  const [first = '', ...others] =
    paragraphs.length > 1 && DATE_LINE.test(paragraphs[0] ?? '') ? paragraphs.slice(1) : paragraphs;
  const start = dateline ? (matchDateline(first, dateline)?.newsStart ?? 0) : 0;
  let text = '';
  for (const paragraph of [first.slice(start), ...others]) {
    text = `${text} ${paragraph}`.replace(/\s+/g, ' ').trim();
    if (text.length > limit) break;
  }
  if (text.length <= limit) return text;
  const room = text.slice(0, limit);
  const end = [...room.matchAll(SENTENCE_END)].at(-1);
  if (end && end.index + end[0].length >= limit / 2) return room.slice(0, end.index + end[0].length);
  return `${cutAtWord(text, limit - 1, language).replace(/[\s\p{Pd}\p{Ps}\p{Pi},;:،、，]+$/u, '')}…`;
}

/** The longest run of whole words within `limit`; a single longer word is cut between two characters. */
function cutAtWord(text: string, limit: number, language: string): string {
  let end = 0;
  for (const { index, segment } of wordsOf(language).segment(text.slice(0, limit + 50))) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  if (end > 0) return text.slice(0, end);
  const characters = new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text);
  return text.slice(0, characters.containing(limit)?.index ?? limit);
}
