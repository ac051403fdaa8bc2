import { activeFacets } from '../facets.ts';
import type { Facet } from '../facets.ts';
import { FACET_KINDS } from '../facet-kinds.ts';
import { formatRange, formatValue } from '../labels.ts';
import { isWords } from '../query/read-words.ts';
import type { SearchState } from '../search-state.ts';
import { make, makeButton } from './dom.ts';

/** What pressing a chip does. */
export interface ChipActions {
  toggle: (facet: Facet, value: string) => void;
  clearRange: () => void;
  clearFilters: () => void;
  setText: (text: string) => void;
}

/** What the query was understood as, and what narrows it; each goes away with one press. */
export class Chips {
  readonly #root: HTMLElement;
  readonly #box: HTMLElement;
  readonly #locale: string;
  readonly #actions: ChipActions;
  #text = '';
  #understood: HTMLElement[] = [];
  #filters: HTMLElement[] = [];

  /** @param box takes the focus when the last chip is gone */
  constructor(root: HTMLElement, box: HTMLElement, locale: string, actions: ChipActions) {
    this.#root = root;
    this.#box = box;
    this.#locale = locale;
    this.#actions = actions;
  }

  render(state: SearchState): void {
    this.#filters = this.#makeFilters(state);
    if (state.text !== this.#text) {
      this.#text = state.text;
      this.#understood = [];
      if (!isWords(state.text)) {
        // Without its code the search works as well, unexplained.
        this.#explain(state.text).catch(() => {});
      }
    }
    this.#show();
  }

  async #explain(text: string): Promise<void> {
    const { explainText } = await import('./query-chips.ts');
    if (text !== this.#text) return;
    this.#understood = explainText(text, this.#locale).map(({ label, rest }) =>
      makeChip('Remove', label, () => this.#actions.setText(rest())),
    );
    this.#show();
  }

  #makeFilters(state: SearchState): HTMLElement[] {
    const chips = activeFacets(state.chosen).flatMap((facet) =>
      state.chosen[facet].map((value) => {
        const label = `${FACET_KINDS[facet]}: ${formatValue(facet, value, this.#locale)}`;
        return makeChip('Remove filter', label, () => this.#actions.toggle(facet, value));
      }),
    );
    const range = formatRange(state, this.#locale);
    if (range !== '') chips.push(makeChip('Remove filter', `Date: ${range}`, this.#actions.clearRange));
    if (chips.length > 1) {
      chips.push(make('li', {}, makeButton('search-chip', 'Clear all filters', this.#actions.clearFilters)));
    }
    return chips;
  }

  #show(): void {
    const hadFocus = this.#root.contains(document.activeElement);
    this.#root.replaceChildren(...this.#understood, ...this.#filters);
    this.#root.hidden = this.#root.childElementCount === 0;
    // The chip that was pressed is gone; the next one, or else the search box, takes its focus.
    if (hadFocus) (this.#root.querySelector('button') ?? this.#box).focus();
  }
}

function makeChip(action: string, label: string, onClick: () => void): HTMLElement {
  const chip = makeButton('search-chip', '', onClick);
  chip.setAttribute('aria-label', `${action} ${label}`);
  chip.append(make('span', { dir: 'auto' }, label), make('span', { 'aria-hidden': 'true' }, '×'));
  return make('li', {}, chip);
}
