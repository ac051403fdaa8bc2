import { foldWord } from '../search/index/fold-word.ts';
import { isUnspaced } from '../search/index/split-words.ts';
import { readTerms, type PagefindFile } from './read-pagefind.ts';
import type { TokenTable } from './token-table.ts';

/** Finds the stem of a word. */
export type StemOf = (word: string) => string;

/** Terms of Pagefind by word: what it makes of the word's endings. */
export type Terms = Map<string, string>;

/**
 * A word with nothing but what ends sentences around it. What Pagefind makes of others (`“walk”`, `O'Brien`, `walk-in`) is not always
 * what it makes of their words.
 */
const PLAIN = /^[("]*[\p{L}\p{M}]+[.,;:!?)"]*$/u;

/**
 * The terms of a language's words, as Pagefind made them: it says which terms stand at which place of which page, and the page
 * says what is written there. Words that stand nowhere by themselves are not among them.
 * @param files word files of the language
 * @param pages tokens by Pagefind's number of the page; undefined for pages that it has cut elsewhere than at spaces
 */
export function collectTerms(
  files: readonly PagefindFile[],
  pages: readonly (Uint32Array | undefined)[],
  { tokens, words }: Pick<TokenTable, 'tokens' | 'words'>,
): Terms {
  const firsts = findFirsts(pages, tokens.length);
  const terms: Terms = new Map();
  const termOf = new Map<number, string>();
  const doubtful = new Set<string>();
  for (const file of files) {
    readTerms(file, (term, page, at) => {
      const number = pages[page]?.[at];
      // What stands at one place of a token stands at all.
      if (number === undefined || firsts.page[number] !== page || firsts.at[number] !== at) return;
      const token = tokens[number];
      const [word] = token?.count === 1 && PLAIN.test(token.text) ? token.words : [];
      if (word === undefined) return;
      // Pagefind takes `CentraBank` for `Bank` as well: which of its terms is the word's own, it does not say.
      const other = termOf.get(number);
      if (other !== undefined && other !== term) doubtful.add(words[word] ?? '');
      termOf.set(number, term);
      terms.set(words[word] ?? '', term);
    });
  }
  for (const word of doubtful) terms.delete(word);
  return terms;
}

/** Where each token stands for the first time. */
function findFirsts(
  pages: readonly (Uint32Array | undefined)[],
  tokens: number,
): { page: Int32Array; at: Int32Array } {
  const firsts = { page: new Int32Array(tokens).fill(-1), at: new Int32Array(tokens) };
  for (const [page, own] of pages.entries()) {
    if (!own) continue;
    for (let at = 0; at < own.length; at += 1) {
      const token = own[at] ?? 0;
      if (firsts.page[token] !== -1) continue;
      firsts.page[token] = page;
      firsts.at[token] = at;
    }
  }
  return firsts;
}

/** Numbers, abbreviations with stops and pieces of text without spaces have no endings. */
export const isItsOwnStem = (word: string): boolean => /[^\p{L}\p{M}]/u.test(word) || isUnspaced(word);

/** What finds the stems of words by Pagefind's terms; a word that has no term is its own stem. */
export const toStemOf =
  (terms: Terms): StemOf =>
  (word) => {
    const term = isItsOwnStem(word) ? undefined : terms.get(word);
    const stem = foldWord((term ?? '').replace(/[^\p{L}\p{M}]/gu, ''));
    return stem === '' ? word : withMarks(stem, word);
  };

const MARKS = /\p{M}+/gu;

/**
 * Pagefind takes all marks away, and with them the vowels of Indian scripts: `बिल` and `बाल` would have one stem. A stem that its word
 * begins with gets those marks of the word back that stand between its letters.
 */
function withMarks(stem: string, word: string): string {
  // A folded word has no other marks than those that are letters of it.
  const bare = word.replace(MARKS, '');
  if (bare === word) return stem;
  const letters = [...stem.replace(MARKS, '')];
  if (letters.length < 2 || !bare.startsWith(letters.join(''))) return word;
  const beginning = word
    .match(/\P{M}\p{M}*/gu)
    ?.slice(0, letters.length)
    .join('');
  return beginning?.replace(/\p{M}+$/u, '') ?? word;
}
