import { formatDate } from '../model/civil-date.ts';
import { languageName } from '../model/display.ts';
import type { Facet } from './facets.ts';
import type { Range } from './page/range.ts';

/** The facets as groups of values. What one value is called is in facet-kinds.ts. */
export const FACET_NAMES: Record<Facet, string> = {
  topic: 'Topics',
  person: 'People',
  place: 'Places',
  organization: 'Organizations',
  section: 'Sections',
  source: 'Sources',
  language: 'Languages',
};

/** A facet's value as people read it. Values come from the address too, so they may be anything. */
export const formatValue = (facet: Facet, value: string, locale: string): string =>
  facet === 'language' ? languageName(value, locale) : value;

/** A year, month or day as people write it. */
export const formatPeriod = (period: string, locale: string): string =>
  formatDate(period, period.length === 4 ? 'year' : period.length === 7 ? 'month' : 'day', locale);

/** `March 1987`, `1987 to 1989`, `from 1987`, `until 1989`; '' for all time. */
export function formatRange({ from, to }: Range, locale: string): string {
  const [first, last] = [from && formatPeriod(from, locale), to && formatPeriod(to, locale)];
  if (first && last) return first === last ? first : `${first} to ${last}`;
  return first ? `from ${first}` : last ? `until ${last}` : '';
}
