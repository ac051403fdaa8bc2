import type { Article } from './article.ts';

/** Searches worth trying: the longest word of each of the newest headlines. Every one finds an article. */
export function exampleSearches(articles: readonly Article[], limit = 3): string[] {
  const words = articles
    .slice(-4 * limit)
    .reverse()
    .map(({ headline, language }) => longestWord(headline, language));
  return [...new Set(words.filter((word) => word.length > 1))].slice(0, limit);
}

function longestWord(text: string, language: string): string {
  const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  return segments
    .filter(({ isWordLike }) => isWordLike)
    .reduce((longest, { segment }) => (segment.length > longest.length ? segment : longest), '');
}
