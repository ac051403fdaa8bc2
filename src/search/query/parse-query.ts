import { hasTwoWords, isSearchable, MINUS } from './characters.ts';
import { nearnessOf, splitField } from './fields.ts';
import { isUnspaced } from '../index/split-words.ts';
import { BEGINNING } from '../index/word-block.ts';
import { dayBefore, parsePeriod } from './period.ts';
import type { Clause, DateLimit, Query, Span, Term } from './query.ts';
import { cutText, splitQuery, type Piece } from './split-query.ts';

/**
 * Reads a typed search (docs/query-language.md has the grammar). It takes any text at all, never throws, and takes
 * time in proportion to the text, of which it reads no more than `MAX_TEXT`. What is not understood is either a plain
 * word or, when nothing could be found by it, left out. Spans are places in `text`, in order, and never overlap.
 */
export function parseQuery(text: string): Query {
  const pieces = splitQuery(cutText(text));
  const clauses: TermList[] = [];
  const dates: DateLimit[] = [];
  // The clause that an OR would go on with, and whether an OR was read since.
  let open: TermList | undefined;
  let isOr = false;
  for (let at = 0; at < pieces.length;) {
    const read = readNext(pieces, at);
    at += read.pieces;
    if (read.kind === 'or') {
      isOr = true;
    } else if (read.kind === 'date') {
      dates.push(read.date);
      open = undefined;
      isOr = false;
    } else if (read.kind === 'term') {
      const { start, end, not, term } = read;
      if (open && isOr && !not) {
        open.terms.push(term);
        open.end = end;
      } else {
        const clause = { start, end, not, terms: [term] };
        clauses.push(clause);
        open = not ? undefined : clause;
      }
      isOr = false;
    }
  }
  return { clauses, dates };
}

type TermList = Clause & { terms: Term[] };

/** What one or two pieces mean. */
type Read = { pieces: number } & (
  | { kind: 'or' | 'nothing' }
  | { kind: 'date'; date: DateLimit }
  | ({ kind: 'term'; not: boolean; term: Term } & Span)
);

/** The index finds no words by fewer letters; in scripts without spaces, one is a word. */
const isBeginning = (text: string): boolean =>
  isUnspaced(text) || (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= BEGINNING;

const NOTHING: Read = { pieces: 1, kind: 'nothing' };
const NEGATED = new RegExp(String.raw`^[${MINUS}](?:[\p{L}\p{N}\p{Extended_Pictographic}]|$)`, 'u');

function readNext(pieces: readonly Piece[], at: number): Read {
  const piece = pieces[at];
  if (!piece) return NOTHING;
  if (piece.quoted) return toRead(piece, 1, false, toPhrase(piece.text));
  if (piece.text === 'OR') return { pieces: 1, kind: 'or' };
  if (piece.text === 'AND') return NOTHING;
  const next = pieces[at + 1];
  const quote = next?.quoted ? next : undefined;
  const glued = quote?.start === piece.end ? quote : undefined;
  const not = piece.apart && NEGATED.test(piece.text);
  const text = not ? piece.text.slice(1) : piece.text;
  if (text === '' && not) {
    // A minus: before a quotation, or alone.
    return glued ? toRead({ start: piece.start, end: glued.end }, 2, true, toPhrase(glued.text)) : NOTHING;
  }
  return readField(piece, text, not, glued, quote) ?? toRead(piece, 1, not, toWord(text));
}

/** What a piece means that begins with a field; undefined when it does not, or not with one that can be read. */
function readField(
  piece: Piece,
  text: string,
  not: boolean,
  glued: Piece | undefined,
  quote: Piece | undefined,
): Read | undefined {
  const found = splitField(text);
  if (!found) return undefined;
  const { field } = found;
  const quoted = found.value === '' ? glued : undefined;
  const value = quoted?.text ?? found.value;
  const span = { start: piece.start, end: quoted?.end ?? piece.end };
  const pieces = quoted ? 2 : 1;
  switch (field.kind) {
    case 'headline':
      return toRead(span, pieces, not, quoted ? toPhrase(value, true) : toWord(value, true));
    case 'subject': {
      const term: Term = { kind: 'subject', facet: field.facet, value };
      return toRead(span, pieces, not, isSearchable(value) ? term : undefined);
    }
    case 'date': {
      if (value === '') return { pieces, kind: 'nothing' };
      const period = not ? undefined : parsePeriod(value);
      if (period && (field.limit !== 'before' || dayBefore(period))) {
        return { pieces, kind: 'date', date: { ...span, kind: field.limit, period } };
      }
      return quoted && toRead(span, pieces, not, toPhrase(value));
    }
    case 'near': {
      if (found.value === '') return NOTHING;
      const within = nearnessOf(found.value);
      if (!within || !quote || !hasTwoWords(quote.text)) return undefined;
      return toRead({ ...span, end: quote.end }, 2, not, { kind: 'near', text: quote.text, within });
    }
  }
}

function toRead({ start, end }: Span, pieces: number, not: boolean, term: Term | undefined): Read {
  return term ? { pieces, kind: 'term', start, end, not, term } : { pieces, kind: 'nothing' };
}

function toPhrase(text: string, headline = false): Term | undefined {
  return isSearchable(text) ? { kind: 'phrase', text, headline } : undefined;
}

function toWord(text: string, headline = false): Term | undefined {
  if (!isSearchable(text)) return undefined;
  const begun = /^([^*＊]*)[*＊]$/su.exec(text)?.[1];
  const prefix = begun !== undefined && isBeginning(begun);
  return { kind: 'word', text: prefix ? begun : text, prefix, headline };
}
