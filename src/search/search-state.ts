import { FACETS, activeFacets, toChosen } from './facets.ts';
import type { Chosen } from './facets.ts';
import { MAX_TEXT, parseQuery } from './query.ts';

export const SORTS = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

/** All that decides what the search page shows; it is in the URL and nowhere else. */
export interface SearchState {
  /** As typed. */
  text: string;
  sort: Sort;
  chosen: Chosen;
}

/** Reads a state from a URL's query; whatever is unknown or empty there is passed over. */
export function parseState(params: URLSearchParams): SearchState {
  const sort = SORTS.find((known) => known === params.get('sort')) ?? 'relevance';
  const chosen = toChosen((facet) =>
    [...new Set(params.getAll(facet))].filter((value) => value.trim() !== ''),
  );
  return { text: (params.get('q') ?? '').slice(0, MAX_TEXT), sort, chosen };
}

/** Writes a state as a URL's query; what is at its default is left out. */
export function toParams(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.text !== '') params.set('q', state.text);
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  for (const facet of FACETS) for (const value of state.chosen[facet]) params.append(facet, value);
  return params;
}

/** True when nothing is asked yet: no words (punctuation is none) and nothing chosen. */
export const isBlank = (state: SearchState): boolean =>
  !hasWords(state) && activeFacets(state.chosen).length === 0;

/** The order that is used: without words nothing is more relevant than anything else. */
export const orderOf = (state: SearchState): Sort =>
  !hasWords(state) && state.sort === 'relevance' ? 'newest' : state.sort;

const hasWords = (state: SearchState): boolean => parseQuery(state.text).terms !== '';
