import type { Facet } from './facets.ts';

/** What a value of each facet is: beside chips alone, so that a search for words need not fetch it. */
export const FACET_KINDS: Record<Facet, string> = {
  topic: 'Topic',
  person: 'Person',
  place: 'Place',
  organization: 'Organization',
  section: 'Section',
  source: 'Source',
  language: 'Language',
};
