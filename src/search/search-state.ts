import { FACETS, activeFacets, toChosen } from './facets.ts';
import type { Chosen } from './facets.ts';
import { toRange } from './page/range.ts';
import type { Range } from './page/range.ts';
import { parsePeriod } from './query/period.ts';
import { MAX_TEXT } from './query/query.ts';
import { readQuery } from './query/read-query.ts';

export const SORTS = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

/** All that decides what the search page shows; it is in the URL and nowhere else. */
export interface SearchState extends Range {
  /** As typed. */
  text: string;
  sort: Sort;
  chosen: Chosen;
}

/** Reads a state from a URL's query; whatever is unknown, empty or impossible there is passed over. */
export function parseState(params: URLSearchParams): SearchState {
  const sort = SORTS.find((known) => known === params.get('sort')) ?? 'relevance';
  const chosen = toChosen((facet) =>
    [...new Set(params.getAll(facet))].filter((value) => value.trim() !== ''),
  );
  // A year or a month was a facet once; links may still name one.
  const old = params.get('month') ?? params.get('year');
  const range = toRange(
    parsePeriod(params.get('from') ?? old ?? ''),
    parsePeriod(params.get('to') ?? old ?? ''),
  );
  return { text: (params.get('q') ?? '').slice(0, MAX_TEXT), sort, chosen, ...range };
}

/** Writes a state as a URL's query; what is at its default is left out. */
export function toParams(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.text !== '') params.set('q', state.text);
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  if (state.from) params.set('from', state.from);
  if (state.to) params.set('to', state.to);
  for (const facet of FACETS) for (const value of state.chosen[facet]) params.append(facet, value);
  return params;
}

/** True when nothing is asked yet: nothing typed that means anything (punctuation does not) and nothing chosen. */
export const isBlank = (state: SearchState): boolean => !isNarrowed(state) && !asks(state.text);

/** True when something besides the query's text limits the results. */
export const isNarrowed = ({ chosen, from, to }: SearchState): boolean =>
  activeFacets(chosen).length > 0 || Boolean(from ?? to);

/** The order that is used: where no text is sought, nothing is more relevant than anything else. */
export const orderOf = (state: SearchState): Sort =>
  state.sort === 'relevance' && !hasText(state.text) ? 'newest' : state.sort;

function asks(text: string): boolean {
  const { clauses, dates } = readQuery(text);
  return clauses.length + dates.length > 0;
}

/** True when some of the text is sought in articles: subjects, dates and what is excluded rank nothing. */
const hasText = (text: string): boolean =>
  readQuery(text).clauses.some(({ not, terms }) => !not && terms.some(({ kind }) => kind !== 'subject'));
