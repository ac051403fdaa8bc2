import { make, makeButton } from './dom.ts';
import { activeFacets } from './facets.ts';
import type { Chosen, Facet } from './facets.ts';
import { FACET_NAMES, formatValue } from './labels.ts';

export interface ChipActions {
  remove: (facet: Facet, value: string) => void;
  clear: () => void;
}

/** What the results are narrowed to, each to be taken away with one press. */
export function makeChips(chosen: Chosen, locale: string, actions: ChipActions): HTMLElement[] {
  const chips = activeFacets(chosen).flatMap((facet) =>
    chosen[facet].map((value) => {
      const label = `${FACET_NAMES[facet].one}: ${formatValue(facet, value, locale)}`;
      const chip = makeButton('search-chip', '', () => actions.remove(facet, value));
      chip.setAttribute('aria-label', `Remove filter ${label}`);
      chip.append(make('span', { dir: 'auto' }, label), make('span', { 'aria-hidden': 'true' }, '×'));
      return make('li', {}, chip);
    }),
  );
  if (chips.length > 1)
    chips.push(make('li', {}, makeButton('search-chip', 'Clear all filters', actions.clear)));
  return chips;
}
