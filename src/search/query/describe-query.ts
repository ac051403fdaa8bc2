import { closeBidi } from '../../model/close-bidi.ts';
import { formatDate } from '../../model/civil-date.ts';
import { FACET_KINDS } from '../facet-kinds.ts';
import { formatValue } from '../labels.ts';
import type { Clause, DateLimit, Query, Span, Term } from './query.ts';

/** One condition of a query, said in plain words. */
export interface Understood {
  /** Where it was typed: what `removeClause` takes away. */
  span: Span;
  /** `not: tariff`, `in headlines: budget`, `since March 1987`. */
  label: string;
  /** What kind of term it is; `any` for several of which one must hold, `not` for what must not hold. */
  kind: Term['kind'] | 'headline' | 'prefix' | 'any' | 'not' | 'date';
}

/**
 * What was understood, in the order typed, for people to read and take away again. Whether it is worth showing says
 * {@link isPlain}.
 * @param locale of the page: dates and names of languages are written in it
 */
export function describeQuery({ clauses, dates }: Query, locale: string): Understood[] {
  return [
    ...clauses.map((clause) => describeClause(clause, locale)),
    ...dates.map((date) => describeDate(date, locale)),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** Whether a query is words and nothing more (or nothing at all): then what was understood goes without saying. */
export function isPlain({ clauses, dates }: Query): boolean {
  const isWord = ({ not, terms: [term, ...more] }: Clause): boolean =>
    !not && more.length === 0 && term?.kind === 'word' && !term.prefix && !term.headline;
  return dates.length === 0 && clauses.every(isWord);
}

function describeClause({ start, end, not, terms }: Clause, locale: string): Understood {
  const said = terms.map((term) => describeTerm(term, locale));
  const kind = not ? 'not' : said.length > 1 ? 'any' : (said[0]?.kind ?? 'any');
  const label = said.map((term) => term.label).join(' or ');
  return { span: { start, end }, label: not ? `not: ${label}` : label, kind };
}

function describeTerm(term: Term, locale: string): Pick<Understood, 'label' | 'kind'> {
  const typed = closeBidi(term.kind === 'subject' ? term.value : term.text);
  switch (term.kind) {
    case 'word':
    case 'phrase': {
      const isBegun = term.kind === 'word' && term.prefix;
      const what = term.kind === 'phrase' ? `“${typed}”` : isBegun ? `begins with ${typed}` : typed;
      if (term.headline) return { label: `in headlines: ${what}`, kind: 'headline' };
      return { label: what, kind: isBegun ? 'prefix' : term.kind };
    }
    case 'near':
      return {
        label: `within ${term.within} ${term.within === 1 ? 'word' : 'words'}: ${typed}`,
        kind: 'near',
      };
    case 'subject': {
      const value = formatValue(term.facet, typed, locale);
      return { label: `${FACET_KINDS[term.facet]}: ${value}`, kind: 'subject' };
    }
  }
}

const STYLES = { 4: 'year', 7: 'month', 10: 'day' } as const;

function describeDate({ start, end, kind, period }: DateLimit, locale: string): Understood {
  const style = STYLES[period.length as keyof typeof STYLES];
  const on = style === 'day' ? 'on' : 'in';
  const word = { after: 'since', before: 'before', on }[kind];
  return { span: { start, end }, label: `${word} ${formatDate(period, style, locale)}`, kind: 'date' };
}
