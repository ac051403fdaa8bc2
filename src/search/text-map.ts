import type { Match } from './find-matches.ts';

/** A piece of text as it stands in the page. */
export interface TextPiece {
  text: string;
  /** What holds it: pieces of the same block run on, and a word never goes from one block into another. */
  block: unknown;
}

/** A stretch inside one piece. */
export interface PieceMatch extends Match {
  piece: number;
  /** Number of the match that it is of. */
  match: number;
}

/** Joins pieces of a page into one text; `starts` tells where each begins in it. */
export function joinPieces(pieces: readonly TextPiece[]): { text: string; starts: number[] } {
  let text = '';
  const starts = pieces.map((piece, index) => {
    if (index > 0 && piece.block !== pieces[index - 1]?.block) text += '\n'.repeat(9);
    const start = text.length;
    text += piece.text;
    return start;
  });
  return { text, starts };
}

/** Stretches of the joined text as stretches of the pieces that they cross, in order. */
export function splitMatches(
  matches: readonly Match[],
  pieces: readonly TextPiece[],
  starts: readonly number[],
): PieceMatch[] {
  const split: PieceMatch[] = [];
  let piece = 0;
  for (const [number, match] of matches.entries()) {
    while ((starts[piece + 1] ?? Infinity) <= match.start) piece += 1;
    for (let at = piece; (starts[at] ?? Infinity) < match.end; at += 1) {
      const from = starts[at] ?? 0;
      const start = Math.max(match.start - from, 0);
      const end = Math.min(match.end - from, pieces[at]?.text.length ?? 0);
      if (start < end) split.push({ piece: at, match: number, start, end });
    }
  }
  return split;
}
