import { FACETS } from '../facets.ts';
import type { Chosen, Facet, TopCounts, TopValues } from '../facets.ts';
import { FacetGroup } from './facet-group.ts';

/** What the reader can do in the facets. */
export interface FacetActions {
  toggle: (facet: Facet, value: string) => void;
  /** Values whose names hold every word of `text`, of all that there are. */
  findValues: (facet: Facet, text: string) => Promise<TopValues>;
}

/** The facets beside the results: checkboxes with counts. */
export class FacetList {
  readonly #groups: FacetGroup[];

  /** @param root what the facets are put into, once there are numbers */
  constructor(root: HTMLElement, locale: string, actions: FacetActions) {
    this.#root = root;
    this.#groups = FACETS.map((facet) => new FacetGroup(facet, locale, actions));
  }

  readonly #root: HTMLElement;

  /** Shows the numbers and what is chosen. */
  render(counts: TopCounts, chosen: Chosen): void {
    for (const group of this.#groups) group.render(counts, chosen);
    const elements = this.#groups.map(({ element }) => element);
    if (!elements[0]?.isConnected) this.#root.replaceChildren(...elements);
  }
}
