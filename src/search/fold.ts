import { foldCharacter } from './fold-character.ts';

/** A text as search compares it, with the way back to the text as it stands. */
export interface FoldedText {
  text: string;
  /**
   * For each UTF-16 unit of the folded text, where its character begins in the original; at the end, the original's
   * length. Units of one character (`ß` → `ss`) have the same start.
   */
  starts: readonly number[];
}

/** What belongs to the character before it: marks, and what folding drops. */
const TRAIL = '[\\p{M}\\u0640\\u00AD\\u200C-\\u200D\\u2060\\uFEFF]';
/** A Korean syllable, of which the letters may be written one by one. */
const SYLLABLE = '(?:[\\u1100-\\u1112][\\u1161-\\u1175]|[\\uAC00-\\uD7A3])[\\u11A8-\\u11C2]?';
/** A stretch of ASCII but for its last character, which may carry a mark; else a character with all that belongs to it. */
const PIECE = new RegExp(`[\\0-\\x7F]+(?=[\\0-\\x7F])|(?:${SYLLABLE}|.)${TRAIL}*`, 'gsu');

/** Folds a text character by character, so that what is found in it can be found in the original. */
export function foldText(text: string): FoldedText {
  const starts: number[] = [];
  let folded = '';
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const isPlain = piece.length > 1 && piece.charCodeAt(1) < 0x80;
    const like = isPlain ? piece.toLowerCase() : foldCharacter(piece);
    for (let unit = 0; unit < like.length; unit += 1) starts.push(isPlain ? index + unit : index);
    folded += like;
  }
  starts.push(text.length);
  return { text: folded, starts };
}
