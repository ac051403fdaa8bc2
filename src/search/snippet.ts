import { findMatches } from './find-matches.ts';
import type { PagefindFragment } from './pagefind-api.ts';

/** A piece of text that is shown; `hit` when it was searched for. */
export interface Part {
  text: string;
  hit: boolean;
}

/** An article's indexed text as the words that Pagefind's positions count. */
export interface IndexedText {
  words: string[];
  /** What stands between two words. */
  joiner: '' | ' ';
}

const SNIPPET_WORDS = 36;
const MAX_MATCHED = 12;
const EDGES = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

/** Splits a fragment's text exactly as Pagefind counted it. */
export function toIndexedText(fragment: PagefindFragment): IndexedText {
  const raw = fragment.raw_content ?? '';
  if (!raw.includes('\u200B')) return { words: fragment.content.split(/\s+/), joiner: ' ' };
  const words = raw.split('\u200B').map((word) => word.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
  return { words, joiner: '' };
}

/** How many words at the start of an indexed text are the headline, which a result shows anyway. */
export function countHeadlineWords(text: IndexedText, headline: string): number {
  const sought = lettersOf(headline);
  let read = '';
  for (const [index, word] of text.words.entries()) {
    const letters = lettersOf(word);
    // The full stop that the index puts after a headline may be a word of its own.
    if (read === sought && letters !== '') return index;
    read += letters;
    if (!sought.startsWith(read)) return 0;
  }
  return 0;
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/**
 * The stretch of the text that holds most hits, with the hits told apart; its opening when there are none.
 * @param positions matched words, as Pagefind gives them
 * @param skip words at the start that are never shown
 */
export function makeSnippet(text: IndexedText, positions: readonly number[], skip: number): Part[] {
  const hits = new Set(positions.filter((position) => position >= skip));
  const start = densestStart(
    [...hits].sort((a, b) => a - b),
    skip,
    text.words.length,
  );
  const end = Math.min(start + SNIPPET_WORDS, text.words.length);
  const parts: Part[] = [];
  const add = (piece: string, hit: boolean): void => {
    const last = parts.at(-1);
    if (last && last.hit === hit) last.text += piece;
    else if (piece !== '') parts.push({ text: piece, hit });
  };
  if (start > skip) add('… ', false);
  for (let index = start; index < end; index += 1) {
    const word = text.words[index] ?? '';
    const between = index > start ? text.joiner : '';
    add(between, hits.has(index) && hits.has(index - 1));
    add(word, hits.has(index));
  }
  if (end < text.words.length) add(' …', false);
  return parts;
}

/** Where the window with most hits begins, with a few words before the first of them. */
function densestStart(hits: number[], skip: number, length: number): number {
  const lead = 6;
  let best = skip;
  let most = 0;
  for (const [index, first] of hits.entries()) {
    const inside = hits.slice(index).filter((hit) => hit < first + SNIPPET_WORDS - lead).length;
    if (inside > most) [best, most] = [first - lead, inside];
  }
  return Math.max(skip, Math.min(best, length - SNIPPET_WORDS));
}

/** A headline with the matched words told apart. */
export function markHeadline(headline: string, matched: readonly string[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end } of findMatches(headline, matched)) {
    if (start > from) parts.push({ text: headline.slice(from, start), hit: false });
    parts.push({ text: headline.slice(start, end), hit: true });
    from = end;
  }
  if (from < headline.length) parts.push({ text: headline.slice(from), hit: false });
  return parts;
}

/**
 * The words that were matched, as the article writes them: each once, a dozen at most, words that stand side by
 * side as one when the search was for a phrase. With them the article page finds the hits again.
 */
export function matchedWords(text: IndexedText, positions: readonly number[], phrase: boolean): string[] {
  const sorted = [...new Set(positions)].sort((a, b) => a - b);
  const groups: string[][] = [];
  for (const [index, position] of sorted.entries()) {
    const word = text.words[position];
    if (word === undefined) continue;
    const goesOn = phrase && sorted[index - 1] === position - 1;
    const last = groups.at(-1);
    if (goesOn && last) last.push(word);
    else groups.push([word]);
  }
  const unique = new Map<string, string>();
  for (const group of groups) {
    const matched = group.join(text.joiner).replace(EDGES, '');
    const key = matched.toLowerCase();
    if (matched !== '' && !unique.has(key)) unique.set(key, matched);
  }
  return [...unique.values()].slice(0, MAX_MATCHED);
}
