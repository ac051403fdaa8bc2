import { formatDate, parseCivilDate } from '../model/civil-date.ts';
import { languageName } from '../model/display.ts';
import type { Facet } from './facets.ts';

/** One of a facet, and the facet as a group. */
export const FACET_NAMES: Record<Facet, { one: string; many: string }> = {
  topic: { one: 'Topic', many: 'Topics' },
  person: { one: 'Person', many: 'People' },
  place: { one: 'Place', many: 'Places' },
  organization: { one: 'Organization', many: 'Organizations' },
  section: { one: 'Section', many: 'Sections' },
  source: { one: 'Source', many: 'Sources' },
  language: { one: 'Language', many: 'Languages' },
  year: { one: 'Year', many: 'Years' },
  month: { one: 'Month', many: 'Months' },
};

/** A facet's value as people read it. Values come from the address too, so they may be anything. */
export function formatValue(facet: Facet, value: string, locale: string): string {
  if (facet === 'month' && parseCivilDate(`${value}-01`)) return formatDate(value, 'month', locale);
  if (facet === 'language') return formatLanguage(value, locale);
  return value;
}

function formatLanguage(tag: string, locale: string): string {
  try {
    return languageName(tag, locale);
  } catch {
    // Not a language tag.
    return tag;
  }
}
