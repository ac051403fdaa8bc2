import { formatNumber } from '../../model/display.ts';
import type { Facet, TopValues } from '../facets.ts';
import { FACET_NAMES, formatValue } from '../labels.ts';
import { matchValues } from '../match-values.ts';
import { make } from './dom.ts';
import type { FacetActions } from './facet-list.ts';

/** From so many values on there is a box to narrow them. */
const FILTER_FROM = 20;

/** What the list does for the box. */
export interface FilterActions extends Pick<FacetActions, 'findValues'> {
  /** Shows what there is to show now. */
  show: () => void;
}

/** What a list of many values has when it is opened: a box to narrow it, and a line that says what is not shown. */
export class FacetFilter {
  readonly #box: HTMLInputElement;
  readonly #rest: HTMLElement;
  readonly #facet: Facet;
  readonly #locale: string;
  readonly #actions: FilterActions;
  /** What was asked for last. */
  #asked: { values: TopValues; text: string } | undefined;
  /** What was found last: it stays until there is an answer. */
  #found: TopValues | undefined;
  #hasFailed = false;

  /**
   * @param list the box comes before it
   * @param rest the line
   */
  constructor(list: HTMLElement, rest: HTMLElement, facet: Facet, locale: string, actions: FilterActions) {
    this.#rest = rest;
    this.#facet = facet;
    this.#locale = locale;
    this.#actions = actions;
    this.#box = make('input', {
      type: 'text',
      class: 'search-facet__filter search__field',
      placeholder: 'Narrow this list',
      'aria-label': `Narrow the list of ${FACET_NAMES[facet].toLowerCase()}`,
      autocomplete: 'off',
    });
    this.#box.addEventListener('input', () => actions.show());
    list.before(this.#box);
  }

  /** What is typed, as long as the box is there. */
  get #text(): string {
    return this.#box.hidden ? '' : this.#box.value.trim();
  }

  /** The list is opened or closed: nothing is typed yet. */
  clear(): void {
    this.#box.value = '';
  }

  /** Those of the values that are asked for. When they are not here, they are found, and `show` is called again. */
  match(isOpen: boolean, values: TopValues): TopValues {
    this.#box.hidden = !isOpen || values.all < FILTER_FROM;
    const text = this.#text;
    if (text !== '' && values.top.length < values.all) {
      if (this.#asked?.values !== values || this.#asked.text !== text) void this.#find(values, text);
      return this.#found ?? values;
    }
    this.#asked = this.#found = undefined;
    this.#hasFailed = false;
    if (text === '') return values;
    const top = matchValues(values.top, text, (value) => formatValue(this.#facet, value, this.#locale));
    return { top, all: top.length };
  }

  /**
   * Says how many are not shown.
   * @param all number of those that were asked for
   */
  tell(isOpen: boolean, shown: number, all: number): void {
    this.#rest.textContent = isOpen ? this.#describe(shown, all - shown) : '';
  }

  #describe(shown: number, rest: number): string {
    if (this.#text && this.#hasFailed)
      return 'The list could not be narrowed. Loading this page again may help.';
    if (rest > 0) return `… and ${formatNumber(rest, this.#locale)} more; type to narrow the list.`;
    return this.#text && shown === 0 ? 'None of these.' : '';
  }

  async #find(values: TopValues, text: string): Promise<void> {
    const asked = { values, text };
    this.#asked = asked;
    const found = await this.#actions.findValues(this.#facet, text).catch(() => undefined);
    // Something else has been typed or counted.
    if (this.#asked !== asked) return;
    this.#found = found;
    this.#hasFailed = !found;
    this.#actions.show();
  }
}
