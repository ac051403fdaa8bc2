import { isUnspaced } from '../index/split-words.ts';
import { toSoughtTerm, type Condition } from './prepare-query.ts';

/** A longer piece of text without spaces is several words: all must occur, where they are is not said. */
export function cutUnspaced(condition: Condition): Condition[] {
  const [term, ...others] = condition.terms;
  if (condition.not || others.length > 0 || term?.kind !== 'word' || term.words.length < 3)
    return [condition];
  if (!term.words.every(isUnspaced) || typeof Intl.Segmenter !== 'function') return [condition];
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(term.text)];
  const words = segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  if (words.length < 2) return [condition];
  return words.map((text) => ({
    not: false,
    terms: toSoughtTerm({ kind: 'word', text, prefix: false, headline: term.headline }),
  }));
}
