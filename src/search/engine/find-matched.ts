import { withJoined } from '../index/index-words.ts';
import { isUnspaced, isUnspacedCharacter, placesOf, splitWords, type Word } from '../index/split-words.ts';
import type { ResolvedCondition } from './evaluate-volume.ts';
import type { ResolvedTerm } from './resolve-term.ts';
import type { GroupMatch, SoughtWords } from './resolve-word.ts';

/** Most words that are told for an article. */
const MOST = 12;

/** What an article was found by: words, and phrases by their words. */
export interface Matchers {
  words: ReadonlySet<string>;
  phrases: readonly Pick<SoughtWords, 'words' | 'places'>[];
}

/** Collects what articles of a volume are found by. */
export function toMatchers(conditions: readonly ResolvedCondition[]): Matchers {
  const words = new Set<string>();
  const phrases: Pick<SoughtWords, 'words' | 'places'>[] = [];
  for (const { terms } of conditions.filter(({ not }) => !not)) {
    for (const { term, words: parts, joined } of terms) {
      if (term.kind === 'subject') continue;
      const isPhrase = term.kind === 'phrase' || (term.kind === 'word' && term.words.length > 1);
      if (isPhrase) phrases.push(term);
      for (const matches of [...(isPhrase ? [] : parts), joined])
        for (const word of formsOf(matches)) words.add(word);
    }
  }
  return { words, phrases };
}

/** The forms that a word was found by. Those of one stem begin alike, so that the word's block has nearly all. */
const formsOf = (matches: readonly GroupMatch[]): string[] =>
  matches.flatMap(({ group: found, block: { groups, forms }, only }) =>
    forms
      .filter(({ group, form }) => groups[group] === found && (only?.has(form) ?? true))
      .map(({ word }) => word),
  );

/** What of it an article has, as it is written there but in lower case; phrases first, then longer words first. */
export function findMatched(
  { headline, text }: { headline: string; text: string },
  { words, phrases }: Matchers,
): string[] {
  const found = new Map<string, string>();
  const together = new Set<string>();
  // One after the other: what begins in the headline and ends in the text is no phrase.
  for (const part of [headline, text]) {
    const written = splitWords(part);
    const cut = (from: number, length: number): string =>
      part.slice(written[from]?.start, written[from + length - 1]?.end).toLowerCase();
    for (const phrase of phrases)
      for (const at of findPhrase(written, phrase)) together.add(cut(at, phrase.words.length));
    for (const { word, index, length } of withJoined(written))
      if (words.has(word)) found.set(word, isUnspaced(word) ? word : cut(index, length));
  }
  const longest = [...found.values()].sort((a, b) => b.length - a.length);
  return [...new Set([...together, ...longest])].slice(0, MOST);
}

/** Where words stand together in a text. */
function findPhrase(
  written: readonly Word[],
  { words, places }: Pick<SoughtWords, 'words' | 'places'>,
): number[] {
  const all = placesOf(written);
  const isAt = (from: number): boolean =>
    words.every((word, index) => {
      const other = written[from + index]?.word;
      if (other === undefined || (all[from + index] ?? 0) - (all[from] ?? 0) !== places[index]) return false;
      if (other === word || other === [...word].join('.')) return true;
      return index === words.length - 1 && isUnspacedCharacter(word) && other.startsWith(word);
    });
  return [...written.keys()].filter(isAt);
}

/** True when a term has no word in a volume. */
export const hasNothing = ({ term, words, joined }: ResolvedTerm): boolean =>
  term.kind !== 'subject' && joined.length === 0 && words.some((matches) => matches.length === 0);
