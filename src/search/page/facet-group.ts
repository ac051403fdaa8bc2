import { formatNumber } from '../../model/display.ts';
import type { Chosen, Counts, Facet } from '../facets.ts';
import { make, makeButton } from './dom.ts';
import type { FacetFilter } from './facet-filter.ts';
import { listValues, topValues } from './facet-values.ts';
import type { Value } from './facet-values.ts';
import { FACET_NAMES, formatValue } from '../labels.ts';

/** Values shown of a facet before "more" is pressed; one or two that are left over are not worth a press. */
const FEW = 8;
/** Values shown after it; the others are found with the filter box. */
const MANY = 200;

const loadFilter = (): Promise<typeof import('./facet-filter.ts')> => import('./facet-filter.ts');

/** One facet: its values with counts, the most frequent of them until the reader asks for more. */
export class FacetGroup {
  readonly element: HTMLElement;
  readonly #facet: Facet;
  readonly #locale: string;
  readonly #onToggle: (value: string) => void;
  readonly #list = make('ul', { class: 'search-facet__values' });
  readonly #rest = make('p', { class: 'search__note', role: 'status' });
  readonly #more: HTMLButtonElement;
  #filter: FacetFilter | undefined;
  #isOpen = false;
  #values: Value[] = [];
  #chosen: readonly string[] = [];

  constructor(facet: Facet, locale: string, onToggle: (value: string) => void) {
    this.#facet = facet;
    this.#locale = locale;
    this.#onToggle = onToggle;
    const name = FACET_NAMES[facet].many;
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

  render(counts: Counts, chosen: Chosen): void {
    this.#values = listValues(this.#facet, counts, chosen);
    this.#chosen = chosen[this.#facet];
    // One language for all is nothing to choose.
    const isTrivial = this.#facet === 'language' && this.#chosen.length === 0 && this.#values.length === 1;
    this.element.hidden = this.#values.length === 0 || isTrivial;
    this.#show();
  }

  #show(): void {
    const total = this.#values.length;
    const hasMore = total > FEW + 2;
    const isOpen = this.#isOpen && hasMore;
    const found = this.#filter?.match(isOpen, this.#values, (value) => this.#nameOf(value)) ?? this.#values;
    const shown = topValues(found, isOpen ? MANY : hasMore ? FEW : FEW + 2);
    const rest = found.length - shown.length;
    // What is chosen is always in sight, so that it can be taken back.
    const apart = this.#filter?.text
      ? []
      : this.#chosen.filter((value) => !shown.some((one) => one.value === value));
    shown.push(...found.filter(({ value }) => apart.includes(value)));
    this.#replace(shown);
    this.#filter?.tell(isOpen, shown.length, rest);
    this.#more.hidden = !hasMore;
    this.#more.setAttribute('aria-expanded', String(isOpen));
    this.#more.replaceChildren(
      isOpen ? 'Show fewer' : `Show ${formatNumber(total - shown.length, this.#locale)} more`,
      make('span', { class: 'visually-hidden' }, ` (${FACET_NAMES[this.#facet].many})`),
    );
  }

  async #loadFilter(): Promise<void> {
    const loaded = await loadFilter();
    const name = FACET_NAMES[this.#facet].many;
    this.#filter ??= new loaded.FacetFilter(this.#list, this.#rest, name, this.#locale, () => this.#show());
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
    box.addEventListener('change', () => this.#onToggle(value));
    const name = make('span', { class: 'search-facet__label' }, make('bdi', {}, this.#nameOf(value)));
    const number = make('span', { class: 'search-facet__count' }, formatNumber(count, this.#locale));
    return make('li', {}, make('label', { class: 'search-facet__value', for: id }, box, name, number));
  }

  #nameOf(value: string): string {
    return formatValue(this.#facet, value, this.#locale);
  }
}
