import { splitWords } from '../index/split-words.ts';
import { BEGINNING, type WordForm } from '../index/word-block.ts';
import type { Suggestion } from './answer.ts';
import type { VolumeReader } from './volume-reader.ts';

/** Suggestions for one word, at most. */
const MOST = 3;

/**
 * Words of the archive that are near to one that it does not have, best first: one or two letters away, the more articles the better.
 * @param text the word as typed
 */
export async function suggestWords(volumes: readonly VolumeReader[], text: string): Promise<Suggestion[]> {
  const [sought, ...others] = splitWords(text);
  if (!sought || others.length > 0 || sought.word.length < 3) return [];
  const { word } = sought;
  const counts = new Map<string, number>();
  await Promise.all(
    volumes.flatMap((volume) =>
      beginnings(word).map(async (beginning) => {
        const { forms } = await volume.block(beginning);
        for (const form of nearForms(forms, word, beginning))
          counts.set(form.word, (counts.get(form.word) ?? 0) + form.articles);
      }),
    ),
  );
  return [...counts]
    .map(([instead, articles]) => ({ word: text, instead, articles, away: distance(word, instead) }))
    .filter(({ away }) => away > 0)
    .sort((a, b) => a.away - b.away || b.articles - a.articles || (a.instead < b.instead ? -1 : 1))
    .slice(0, MOST)
    .map(({ away: _, ...suggestion }) => suggestion);
}

const VOWELS = ['a', 'e', 'i', 'o', 'u'];

/**
 * How words may begin that were meant: as it was typed; with two letters exchanged; with one too many; with a vowel left out.
 */
function beginnings(word: string): string[] {
  const [a = '', b = '', c = '', d = ''] = word;
  const exchanged = [a + b + c, b + a + c, a + c + b, a + b + d];
  const tooMany = [b + c + d, a + c + d, a + b + d];
  const leftOut = VOWELS.flatMap((vowel) => [a + vowel + b, a + b + vowel]);
  return [...new Set([...exchanged, ...tooMany, ...leftOut])].filter(
    (beginning) => beginning.length === BEGINNING,
  );
}

function nearForms(forms: readonly WordForm[], word: string, beginning: string): WordForm[] {
  const most = word.length < 5 ? 1 : 2;
  return forms.filter(
    (form) =>
      form.word.startsWith(beginning) &&
      Math.abs(form.word.length - word.length) <= most &&
      distance(word, form.word) <= most,
  );
}

/**
 * Letters to be put in, left out, changed or exchanged with a neighbour to make one word of another (optimal string alignment).
 */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
