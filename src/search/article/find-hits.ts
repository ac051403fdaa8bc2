import { findMatches } from '../find-matches.ts';
import { joinPieces, splitMatches } from '../text-map.ts';
import { readPieces } from './read-pieces.ts';

/** A stretch of one text node. */
export interface Place {
  node: Text;
  start: number;
  end: number;
}

/** One match in the page. */
export interface Hit {
  /** In order; several where it crosses the edges of elements. */
  places: Place[];
  /** The hit and what stands around it, in words. */
  context: string;
}

/** Characters on either side of a hit that tell where it stands. */
const AROUND = 40;

/** Where any of the words stands in the elements, in the order of the page. */
export function findHits(roots: Iterable<Element>, words: readonly string[]): Hit[] {
  const pieces = readPieces(roots);
  const { text, starts } = joinPieces(pieces);
  const matches = findMatches(text, words);
  const hits = matches.map(({ start, end }): Hit => ({ places: [], context: contextOf(text, start, end) }));
  for (const { piece, match, start, end } of splitMatches(matches, pieces, starts)) {
    const node = pieces[piece]?.node;
    if (node) hits[match]?.places.push({ node, start, end });
  }
  return hits;
}

/** Whole words around a stretch of the text, not beyond its block. */
function contextOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^.*\n{9}|^\S+\s/s, '');
  const after = text.slice(end, end + AROUND).replace(/\n{9}.*$|\s\S+$/s, '');
  return (before + text.slice(start, end) + after).replace(/\s+/g, ' ').trim();
}
