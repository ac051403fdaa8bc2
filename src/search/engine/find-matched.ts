import type { Match } from '../find-matches.ts';
import { withJoined } from '../index/index-words.ts';
import { isUnspaced, isUnspacedCharacter, placesOf, splitWords, type Word } from '../index/split-words.ts';
import type { ResolvedCondition } from './evaluate-volume.ts';
import { isInflected, type ResolvedTerm } from './resolve-term.ts';
import type { GroupMatch, SoughtWords } from './resolve-word.ts';

/** Most words that are told for an article. */
const MOST = 12;

/** What an article was found by: words, and phrases by their words. */
export interface Matchers {
  words: ReadonlySet<string>;
  phrases: readonly Phrase[];
}

/** Words that stand together; with `prefix`, the last is a beginning, and `last` are forms in which it may stand. */
type Phrase = Pick<SoughtWords, 'words' | 'places'> & { prefix?: boolean; last?: readonly string[] };

/** Collects what articles of a volume are found by. */
export function toMatchers(conditions: readonly ResolvedCondition[]): Matchers {
  const words = new Set<string>();
  const phrases: Phrase[] = [];
  for (const { terms } of conditions.filter(({ not }) => !not)) {
    for (const { term, words: parts, joined } of terms) {
      if (term.kind === 'subject') continue;
      const isPhrase = term.kind === 'phrase' || (term.kind === 'word' && term.words.length > 1);
      if (isPhrase) phrases.push(isInflected(term) ? { ...term, last: formsOf(parts.at(-1) ?? []) } : term);
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

/** What of it stands in a text, in order and never overlapping; and how it is written there, in lower case. */
export interface Found {
  hits: Match[];
  phrases: string[];
  words: string[];
}

export function findMatched(text: string, { words, phrases }: Matchers): Found {
  const written = splitWords(text);
  const found: Found = { hits: [], phrases: [], words: [] };
  const take = (from: number, length: number): string => {
    const [start = 0, end = 0] = [written[from]?.start, written[from + length - 1]?.end];
    found.hits.push({ start, end });
    return text.slice(start, end).toLowerCase();
  };
  for (const phrase of phrases)
    for (const at of findPhrase(written, phrase)) found.phrases.push(take(at, phrase.words.length));
  for (const { word, index, length } of withJoined(written)) {
    if (!words.has(word)) continue;
    const cut = take(index, length);
    found.words.push(isUnspaced(word) ? word : cut);
  }
  found.hits = unite(found.hits);
  return found;
}

/** What to highlight in an article: phrases first, then longer words first. */
export const toHighlight = (parts: readonly Found[]): string[] =>
  [
    ...new Set([
      ...parts.flatMap(({ phrases }) => phrases),
      ...parts.flatMap(({ words }) => words).sort((a, b) => b.length - a.length),
    ]),
  ].slice(0, MOST);

/** Stretches in order, those that overlap as one. */
function unite(stretches: readonly Match[]): Match[] {
  const united: Match[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end });
  }
  return united;
}

/** Where words stand together in a text. */
function findPhrase(written: readonly Word[], { words, places, prefix, last }: Phrase): number[] {
  const all = placesOf(written);
  const isAt = (from: number): boolean =>
    words.every((word, index) => {
      const other = written[from + index]?.word;
      if (other === undefined || (all[from + index] ?? 0) - (all[from] ?? 0) !== places[index]) return false;
      if (other === word || other === [...word].join('.')) return true;
      if (index < words.length - 1) return false;
      return last?.includes(other) || ((prefix || isUnspacedCharacter(word)) && other.startsWith(word));
    });
  return [...written.keys()].filter(isAt);
}

/** True when a term has no word in a volume. */
export const hasNothing = ({ term, words, joined }: ResolvedTerm): boolean =>
  term.kind !== 'subject' && joined.length === 0 && words.some((matches) => matches.length === 0);
