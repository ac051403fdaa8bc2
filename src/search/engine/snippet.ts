import type { Match } from '../find-matches.ts';
import type { Part, Snippets } from './answer.ts';

/** UTF-16 units of text that a snippet shows, give or take a word. */
const LENGTH = 230;
/** Units before the first hit, so that it is read in its sentence. */
const LEAD = 50;
/** How far a cut may move to fall between two words; where there are no spaces, it falls between two characters. */
const SLACK = 30;
/** Further stretches that are told of one article. */
const MOST_STRETCHES = 20;

/** The stretches of a text in which something was found: its `hits`, in order. */
export function makeSnippets(text: string, hits: readonly Match[]): Snippets {
  const best = cut(text, findBest(text, hits));
  const others = hits.filter(({ start, end }) => start < best.start || end > best.end);
  const stretches: Match[] = [];
  for (const hit of others) {
    if (hit.end <= (stretches.at(-1)?.end ?? 0)) continue;
    stretches.push(cut(text, hit.start));
    if (stretches.length > MOST_STRETCHES) break;
  }
  return {
    best: toParts(text, best, hits),
    more: others.length,
    rest: stretches.slice(0, MOST_STRETCHES).map((stretch) => toParts(text, stretch, hits)),
    isCut: stretches.length > MOST_STRETCHES,
  };
}

/** A whole text, its hits told apart. */
export const markHits = (text: string, hits: readonly Match[]): Part[] =>
  split(text, { start: 0, end: text.length }, hits);

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
