/** A stretch of a text, in UTF-16 units; `end` is exclusive. */
export interface Match {
  start: number;
  end: number;
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const RUN = new RegExp(`${LETTER}+`, 'gu');
/** Scripts written without spaces, where a word may begin and end anywhere. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Where any of `words` (words or phrases) stands in `text` as a whole word, in order and never overlapping.
 * Upper and lower case are one, and so is all that stands between letters: spaces, hyphens, straight and curly
 * quotes.
 */
export function findMatches(text: string, words: readonly string[]): Match[] {
  const patterns = words.map(toPattern).filter((pattern) => pattern !== '');
  if (patterns.length === 0) return [];
  // The longest first, so that a phrase is found before a word of it.
  const any = new RegExp(patterns.sort((a, b) => b.length - a.length).join('|'), 'giu');
  return Array.from(text.matchAll(any), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** Letters and digits have no meaning of their own in a pattern, so nothing needs escaping. */
function toPattern(word: string): string {
  const runs = word.match(RUN);
  if (!runs) return '';
  const open = UNSPACED.test(word[0] ?? '') ? '' : `(?<!${LETTER})`;
  const close = UNSPACED.test(word.at(-1) ?? '') ? '' : `(?!${LETTER})`;
  return open + runs.join(`[^\\p{L}\\p{M}\\p{N}]{1,8}`) + close;
}
