import { formatDate } from '../model/civil-date.ts';
import { languageName } from '../model/display.ts';
import type { Facet } from './facets.ts';
import type { Range } from './page/range.ts';

/** One of a facet, and the facet as a group. */
export const FACET_NAMES: Record<Facet, { one: string; many: string }> = {
  topic: { one: 'Topic', many: 'Topics' },
  person: { one: 'Person', many: 'People' },
  place: { one: 'Place', many: 'Places' },
  organization: { one: 'Organization', many: 'Organizations' },
  section: { one: 'Section', many: 'Sections' },
  source: { one: 'Source', many: 'Sources' },
  language: { one: 'Language', many: 'Languages' },
};

/** A facet's value as people read it. Values come from the address too, so they may be anything. */
export function formatValue(facet: Facet, value: string, locale: string): string {
  if (facet !== 'language') return value;
  try {
    return languageName(value, locale);
  } catch {
    // Not a language tag.
    return value;
  }
}

/** A year, month or day as people write it. */
export const formatPeriod = (period: string, locale: string): string =>
  formatDate(period, period.length === 4 ? 'year' : period.length === 7 ? 'month' : 'day', locale);

/** `March 1987`, `1987 to 1989`, `from 1987`, `until 1989`; '' for all time. */
export function formatRange({ from, to }: Range, locale: string): string {
  const [first, last] = [from && formatPeriod(from, locale), to && formatPeriod(to, locale)];
  if (first && last) return first === last ? first : `${first} to ${last}`;
  return first ? `from ${first}` : last ? `until ${last}` : '';
}
