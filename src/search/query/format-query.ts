import { hasTwoWords } from './characters.ts';
import { fieldOf, nearnessOf, splitField } from './fields.ts';
import { parseQuery } from './parse-query.ts';
import type { Clause, DateLimit, Query, Span, Term } from './query.ts';
import { cutText } from './split-query.ts';

/** Stands between two clauses that would be read as one: alone it means nothing. */
const APART = ' - ';

/** A query as it is typed: reading it again gives the same query, spans apart, as long as it fits `MAX_TEXT`. */
export function formatQuery({ clauses, dates }: Query): string {
  let text = '';
  let before: Clause | undefined;
  for (const clause of clauses) {
    text += (before ? gapBetween(before, clause) : '') + formatClause(clause);
    before = clause;
  }
  return [text, ...dates.map(({ kind, period }) => `${kind}:${period}`)].filter(Boolean).join(' ');
}

/** One term as it is typed, without a minus. */
function formatTerm(term: Term): string {
  switch (term.kind) {
    case 'word':
      return `${term.headline ? 'headline:' : ''}${term.text}${term.prefix ? '*' : ''}`;
    case 'phrase':
      return `${term.headline ? 'headline:' : ''}"${term.text}"`;
    case 'near':
      return `near:${term.within} "${term.text}"`;
    case 'subject':
      return `${fieldOf(term.facet)}:${SIMPLE.test(term.value) ? term.value : `"${term.value}"`}`;
  }
}

const SIMPLE = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u;

// None of several holds: each of them does not hold.
const formatClause = ({ not, terms }: Clause): string =>
  not ? terms.map((term) => `-${formatTerm(term)}`).join(' ') : terms.map(formatTerm).join(' OR ');

/** What must stand between two clauses: the word `near:5` before a phrase would become a field. */
function gapBetween(before: Clause, after: Clause): string {
  const word = before.terms.at(-1);
  const phrase = after.terms[0];
  const field = word?.kind === 'word' && !word.headline && splitField(word.text);
  const isNear = field && field.field.kind === 'near' && nearnessOf(field.value) !== undefined;
  const isQuoted = phrase?.kind === 'phrase' && !phrase.headline && !after.not && hasTwoWords(phrase.text);
  return isNear && isQuoted ? APART : ' ';
}

type Item = Clause | DateLimit;

/**
 * A typed text without the clauses and dates that stand in a stretch of it. Nothing else changes its meaning: an OR
 * that would now join others goes too. What lies beyond `MAX_TEXT` had no meaning and is left out.
 */
export function removeClause(text: string, span: Span): string {
  const { clauses, dates } = parseQuery(text);
  const items: Item[] = [...clauses, ...dates].sort((a, b) => a.start - b.start);
  const isKept = (item: Span | undefined): boolean =>
    !item || item.end <= span.start || span.end <= item.start;
  const typed = cutText(text);
  const gapBefore = (index: number): string => typed.slice(items[index - 1]?.end ?? 0, items[index]?.start);
  let kept = '';
  let last = -1;
  // The end of the text counts as an item: before it there is a gap, too.
  for (let index = 0; index <= items.length; index += 1) {
    const item = items[index];
    if (!isKept(item)) continue;
    if (last === index - 1) kept += gapBefore(index);
    else kept += bridge(items[last], gapBefore(last + 1), item, gapBefore(index));
    if (item) kept += typed.slice(item.start, item.end);
    last = index;
  }
  return kept.trim();
}

/**
 * What stands between two items, of which one may be an end of the text, when those between them are gone: a space, and
 * the brackets that are closed behind the first and opened before the second.
 */
function bridge(before: Item | undefined, behind: string, after: Item | undefined, ahead: string): string {
  const closing = before ? /^[)）]*/.exec(behind)?.[0] : '';
  const opening = after ? /[(（]*$/.exec(ahead)?.[0] : '';
  const areClauses = before && 'terms' in before && after && 'terms' in after;
  const gap = areClauses ? gapBetween(before, after) : ' ';
  return `${closing ?? ''}${gap}${opening ?? ''}`;
}
