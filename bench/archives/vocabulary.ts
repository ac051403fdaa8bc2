import type { Random } from './random.ts';

const ONSETS = 'b c d f g h j k l m n p r s t v w br cl dr fl gr pl pr sh sl st th tr'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea ou'.split(' ');
const ENDS = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'rt'];
/** Draws are read off a table of this many places: one look a word, whatever the size of the vocabulary. */
const PLACES = 1_048_576;

/**
 * Distinct words that can be spoken, of two to four syllables: none is a word that YAML reads as something else. Short
 * ones first, since in every language the common words are short.
 */
export function makeWords(count: number, random: Random): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = Array.from(
      { length: random.between(2, 4) },
      () => pick(ONSETS, random) + pick(VOWELS, random),
    );
    words.add(syllables.join('') + pick(ENDS, random));
  }
  return [...words].sort((a, b) => a.length - b.length);
}

/** Draws from a list as language does (Zipf): the nth item comes about 1/n as often as the first. */
export function makeZipf<T>(items: readonly T[], random: Random): () => T {
  const weights = items.map((_, at) => 1 / (at + 2.7));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Uint32Array(PLACES);
  let [at, reached] = [0, (weights[0] ?? 0) / total];
  for (let place = 0; place < PLACES; place += 1) {
    while ((place + 0.5) / PLACES > reached && at < items.length - 1) {
      at += 1;
      reached += (weights[at] ?? 0) / total;
    }
    table[place] = at;
  }
  return () => items[table[random.below(PLACES)] ?? 0] as T;
}

/** One item of a list, each as likely. */
export function pick<T>(items: readonly T[], random: Random): T {
  return items[random.below(items.length)] as T;
}

export const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
