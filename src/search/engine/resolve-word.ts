import { joinWords } from '../index/index-words.ts';
import { isUnspaced, isUnspacedCharacter, placesOf, splitWords, type Word } from '../index/split-words.ts';
import type { WordBlock, WordForm, WordGroup } from '../index/word-block.ts';
import type { VolumeReader } from './volume-reader.ts';

/** A group of words of one volume that a sought word is found by. */
export interface GroupMatch {
  group: WordGroup;
  /** The block in which it was found. */
  block: WordBlock;
  /** Forms that are the word as it was typed. */
  exact: ReadonlySet<number>;
  /** Only these forms count; undefined for all. */
  only?: ReadonlySet<number>;
  /** Articles that have any of what counts, at the most. */
  articles: number;
}

/** Longest abbreviation that is also looked for with stops: `US` finds `U.S.`. */
const LONGEST_ABBREVIATION = 5;

/** The groups of a volume that have a word: its own form, and with it the others of its stem. */
export async function findWord(volume: VolumeReader, word: string): Promise<GroupMatch[]> {
  const spellings = [word];
  if (/^\p{L}{2,5}$/u.test(word) && word.length <= LONGEST_ABBREVIATION && !isUnspaced(word))
    spellings.push([...word].join('.'));
  const found = await Promise.all(spellings.map((spelling) => findSpelling(volume, spelling)));
  return found.flat();
}

async function findSpelling(volume: VolumeReader, word: string): Promise<GroupMatch[]> {
  const block = await volume.block(word);
  return formsFrom(block.forms, word)
    .filter((form) => form.word === word)
    .flatMap(({ group, form }) => {
      const found = block.groups[group];
      return found ? [{ group: found, block, exact: new Set([form]), articles: found.articles }] : [];
    });
}

/** The forms that begin with `word`. */
export function formsFrom(forms: readonly WordForm[], word: string): WordForm[] {
  let [low, high] = [0, forms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle]?.word ?? '') < word) low = middle + 1;
    else high = middle;
  }
  const from = low;
  let to = from;
  while (to < forms.length && (forms[to]?.word.startsWith(word) ?? false)) to += 1;
  return forms.slice(from, to);
}

/** Words as a reader typed them, as the index has them. */
export interface SoughtWords {
  words: string[];
  /** Where each stands, counted in words from the first; signs that part them count. */
  places: number[];
  /** The words as one, where nothing but hyphens parts them: `AK-203` is also found as `AK203`. */
  joined?: string;
}

/** Takes typed text apart as articles are. In scripts without spaces, single characters at the end of a run say nothing new. */
export function toSought(text: string): SoughtWords {
  const found = splitWords(text);
  const all = placesOf(found);
  const isOld = ({ word, start, glued }: Word): boolean =>
    isUnspacedCharacter(word) && glued && found.some((other) => other.end > start && other.start < start);
  const kept = found.map((word, at) => ({ word, place: all[at] ?? 0 })).filter(({ word }) => !isOld(word));
  const words = kept.map(({ word }) => word);
  const joined = words.slice(1).every(({ glued }) => glued) ? joinWords(words) : undefined;
  return {
    words: words.map(({ word }) => word),
    places: kept.map(({ place }) => place),
    ...(joined !== undefined && { joined }),
  };
}
