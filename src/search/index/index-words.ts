import { foldWord } from './fold-word.ts';
import { isUnspaced, type Word } from './split-words.ts';

const LONGEST_JOINED = 30;
const MOST_JOINED = 3;

/** A word at its place among the words of a text, or several of them as one. */
export interface IndexWord {
  word: string;
  index: number;
  /** So many words of the text. */
  length: number;
}

/** The words of a text, and after the first of each run that nothing but hyphens and the like part, the run as one word. */
export function withJoined(words: readonly Word[]): IndexWord[] {
  const all: IndexWord[] = [];
  for (let from = 0; from < words.length;) {
    let to = from + 1;
    while (to < words.length && words[to]?.glued) to += 1;
    for (let index = from; index < to; index += 1) {
      all.push({ word: words[index]?.word ?? '', index, length: 1 });
      const joined = index === from ? joinWords(words.slice(from, to)) : undefined;
      if (joined !== undefined) all.push({ word: joined, index, length: to - from });
    }
    from = to;
  }
  return all;
}

/** Words that stand together without a space, as one (`e-mail`, `email`); undefined where nobody would write them so. */
export function joinWords(run: readonly Word[]): string | undefined {
  if (run.length < 2 || run.length > MOST_JOINED) return undefined;
  const joined = foldWord(run.map(({ word }) => word).join(''));
  const isPlain = run.every(({ word }) => !isUnspaced(word) && !/[.,]/.test(word));
  return isPlain && joined.length <= LONGEST_JOINED ? joined : undefined;
}
