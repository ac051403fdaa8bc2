/** Name of the query parameter that carries the words to highlight from the search page to the article. */
export const HITS = 'hl';

/** `?hl=word&hl=two%20words`, or '' for no words. */
export function hitsParam(words: readonly string[]): string {
  return words.length === 0 ? '' : `?${new URLSearchParams(words.map((word) => [HITS, word])).toString()}`;
}
