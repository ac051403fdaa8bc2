import { MINUS, QUOTES, SPACES, UNSEEN } from './characters.ts';
import { MAX_TEXT, type Span } from './query.ts';

/** What stands between two spaces or quotation marks; or, when `quoted`, from one quotation mark to the next. */
export interface Piece extends Span {
  /** In composed form (NFC), without the quotation marks. */
  text: string;
  quoted: boolean;
  /** Nothing stands before it, or a space. */
  apart: boolean;
}

// In this order: an inch mark (5" gun), which is no quotation mark; a quotation, closed or not; anything else.
const PIECE = new RegExp(
  String.raw`(?<=\d)["”″](?=[${SPACES},.;:!?)]|$)|[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?|([^${SPACES}${QUOTES}]+)`,
  'gu',
);
const APART = new RegExp(`[${SPACES}${UNSEEN}]`, 'u');
const BEFORE = new RegExp(`[${UNSEEN}(（]`, 'u');
const BEFORE_GLUED = new RegExp(`[${UNSEEN}(（${MINUS}]`, 'u');
const AFTER = new RegExp(`[${UNSEEN}]`, 'u');
const AFTER_ROUND = new RegExp(`[${UNSEEN})）]`, 'u');
const SPACE_RUN = new RegExp(`[${SPACES}]+`, 'gu');

/** As much of a text as is read: never half a character. Places in it are places in the text. */
export function cutText(text: string): string {
  const cut = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, '') : text;
  return cut.toWellFormed();
}

/** A quoted text as it is searched for: composed (NFC), with single spaces between words. */
export const tidyQuoted = (text: string): string => text.normalize('NFC').replace(SPACE_RUN, ' ').trim();

/** Cuts a typed text ({@link cutText}) into pieces, in order. Brackets around words are left out: they group nothing. */
export function splitQuery(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: whole, 1: quoted, 2: bare, index } of text.matchAll(PIECE)) {
    const end = index + whole.length;
    if (quoted !== undefined) {
      const apart = isApart(text, index);
      pieces.push({ start: index, end, text: tidyQuoted(quoted), quoted: true, apart });
    } else if (bare !== undefined) {
      const piece = trimPiece(text, index, end);
      if (piece) pieces.push(piece);
    }
  }
  return pieces;
}

const isApart = (text: string, start: number): boolean => start === 0 || APART.test(text.charAt(start - 1));

function trimPiece(text: string, from: number, to: number): Piece | undefined {
  let [start, end] = [from, to];
  while (start < end && BEFORE.test(text.charAt(start))) start += 1;
  const apart = isApart(text, start);
  // A hyphen after a quotation ("joint venture"-based) joins; it must not look like a minus.
  if (!apart) while (start < end && BEFORE_GLUED.test(text.charAt(start))) start += 1;
  // The bracket of f(x) is the word's own.
  const after = /[(（]/.test(text.slice(start, end)) ? AFTER : AFTER_ROUND;
  while (start < end && after.test(text.charAt(end - 1))) end -= 1;
  if (start === end) return undefined;
  return { start, end, text: text.slice(start, end).normalize('NFC'), quoted: false, apart };
}
