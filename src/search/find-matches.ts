import { foldCharacter } from './fold-character.ts';
import { foldText } from './fold.ts';

/** A stretch of a text, in UTF-16 units; `end` is exclusive. */
export interface Match {
  start: number;
  end: number;
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const RUN = new RegExp(`[\\p{L}\\p{N}]${LETTER}*`, 'gu');
/** Between the words of a phrase: spaces, hyphens, quotation marks … but less than between two blocks of a page. */
const GAP = '[^\\p{L}\\p{M}\\p{N}]{1,8}';
/** Scripts written without spaces, where a word may begin and end anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Where any of `words` (words or phrases) stands in `text` as a whole word, in order and never overlapping.
 * Case and diacritics make no difference, nor does what stands between words: spaces, hyphens, straight and curly
 * quotes. Positions are those of the text as it was given.
 */
export function findMatches(text: string, words: readonly string[]): Match[] {
  const sought = words.map((word) => foldCharacter(word).match(RUN)).filter((runs) => runs !== null);
  if (sought.length === 0) return [];
  // The longest first, so that a phrase is found before a word of it.
  const patterns = sought.sort((a, b) => b.join(' ').length - a.join(' ').length).map(toPattern);
  const { text: folded, starts } = foldText(text);
  const found: Match[] = [];
  for (const { 0: match, index } of folded.matchAll(new RegExp(patterns.join('|'), 'gu')))
    found.push({ start: starts[index] ?? 0, end: starts[index + match.length] ?? text.length });
  return found;
}

/** Letters and digits have no meaning of their own in a pattern, so nothing needs escaping. */
function toPattern(runs: readonly string[]): string {
  const first = String.fromCodePoint(runs[0]?.codePointAt(0) ?? 0);
  const last = [...(runs.at(-1) ?? '')].findLast((character) => !/\p{M}/u.test(character)) ?? '';
  const open = UNSPACED.test(first) ? '' : `(?<!${LETTER})`;
  // A character is never cut off from its marks.
  const close = UNSPACED.test(last) ? '(?!\\p{M})' : `(?!${LETTER})`;
  return open + runs.join(GAP) + close;
}
