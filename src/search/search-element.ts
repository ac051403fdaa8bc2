import { toChosen, toggleValue } from './facets.ts';
import type { Chosen } from './facets.ts';
import type { Found } from './engine.ts';
import { isSlashKeyOn, setSlashKey } from './slash-key.ts';
import { moveByArrows } from './keyboard.ts';
import { parseQuery } from './query.ts';
import { toSearchFailure } from './search-failure.ts';
import { SearchHistory } from './search-history.ts';
import { SearchSession } from './search-session.ts';
import { SORTS, isBlank, orderOf, parseState, toParams } from './search-state.ts';
import type { SearchState } from './search-state.ts';
import { SearchView } from './search-view.ts';

/** Results shown at first, and added by "Show more". */
const PAGE = 20;
/** Milliseconds after a keystroke until the search runs. */
const DEBOUNCE = 150;
/** Milliseconds without a keystroke after which what was typed is an entry of the history. */
const PAUSE = 2000;
/** Milliseconds after the results until they are counted for the facets. */
const COUNT_AFTER = 200;
/** Milliseconds without scrolling after which the place is noted. */
const REST = 200;

/**
 * `<dateline-search data-base data-bundles>`: the search page's behaviour, around the elements that
 * SearchPanel.astro has laid out. State → URL → search → view; it holds nothing that is not in the URL but how far
 * the reader has come in the results.
 */
export class SearchElement extends HTMLElement {
  #state: SearchState = parseState(new URLSearchParams());
  #found: { answer: Found; signal: AbortSignal } | undefined;
  #running = new AbortController();
  #isRestoring = false;
  #title = '';
  readonly #history = new SearchHistory();
  #session!: SearchSession;
  #view!: SearchView;
  #box!: HTMLInputElement;
  #timers: Partial<Record<'search' | 'pause' | 'rest', ReturnType<typeof setTimeout>>> = {};

  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box || this.#box === box) return;
    this.#box = box;
    this.#title = document.title;
    this.#session = new SearchSession({
      base: this.dataset['base'] ?? '/',
      bundles: JSON.parse(this.dataset['bundles'] ?? '[]') as string[],
    });
    this.#view = new SearchView(this, document.documentElement.lang || 'en', {
      toggle: (facet, value) => this.#choose(toggleValue(this.#state.chosen, facet, value)),
      clearFilters: () => this.#choose(toChosen()),
      tryAgain: () => {
        this.#session.reset();
        void this.#search();
      },
    });
    this.#listenToBox();
    this.#listenToPage();
    this.#layOutFilters();
    moveByArrows(this, box);
    history.scrollRestoration = 'manual';
    this.#restore();
  }

  #listenToBox(): void {
    const box = this.#box;
    box.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#type();
      this.#history.commit();
      void this.#search();
    });
    const onInput = (event: Event): void => {
      if (event instanceof InputEvent && event.isComposing) return;
      this.#type();
      this.#later('search', DEBOUNCE, () => void this.#search());
      this.#later('pause', PAUSE, () => this.#history.commit());
    };
    box.addEventListener('input', onInput);
    box.addEventListener('compositionend', onInput);
    box.addEventListener('blur', () => this.#history.commit());
  }

  #listenToPage(): void {
    const sort = this.#view.part('sort') as HTMLSelectElement;
    sort.addEventListener('change', () => {
      const order = SORTS.find((known) => known === sort.value) ?? 'relevance';
      this.#change({ ...this.#state, sort: order });
    });
    this.#view.part('more').addEventListener('click', () => void this.#showMore());
    const slash = this.#view.part('slash') as HTMLInputElement;
    slash.checked = isSlashKeyOn();
    slash.addEventListener('change', () => setSlashKey(slash.checked));
    addEventListener('popstate', () => {
      // A jump inside the page (`#main`) is an entry of the history too.
      if (
        toParams(parseState(new URLSearchParams(location.search))).toString() !==
        toParams(this.#state).toString()
      )
        this.#restore();
    });
    addEventListener('online', () => {
      // Parts of the index that could not be fetched count as empty until it is opened anew.
      this.#session.reset();
      void this.#search(this.#view.shown);
    });
    addEventListener('scroll', () => this.#later('rest', REST, () => this.#remember()), { passive: true });
    addEventListener('pagehide', () => this.#remember());
  }

  /** Beside the results the filters are open; above them, on a narrow screen, closed. */
  #layOutFilters(): void {
    const filters = this.#view.part('filters') as HTMLDetailsElement;
    const isWide = matchMedia('(min-width: 56rem)');
    const fit = (): void => void (filters.open = isWide.matches);
    isWide.addEventListener('change', fit);
    fit();
  }

  #later(timer: 'search' | 'pause' | 'rest', delay: number, work: () => void): void {
    clearTimeout(this.#timers[timer]);
    this.#timers[timer] = setTimeout(work, delay);
  }

  #type(): void {
    if (this.#box.value === this.#state.text) return;
    this.#state = { ...this.#state, text: this.#box.value };
    this.#history.type(this.#state);
  }

  #choose(chosen: Chosen): void {
    this.#change({ ...this.#state, chosen });
  }

  #change(state: SearchState): void {
    this.#state = state;
    this.#history.change(state);
    void this.#search();
  }

  /** Shows what the URL says, as far down as the entry of the history was left. */
  #restore(): void {
    this.#state = parseState(new URLSearchParams(location.search));
    this.#box.value = this.#state.text;
    this.#history.commit();
    const { shown = PAGE, scroll = 0 } = this.#history.recall();
    this.#isRestoring = true;
    void this.#search(shown).then(() => {
      if (scroll > 0) scrollTo({ top: scroll, behavior: 'instant' });
      this.#isRestoring = false;
    });
  }

  #remember(): void {
    if (!this.#isRestoring) this.#history.remember({ shown: this.#view.shown, scroll: scrollY });
  }

  /** Runs the search of the current state; of several, only the last is ever shown. */
  async #search(count = PAGE): Promise<void> {
    clearTimeout(this.#timers.search);
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const state = this.#state;
    const query = parseQuery(state.text);
    const typed = state.text.trim();
    document.title = typed === '' ? this.#title : `${typed} · ${this.#title}`;
    try {
      if (isBlank(state)) {
        this.#view.showStart(state);
        const counts = await this.#session.counts();
        if (!signal.aborted) this.#view.showStart(state, counts);
        return;
      }
      this.#view.showWaiting(state);
      const request = { query, chosen: state.chosen, sort: orderOf(state) };
      const answer = await this.#session.search(request, signal);
      const hits = await answer.next(Math.max(count, PAGE));
      signal.throwIfAborted();
      this.#found = { answer, signal };
      this.#view.showFound(state, query, hits, answer.total);
      void this.#count(answer, state, signal);
    } catch (error) {
      this.#showFailure(error, signal);
    }
  }

  async #count(answer: Found, state: SearchState, signal: AbortSignal): Promise<void> {
    try {
      // The next keystroke's search would have to wait behind the counting.
      await new Promise((resolve) => setTimeout(resolve, COUNT_AFTER));
      signal.throwIfAborted();
      this.#view.showCounts(state, await answer.counts());
    } catch (error) {
      this.#showFailure(error, signal);
    }
  }

  async #showMore(): Promise<void> {
    if (!this.#found) return;
    const { answer, signal } = this.#found;
    try {
      const hits = await answer.next(PAGE);
      if (signal.aborted) return;
      this.#view.showMore(hits, answer.total);
      this.#remember();
    } catch (error) {
      this.#showFailure(error, signal);
    }
  }

  #showFailure(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    const failure = toSearchFailure(error);
    console.error(failure);
    this.#session.recover(error);
    this.#view.showFailure(this.#state, failure.kind);
  }
}

/** Brings `<dateline-search>` to life. */
export function defineSearchElement(): void {
  customElements.define('dateline-search', SearchElement);
}
