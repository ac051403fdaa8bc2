import { FACETS } from '../facets.ts';
import type { Chosen, Counts, Facet } from '../facets.ts';
import { FacetGroup } from './facet-group.ts';

/** The facets beside the results: checkboxes with counts. */
export class FacetList {
  readonly #groups: FacetGroup[];

  /** @param root what the facets are put into, once there are numbers */
  constructor(root: HTMLElement, locale: string, onToggle: (facet: Facet, value: string) => void) {
    this.#root = root;
    this.#groups = FACETS.map((facet) => new FacetGroup(facet, locale, (value) => onToggle(facet, value)));
  }

  readonly #root: HTMLElement;

  /** Shows the numbers and what is chosen. */
  render(counts: Counts, chosen: Chosen): void {
    for (const group of this.#groups) group.render(counts, chosen);
    if (!this.#groups.some(({ element }) => element.isConnected)) {
      this.#root.replaceChildren(...this.#groups.map(({ element }) => element));
    }
  }
}
