import type { Article } from './article.ts';

/** Searches worth trying: the longest word of each of the newest headlines. Every one finds an article. */
export function exampleSearches(articles: readonly Article[], limit = 3): string[] {
  const words = articles
    .slice(-4 * limit)
    .reverse()
    .map(({ headline, language }) => longestWord(headline, language));
  return [...new Set(words.filter((word) => word.length > 1))].slice(0, limit);
}

/** Numbers and names with figures in them say little of what can be found. */
const LETTERS = /^[\p{L}\p{M}'’‑-]+$/u;

function longestWord(text: string, language: string): string {
  // A headline all in capitals is not to shout from the page.
  const calm = /\p{Ll}/u.test(text) ? text : text.toLocaleLowerCase(language);
  const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(calm)];
  return segments
    .filter(({ isWordLike, segment }) => isWordLike && LETTERS.test(segment))
    .reduce((longest, { segment }) => (segment.length > longest.length ? segment : longest), '');
}
