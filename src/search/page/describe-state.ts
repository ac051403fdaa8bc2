import { activeFacets } from '../facets.ts';
import type { SearchState } from '../search-state.ts';
import { formatRange, formatValue } from '../labels.ts';

/** A search in a few words: `oil price · Trade · 1987 to 1989`. */
export function describeState(state: SearchState, locale: string): string {
  const values = activeFacets(state.chosen).flatMap((facet) =>
    state.chosen[facet].map((value) => formatValue(facet, value, locale)),
  );
  return [state.text.trim(), ...values, formatRange(state, locale)].filter(Boolean).join(' · ');
}
