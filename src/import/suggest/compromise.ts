import nlp from 'compromise';

/** A word as the library read it. */
export interface Term {
  text: string;
  /** Marks and blanks before and after it. */
  pre: string;
  post: string;
  tags?: Set<string>;
}

/** Sentences of words. */
export type Document = readonly (readonly Term[])[];

/** Reads an English text: each word with what it probably is (`City`, `FirstName`, `Organization`). */
export const tagWords = (text: string): Document => nlp(text).docs;

const known = new Map<string, boolean>();

/** True when the library knows what a word is by itself, and does not only guess so from what is around it. */
export function isKnownAs(word: string, tag: 'Organization' | 'Demonym' | 'Place'): boolean {
  const key = `${tag} ${word}`;
  let answer = known.get(key);
  if (answer === undefined) {
    answer = nlp(word).has(`#${tag}`);
    known.set(key, answer);
  }
  return answer;
}
