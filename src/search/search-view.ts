import { formatArticles } from '../model/display.ts';
import { Announcer } from './announcer.ts';
import { makeChips } from './chips.ts';
import { activeFacets } from './facets.ts';
import type { Counts, Facet } from './facets.ts';
import { FacetList } from './facet-list.ts';
import type { Hit } from './hit.ts';
import { describeFailure, describeNothing } from './messages.ts';
import type { Message } from './messages.ts';
import type { Query } from './query.ts';
import { makeResult } from './results-list.ts';
import type { FailureKind } from './search-failure.ts';
import { orderOf } from './search-state.ts';
import type { SearchState } from './search-state.ts';

/** What the reader can do on the page, besides typing. */
export interface ViewActions {
  toggle: (facet: Facet, value: string) => void;
  clearFilters: () => void;
  tryAgain: () => void;
}

/** A search is answered at once more often than not; only later than this does the page speak of waiting. */
const PATIENCE = 250;

/** Shows states of the search in the elements that SearchPanel.astro has laid out. */
export class SearchView {
  readonly #root: HTMLElement;
  readonly #locale: string;
  readonly #actions: ViewActions;
  readonly #facets: FacetList;
  readonly #announcer: Announcer;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, locale: string, actions: ViewActions) {
    this.#root = root;
    this.#locale = locale;
    this.#actions = actions;
    this.#facets = new FacetList(this.part('facets'), locale, actions.toggle);
    this.#announcer = new Announcer(this.part('status'));
  }

  /** The element laid out for a purpose: `data-part="results"`. */
  part(name: string): HTMLElement {
    const found = this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`SearchPanel.astro has no data-part="${name}"`);
    return found;
  }

  /** A search begins: what is there stays until there is an answer. */
  showWaiting(state: SearchState): void {
    this.#showChoices(state);
    // Until they are counted anew, the numbers are those of the search before.
    this.part('facets').setAttribute('aria-busy', 'true');
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.part('main').setAttribute('aria-busy', 'true');
      if (this.part('results').childElementCount === 0) this.#setCount('Searching …');
    }, PATIENCE);
  }

  /** Nothing is asked yet: how to search, and the facets of the whole archive once they are known. */
  showStart(state: SearchState, counts?: Counts): void {
    this.#settle(state, 'start');
    this.#setCount('');
    this.#showResults([], 0);
    if (counts) this.showCounts(state, counts);
  }

  showFound(state: SearchState, query: Query, hits: readonly Hit[], total: number): void {
    this.#settle(state, 'found');
    const count = formatArticles(total, this.#locale);
    this.#setCount(count);
    this.#announcer.say(total === 0 ? 'No articles found' : `${count} found`);
    this.#showResults(hits, total);
    if (total === 0) {
      this.part('bar').hidden = true;
      const filtered = activeFacets(state.chosen).length > 0;
      this.#showMessage(describeNothing(query, filtered, this.#browse(), this.#actions));
    }
    this.part('partly-quoted').hidden = !query.partlyQuoted || total === 0;
    this.part('offline').hidden = navigator.onLine || total === 0;
  }

  /** The facets of what is shown; they come after the results, because counting takes longer than finding. */
  showCounts(state: SearchState, counts: Counts): void {
    this.#facets.render(counts, state.chosen);
    this.part('facets').removeAttribute('aria-busy');
    this.part('filters').hidden = this.part('facets').childElementCount === 0;
  }

  /** Adds hits below those that are there and moves to the first of them. */
  showMore(hits: readonly Hit[], total: number): void {
    const items = hits.map((hit) => makeResult(hit, this.#locale));
    this.part('results').append(...items);
    this.#offerMore(total);
    items[0]?.querySelector('a')?.focus();
    const shown = this.part('results').childElementCount;
    this.#announcer.say(
      `Showing ${shown.toLocaleString(this.#locale)} of ${formatArticles(total, this.#locale)}`,
    );
  }

  showFailure(state: SearchState, kind: FailureKind): void {
    this.#settle(state, 'failed');
    this.#setCount('');
    this.#showResults([], 0);
    const message = describeFailure(kind, this.#browse(), this.#actions);
    this.#showMessage(message);
    this.#announcer.say(message.heading);
  }

  /** Number of results on the page. */
  get shown(): number {
    return this.part('results').childElementCount;
  }

  #settle(state: SearchState, phase: 'start' | 'found' | 'failed'): void {
    clearTimeout(this.#waiting);
    this.part('main').removeAttribute('aria-busy');
    this.part('intro').hidden = phase !== 'start';
    this.part('bar').hidden = phase !== 'found';
    this.part('filters').hidden = phase === 'failed';
    const message = this.part('message');
    // A button that was pressed in a message goes with it.
    if (message.contains(document.activeElement)) this.#root.querySelector('input')?.focus();
    message.replaceChildren();
    this.part('partly-quoted').hidden = true;
    this.part('offline').hidden = true;
    this.#showChoices(state);
  }

  /** Chips, the order, and the number of filters: known before the answer is. */
  #showChoices(state: SearchState): void {
    const chips = this.part('chips');
    const hadFocus = chips.contains(document.activeElement);
    chips.replaceChildren(
      ...makeChips(state.chosen, this.#locale, {
        remove: this.#actions.toggle,
        clear: this.#actions.clearFilters,
      }),
    );
    chips.hidden = chips.childElementCount === 0;
    // The chip that was pressed is gone; the next one, or else the search box, takes its focus.
    if (hadFocus) (chips.querySelector('button') ?? this.#root.querySelector('input'))?.focus();
    const order = this.part('sort');
    if (order instanceof HTMLSelectElement) order.value = orderOf(state);
    const chosen = Object.values(state.chosen).flat().length;
    this.part('filter-count').textContent = chosen === 0 ? '' : ` (${chosen.toLocaleString(this.#locale)})`;
  }

  #showResults(hits: readonly Hit[], total: number): void {
    this.part('results').replaceChildren(...hits.map((hit) => makeResult(hit, this.#locale)));
    this.#offerMore(total);
  }

  #offerMore(total: number): void {
    this.part('more').hidden = this.shown >= total;
  }

  #setCount(text: string): void {
    this.part('count').textContent = text;
    if (text !== '') this.part('bar').hidden = false;
  }

  #showMessage({ heading, body }: Message): void {
    const title = document.createElement('h2');
    title.className = 'search__message-title';
    title.textContent = heading;
    this.part('message').replaceChildren(title, ...body);
  }

  /** The ways in that need no search, as the page was laid out with them. */
  #browse(): HTMLElement {
    const template = this.part('browse') as HTMLTemplateElement;
    return template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  }
}
