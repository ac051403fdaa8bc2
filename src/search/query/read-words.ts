import { MAX_TEXT } from './query.ts';
import type { Query } from './query.ts';

/**
 * Anything that may mean more than words: a sign that none of the usual signs between and in words is, a minus before a
 * word, OR and AND. Said of a text for which that is not certain, too.
 */
const SPECIAL = /[^\p{L}\p{M}\p{N}\s.,;!?'’/&%-]|(?<!\S)(?:-|(?:OR|AND)(?!\S))/u;

/** Whether a text is words and nothing else, as far as a glance tells. */
export const isWords = (text: string): boolean => text.length <= MAX_TEXT && !SPECIAL.test(text);

/** Reads a text that {@link isWords} as `parseQuery` would. */
export function readWords(text: string): Query {
  const words = [...text.matchAll(/\S*[\p{L}\p{N}]\S*/gu)];
  return {
    clauses: words.map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      not: false,
      terms: [{ kind: 'word', text: word.normalize('NFC'), prefix: false, headline: false }],
    })),
    dates: [],
  };
}
