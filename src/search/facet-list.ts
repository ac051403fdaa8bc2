import { make, makeButton } from './dom.ts';
import { FACETS } from './facets.ts';
import type { Chosen, Counts, Facet } from './facets.ts';
import { FACET_NAMES, formatValue } from './labels.ts';

/** Values shown of a facet before "more" is pressed; one or two that are left over are not worth a press. */
const FEW = 8;
/** Facets whose values are in the order of time, newest first; the others start with the most frequent. */
const BY_TIME: readonly Facet[] = ['year', 'month'];

/** The facets beside the results: checkboxes with counts. */
export class FacetList {
  readonly #root: HTMLElement;
  readonly #locale: string;
  readonly #onToggle: (facet: Facet, value: string) => void;
  readonly #open = new Set<Facet>();

  constructor(root: HTMLElement, locale: string, onToggle: (facet: Facet, value: string) => void) {
    this.#root = root;
    this.#locale = locale;
    this.#onToggle = onToggle;
  }

  /** Shows the facets anew; what had the focus keeps it. */
  render(counts: Counts, chosen: Chosen): void {
    const focused = this.#root.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const groups = FACETS.flatMap((facet) => this.#makeGroup(facet, counts, chosen) ?? []);
    this.#root.replaceChildren(...groups);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  #makeGroup(facet: Facet, counts: Counts, chosen: Chosen): HTMLElement | undefined {
    const values = listValues(facet, counts, chosen);
    if (values.length === 0 || (values.length === 1 && facet === 'language' && chosen[facet].length === 0)) {
      return undefined;
    }
    const isOpen = this.#open.has(facet);
    const few = values.length <= FEW + 2 ? values.length : FEW;
    const shown = values.filter(({ value }, index) => isOpen || index < few || chosen[facet].includes(value));
    const items = shown.map(({ value, count }, index) =>
      this.#makeValue(facet, value, count, chosen[facet].includes(value), index),
    );
    const group = make(
      'fieldset',
      { class: 'search-facet' },
      make('legend', { class: 'search-facet__name' }, FACET_NAMES[facet].many),
      make('ul', { class: 'search-facet__values' }, ...items),
    );
    if (few < values.length) {
      const label = isOpen
        ? 'Show fewer'
        : `Show ${(values.length - shown.length).toLocaleString(this.#locale)} more`;
      const more = makeButton('search-facet__more', label, () => {
        if (isOpen) this.#open.delete(facet);
        else this.#open.add(facet);
        this.render(counts, chosen);
      });
      more.id = `facet-${facet}-more`;
      more.setAttribute('aria-expanded', String(isOpen));
      more.append(make('span', { class: 'visually-hidden' }, ` (${FACET_NAMES[facet].many})`));
      group.append(more);
    }
    return group;
  }

  #makeValue(facet: Facet, value: string, count: number, checked: boolean, index: number): HTMLElement {
    // The value makes the id, so that focus is found again when counts have put the values in another order.
    const id = `facet-${facet}-${encodeURIComponent(value.toWellFormed()) || index}`;
    const box = make('input', { type: 'checkbox', id, checked });
    box.addEventListener('change', () => this.#onToggle(facet, value));
    const label = make('label', { class: 'search-facet__value', for: id }, box);
    label.append(
      make(
        'span',
        { class: 'search-facet__label' },
        make('bdi', {}, formatValue(facet, value, this.#locale)),
      ),
      make('span', { class: 'search-facet__count' }, count.toLocaleString(this.#locale)),
    );
    return make('li', {}, label);
  }
}

/**
 * A facet's values with their counts, chosen ones even when no article is left to them.
 * Months are offered only inside chosen years: an archive of a century has 1,200 of them.
 */
export function listValues(facet: Facet, counts: Counts, chosen: Chosen): { value: string; count: number }[] {
  const all = new Map(counts[facet]);
  for (const value of chosen[facet]) if (!all.has(value)) all.set(value, 0);
  const values = Array.from(all, ([value, count]) => ({ value, count })).filter(
    ({ value }) =>
      facet !== 'month' || chosen.month.includes(value) || chosen.year.includes(value.slice(0, 4)),
  );
  const byValue = (a: { value: string }, b: { value: string }): number => (a.value < b.value ? -1 : 1);
  if (BY_TIME.includes(facet)) return values.sort((a, b) => byValue(b, a));
  return values.sort((a, b) => b.count - a.count || byValue(a, b));
}
