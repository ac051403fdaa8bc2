import { formatNumber } from '../../model/display.ts';
import {
  MOST_VALUES,
  type Chosen,
  type Facet,
  type TopCounts,
  type TopValues,
  type Value,
} from '../facets.ts';
import { make, makeButton } from './dom.ts';
import type { FacetFilter } from './facet-filter.ts';
import type { FacetActions } from './facet-list.ts';
import { FACET_NAMES, formatValue } from '../labels.ts';

/** Values shown of a facet before "more" is pressed; one or two that are left over are not worth a press. */
const FEW = 8;

/** One facet: its values with counts, the most frequent of them until the reader asks for more. */
export class FacetGroup {
  readonly element: HTMLElement;
  readonly #facet: Facet;
  readonly #locale: string;
  readonly #actions: FacetActions;
  readonly #list = make('ul', { class: 'search-facet__values' });
  readonly #rest = make('p', { class: 'search__note', role: 'status' });
  readonly #more: HTMLButtonElement;
  #filter: FacetFilter | undefined;
  #isOpen = false;
  #values: TopValues = { top: [], all: 0 };
  #chosen: readonly string[] = [];

  constructor(facet: Facet, locale: string, actions: FacetActions) {
    this.#facet = facet;
    this.#locale = locale;
    this.#actions = actions;
    const name = FACET_NAMES[facet];
    this.#more = makeButton('search__link', '', () => {
      this.#isOpen = !this.#isOpen;
      this.#filter?.clear();
      this.#show();
      // Without the code for narrowing, there is the list.
      if (this.#isOpen && !this.#filter) this.#loadFilter().catch(() => {});
    });
    this.element = make(
      'fieldset',
      { class: 'search-facet' },
      make('legend', { class: 'search-facet__name' }, name),
      this.#list,
      this.#rest,
      this.#more,
    );
  }

  render(counts: TopCounts, chosen: Chosen): void {
    this.#values = counts[this.#facet];
    this.#chosen = chosen[this.#facet];
    // One language for all is nothing to choose.
    const { all } = this.#values;
    const isTrivial = this.#facet === 'language' && this.#chosen.length === 0 && all === 1;
    this.element.hidden = all === 0 || isTrivial;
    this.#show();
  }

  #show(): void {
    const { all } = this.#values;
    const hasMore = all > FEW + 2;
    const isOpen = this.#isOpen && hasMore;
    const found = this.#filter?.match(isOpen, this.#values) ?? this.#values;
    const most = hasMore && !isOpen ? FEW : MOST_VALUES;
    // What is chosen is always in sight, so that it can be taken back.
    const shown = found.top.filter(({ value }, at) => at < most || this.#chosen.includes(value));
    this.#replace(shown);
    this.#filter?.tell(isOpen, shown.length, found.all);
    this.#more.hidden = !hasMore;
    this.#more.setAttribute('aria-expanded', String(isOpen));
    this.#more.replaceChildren(
      isOpen ? 'Show fewer' : `Show ${formatNumber(all - shown.length, this.#locale)} more`,
      make('span', { class: 'visually-hidden' }, ` (${FACET_NAMES[this.#facet]})`),
    );
  }

  async #loadFilter(): Promise<void> {
    const loaded = await import('./facet-filter.ts');
    const { findValues } = this.#actions;
    const show = (): void => this.#show();
    this.#filter ??= new loaded.FacetFilter(this.#list, this.#rest, this.#facet, this.#locale, {
      findValues,
      show,
    });
    this.#show();
  }

  /** Shows values anew; what had the focus keeps it. */
  #replace(values: readonly Value[]): void {
    const { activeElement: focused } = document;
    const id = focused && this.#list.contains(focused) ? focused.id : '';
    this.#list.replaceChildren(...values.map((value, index) => this.#makeValue(value, index)));
    if (id) document.getElementById(id)?.focus({ preventScroll: true });
  }

  #makeValue({ value, count }: Value, index: number): HTMLElement {
    // The value makes the id, so that focus is found again when counts have put the values in another order.
    const id = `facet-${this.#facet}-${encodeURIComponent(value.toWellFormed()) || index}`;
    const box = make('input', { type: 'checkbox', id, checked: this.#chosen.includes(value) });
    box.addEventListener('change', () => this.#actions.toggle(this.#facet, value));
    const name = make(
      'span',
      { class: 'search-facet__label' },
      make('bdi', {}, formatValue(this.#facet, value, this.#locale)),
    );
    const number = make('span', { class: 'search-facet__count' }, formatNumber(count, this.#locale));
    return make('li', {}, make('label', { class: 'search-facet__value', for: id }, box, name, number));
  }
}
