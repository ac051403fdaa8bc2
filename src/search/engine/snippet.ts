import { findMatches } from '../find-matches.ts';
import type { Match } from '../find-matches.ts';

/** A piece of text that is shown; `hit` when it was searched for. */
export interface Part {
  text: string;
  hit: boolean;
}

/** What a result shows of an article's text. */
export interface Snippets {
  /** The stretch that holds most of what was sought; the opening of the text when it holds none. */
  best: Part[];
  /** Hits outside that stretch. */
  more: number;
  /** The stretches around those, in the order of the text. */
  rest: () => Part[][];
}

/** UTF-16 units of text that a snippet shows, give or take a word. */
const LENGTH = 230;
/** Units before the first hit, so that it is read in its sentence. */
const LEAD = 50;
/** How far a cut may move to fall between two words; where there are no spaces, it falls between two characters. */
const SLACK = 30;
/** Further stretches that are shown of one article. */
export const MOST_STRETCHES = 20;

/** @param matched words and phrases as the article has them */
export function makeSnippets(text: string, matched: readonly string[]): Snippets {
  const hits = findMatches(text, matched);
  const best = cut(text, findBest(text, hits));
  const others = hits.filter(({ start, end }) => start < best.start || end > best.end);
  return {
    best: toParts(text, best, hits),
    more: others.length,
    rest: () => {
      const stretches: Match[] = [];
      for (const hit of others) {
        if (hit.end <= (stretches.at(-1)?.end ?? 0)) continue;
        if (stretches.length === MOST_STRETCHES) break;
        stretches.push(cut(text, hit.start));
      }
      return stretches.map((stretch) => toParts(text, stretch, hits));
    },
  };
}

/** A headline with the matched words told apart. */
export const markHeadline = (headline: string, matched: readonly string[]): Part[] =>
  split(headline, { start: 0, end: headline.length }, findMatches(headline, matched));

/** Where the first hit is of the stretch in which most different words are found, or else most hits. */
function findBest(text: string, hits: readonly Match[]): number {
  const forms = hits.map(({ start, end }) => text.slice(start, end).toLowerCase());
  let [best, most, end] = [0, 0, 0];
  for (const [index, hit] of hits.entries()) {
    // What ends before the end of a better stretch could only be a part of it.
    while (end < hits.length && (hits[end]?.end ?? 0) <= hit.start + LENGTH - LEAD) end += 1;
    const worth = new Set(forms.slice(index, end)).size * 100 + Math.min(end - index, 99);
    if (worth > most) [best, most] = [hit.start, worth];
  }
  return best;
}

/** A stretch of about the usual length around a place, of whole words. */
function cut(text: string, place: number): Match {
  const start = Math.max(0, Math.min(place - LEAD, text.length - LENGTH));
  const end = Math.min(text.length, start + LENGTH);
  return { start: toGap(text, start, place, 1), end: toGap(text, end, text.length, -1) };
}

/** The nearest place between two words; towards `by`, so that a stretch never grows, nor past what it is about. */
function toGap(text: string, at: number, limit: number, by: 1 | -1): number {
  if (at <= 0 || at >= text.length) return at;
  for (let gap = at; Math.abs(gap - at) <= SLACK && (by < 0 || gap < limit); gap += by) {
    if (text[by > 0 ? gap - 1 : gap] === ' ') return gap;
  }
  // Half of a surrogate pair is no character, and a mark belongs to the letter before it.
  let between = at;
  while (between > 0 && /^[\uDC00-\uDFFF\p{M}]/u.test(text.slice(between, between + 1))) between -= 1;
  return between;
}

function toParts(text: string, { start, end }: Match, hits: readonly Match[]): Part[] {
  const parts = split(text, { start, end }, hits);
  if (start > 0) parts.unshift({ text: '… ', hit: false });
  if (end < text.length) parts.push({ text: ' …', hit: false });
  return parts;
}

function split(text: string, { start, end }: Match, hits: readonly Match[]): Part[] {
  const parts: Part[] = [];
  let from = start;
  const take = (to: number, hit: boolean): void => {
    if (to > from) parts.push({ text: text.slice(from, to), hit });
    from = Math.max(from, to);
  };
  for (const match of hits) {
    if (match.start < start || match.end > end) continue;
    take(match.start, false);
    take(match.end, true);
  }
  take(end, false);
  return parts;
}
