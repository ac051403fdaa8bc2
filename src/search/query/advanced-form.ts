import { isSearchable, QUOTES } from './characters.ts';
import { formatQuery } from './format-query.ts';
import { parseQuery } from './parse-query.ts';
import { parsePeriod, periodAfter, periodBefore } from './period.ts';
import type { Clause, DateLimit, Query, Term } from './query.ts';
import { tidyQuoted } from './split-query.ts';

/** The fields of the form for readers who type no operators. Each is the text of an input; '' when it is empty. */
export interface AdvancedForm {
  /** All of these words. */
  all: string;
  /** Exactly this phrase, with or without quotation marks. */
  exact: string;
  /** Any of these words, or phrases in quotation marks. */
  any: string;
  /** None of these words, or phrases in quotation marks. */
  none: string;
  /** In the headline: words, or phrases in quotation marks. */
  headline: string;
  /** First day, month or year: `1987`, `1987-03` or `1987-03-12`. */
  from: string;
  /** Last day, month or year, included. */
  to: string;
}

/** A form in which nothing is filled in. */
export const EMPTY_FORM: Readonly<AdvancedForm> = {
  all: '',
  exact: '',
  any: '',
  none: '',
  headline: '',
  from: '',
  to: '',
};

const NOWHERE = { start: 0, end: 0 };
const QUOTE = new RegExp(`[${QUOTES}]`, 'gu');

/**
 * The query that a filled-in form stands for, as it is typed. Operators that are typed into a field count there; a
 * quotation that is left open ends with its field. A date that does not exist is left out.
 */
export function fromForm(form: AdvancedForm): string {
  const [all, any, none, headline] = [form.all, form.any, form.none, form.headline].map(parseQuery);
  const wanted = clausesOf(any).flatMap(({ not, terms }) => (not ? [] : terms));
  const exact = tidyQuoted(form.exact.replace(QUOTE, ' '));
  const clauses: Clause[] = [
    ...clausesOf(all),
    ...(isSearchable(exact) ? [toClause(false, [{ kind: 'phrase', text: exact, headline: false }])] : []),
    ...(wanted.length > 0 ? [toClause(false, wanted)] : []),
    ...clausesOf(any).filter(({ not }) => not),
    ...termsOf(none).map((term) => toClause(true, [term])),
    ...clausesOf(headline).map(({ not, terms }) => toClause(not, terms.map(setHeadline(true)))),
  ];
  const dates = [all, any, none, headline].flatMap((query) => query?.dates ?? []);
  return formatQuery({ clauses, dates: [...dates, ...toLimits(form)] });
}

/**
 * The form filled in with a query; undefined when the query says more than the form can: fields other than
 * `headline:`, nearness, several phrases, several ORs, an OR or a minus in headlines, more dates than a first and a
 * last. {@link fromForm} makes of it a query with the same conditions, maybe in another order.
 */
export function toForm({ clauses, dates }: Query): AdvancedForm | undefined {
  const range = toRange(dates);
  const found: Record<Place, Term[][]> = { all: [], exact: [], any: [], none: [], headline: [] };
  for (const clause of clauses) {
    const place = placeOf(clause);
    if (!place) return undefined;
    found[place].push([...clause.terms]);
  }
  if (!range || found.exact.length > 1 || found.any.length > 1) return undefined;
  const [exact] = found.exact.flat();
  const all = write(found.all.flat());
  const any = write(found.any.flat());
  const none = write(found.none.flat());
  const headline = write(found.headline.flat().map(setHeadline(false)));
  if (all === undefined || any === undefined || none === undefined || headline === undefined)
    return undefined;
  return { all, exact: exact?.kind === 'phrase' ? exact.text : '', any, none, headline, ...range };
}

type Place = 'all' | 'exact' | 'any' | 'none' | 'headline';

function placeOf({ not, terms }: Clause): Place | undefined {
  const [first] = terms;
  if (!first || !terms.every(isText)) return undefined;
  if (terms.some((term) => isText(term) && term.headline)) {
    return not || terms.length > 1 ? undefined : 'headline';
  }
  if (not) return 'none';
  if (terms.length > 1) return 'any';
  return first.kind === 'phrase' ? 'exact' : 'all';
}

const isText = (term: Term): term is Term & { kind: 'word' | 'phrase' } =>
  term.kind === 'word' || term.kind === 'phrase';

const setHeadline =
  (headline: boolean) =>
  (term: Term): Term =>
    isText(term) ? { ...term, headline } : term;

const clausesOf = (query: Query | undefined): readonly Clause[] => query?.clauses ?? [];

const termsOf = (query: Pick<Query, 'clauses'> | undefined): Term[] =>
  (query?.clauses ?? []).flatMap(({ terms }) => terms);

const toClause = (not: boolean, terms: Term[]): Clause => ({ ...NOWHERE, not, terms });

/** The text of a field; undefined for words that mean something else without their minus or field (`-OR`). */
function write(terms: Term[]): string | undefined {
  const text = formatQuery({ clauses: terms.map((term) => toClause(false, [term])), dates: [] });
  return JSON.stringify(termsOf(parseQuery(text))) === JSON.stringify(terms) ? text : undefined;
}

function toLimits(form: AdvancedForm): DateLimit[] {
  const [from, to] = [parsePeriod(form.from.trim()), parsePeriod(form.to.trim())];
  if (from && from === to) return [{ ...NOWHERE, kind: 'on', period: from }];
  // After the last year there is nothing to leave out.
  const end = to && periodAfter(to);
  return [
    ...(from ? [{ ...NOWHERE, kind: 'after' as const, period: from }] : []),
    ...(end ? [{ ...NOWHERE, kind: 'before' as const, period: end }] : []),
  ];
}

function toRange(dates: readonly DateLimit[]): Pick<AdvancedForm, 'from' | 'to'> | undefined {
  const range = { from: '', to: '' };
  for (const { kind, period } of dates) {
    if (kind !== 'before' && range.from !== '') return undefined;
    if (kind !== 'after' && range.to !== '') return undefined;
    const end = parsePeriod(period);
    const last = kind === 'before' ? end && periodBefore(end) : end;
    if (!last) return undefined;
    if (kind !== 'before') range.from = period;
    if (kind !== 'after') range.to = last;
  }
  return range;
}
