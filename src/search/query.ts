/** What a reader typed, made ready for the index. */
export interface Query {
  /** The words as the index spells them, a phrase inside straight double quotes; '' when there are none. */
  terms: string;
  /** True when the words must stand together in this order. */
  phrase: boolean;
  /** True when quotation marks stand around a part only: the index knows no such search, so all words count. */
  partlyQuoted: boolean;
}

/** Longest text that is read, in UTF-16 units: more than any headline, little enough to answer at once. */
export const MAX_TEXT = 400;

const QUOTE = /["“”„‟«»″＂「」『』]/u;
const QUOTES = new RegExp(QUOTE, 'gu');
const SEARCHABLE = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/**
 * Reads a typed search. It takes any text at all and never throws.
 *
 * A search that opens with a double quote of any kind and has nothing after the closing one, or has no closing
 * one yet, is a phrase.
 */
export function parseQuery(text: string): Query {
  const typed = toIndexSpelling(text);
  const [before = '', quoted = '', ...after] = typed.split(QUOTE);
  const opensWithQuote = QUOTE.test(typed) && !SEARCHABLE.test(before);
  if (opensWithQuote && SEARCHABLE.test(quoted) && !after.some((rest) => SEARCHABLE.test(rest))) {
    return { terms: `"${quoted.trim()}"`, phrase: true, partlyQuoted: false };
  }
  const words = typed.replace(QUOTES, ' ').replace(/ +/g, ' ').trim();
  const terms = SEARCHABLE.test(words) ? words : '';
  return { terms, phrase: false, partlyQuoted: terms !== '' && (typed.match(QUOTES)?.length ?? 0) > 1 };
}

/**
 * Takes away what the index does not keep in a word but Pagefind would look for: symbols (`$100`) and
 * characters without a shape (zero-width joiners, direction marks). Punctuation it takes away itself, apostrophes
 * and quotation marks of every kind included.
 * Lower case is made here because Pagefind makes it by the reader's locale: Turkish turns INDIA into `ındıa`.
 */
function toIndexSpelling(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Sc}\p{Sm}\p{Sk}]|(?!\p{Extended_Pictographic})\p{So}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .toLowerCase()
    .trim();
}
