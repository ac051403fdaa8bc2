import { formatNumber } from '../../model/display.ts';
import { make } from './dom.ts';
import type { Value } from './facet-values.ts';
import { matchValues } from './match-values.ts';

/** From so many values on there is a box to narrow them. */
const FILTER_FROM = 20;

/** What a list of many values has when it is opened: a box to narrow it, and a line that says what is not shown. */
export class FacetFilter {
  readonly #box: HTMLInputElement;
  readonly #rest: HTMLElement;
  readonly #locale: string;

  /**
   * @param list the box comes before it
   * @param rest the line
   * @param name of the facet
   */
  constructor(list: HTMLElement, rest: HTMLElement, name: string, locale: string, onInput: () => void) {
    this.#rest = rest;
    this.#locale = locale;
    this.#box = make('input', {
      type: 'text',
      class: 'search-facet__filter search__field',
      placeholder: 'Narrow this list',
      'aria-label': `Narrow the list of ${name.toLowerCase()}`,
      autocomplete: 'off',
    });
    this.#box.addEventListener('input', onInput);
    list.before(this.#box);
  }

  /** What is typed, as long as the box is there. */
  get text(): string {
    return this.#box.hidden ? '' : this.#box.value;
  }

  /** The list is opened or closed: nothing is typed yet. */
  clear(): void {
    this.#box.value = '';
  }

  /** Those of the values that are asked for. */
  match(isOpen: boolean, values: readonly Value[], nameOf: (value: string) => string): readonly Value[] {
    this.#box.hidden = !isOpen || values.length < FILTER_FROM;
    return matchValues(values, this.text, nameOf);
  }

  /** Says how many are not shown. */
  tell(isOpen: boolean, shown: number, rest: number): void {
    const more = `… and ${formatNumber(rest, this.#locale)} more; type to narrow the list.`;
    this.#rest.textContent = !isOpen
      ? ''
      : rest > 0
        ? more
        : this.text && shown === 0
          ? 'None of these.'
          : '';
  }
}
