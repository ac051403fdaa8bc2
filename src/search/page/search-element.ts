import type { Answer, SearchEngine } from '../engine/answer.ts';
import { toChosen, toggleValue, type Facet } from '../facets.ts';
import { moveByArrows } from '../keyboard.ts';
import { loadReader } from '../query/read-query.ts';
import { toSearchFailure } from '../search-failure.ts';
import { SORTS, isBlank, parseState, toParams } from '../search-state.ts';
import type { SearchState } from '../search-state.ts';
import { isSlashKeyOn, setSlashKey } from '../slash-key.ts';
import { describeState } from './describe-state.ts';
import { followResults } from './follow-results.ts';
import { keptIn, noteRecent } from './kept.ts';
import { PanelView } from './panel-view.ts';
import { partsOf } from './parts.ts';
import type { Parts } from './parts.ts';
import { leaveTrail, toTrail } from './results-trail.ts';
import { followBox } from './search-box.ts';
import { SearchHistory, hrefOf } from './search-history.ts';
import { SearchRunner } from './search-runner.ts';
import { SearchTools } from './search-tools.ts';
import { SearchView } from './search-view.ts';

/** Results shown at first, and added by "Show more". */
const PAGE = 20;
/** Opens the engine of a page. */
export type OpenEngine = (options: { base: string }) => SearchEngine;

/**
 * `<dateline-search data-base>`: the search page's behaviour, around the elements that SearchPanel.astro has laid
 * out. State → URL → search → view; it holds nothing that is not in the URL but how far the reader has come in the
 * results.
 */
export class SearchElement extends HTMLElement {
  /** Set before the element is defined. */
  static openEngine: OpenEngine;
  #state: SearchState = parseState(new URLSearchParams());
  #total = 0;
  #isRestoring = false;
  #title = '';
  #locale = 'en';
  #base = '/';
  readonly #history = new SearchHistory();
  #runner!: SearchRunner;
  #part!: Parts;
  #view!: SearchView;
  #panel!: PanelView;
  #tools!: SearchTools;
  #box!: HTMLInputElement;

  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box || this.#box === box) return;
    this.#box = box;
    this.#title = document.title;
    this.#locale = document.documentElement.lang || 'en';
    this.#base = this.dataset['base'] ?? '/';
    this.#runner = new SearchRunner(() => SearchElement.openEngine({ base: this.#base }), this.#locale);
    this.#part = partsOf(this);
    const actions = {
      toggle: (...choice: Parameters<typeof toggleValue> extends [unknown, ...infer Rest] ? Rest : never) =>
        this.#change({ ...this.#state, chosen: toggleValue(this.#state.chosen, ...choice) }),
      setRange: (range: Pick<SearchState, 'from' | 'to'>) =>
        this.#change({ ...this.#state, from: range.from, to: range.to }),
      findValues: (...asked: [Facet, string]) => this.#runner.engine.values(...asked),
      clearRange: () => actions.setRange({}),
      clearFilters: () =>
        this.#change({ ...this.#state, chosen: toChosen(), from: undefined, to: undefined }),
      setText: (text: string) => this.#setText(text),
      tryAgain: () => this.#searchAnew(),
    };
    this.#view = new SearchView(this.#part, box, this.#locale, this.#base, actions);
    this.#panel = new PanelView(this.#part, this.#locale, actions);
    this.#tools = new SearchTools(this.#part, this.#base, this.#locale, {
      runner: this.#runner,
      setText: actions.setText,
    });
    followBox(box, {
      type: (text) => {
        if (text === this.#state.text) return;
        this.#state = { ...this.#state, text };
        this.#history.type(this.#state);
      },
      search: () => void this.#search(),
      commit: () => {
        this.#history.commit();
        this.#noteRecent();
      },
      leave: () => this.#history.commit(),
    });
    this.#listenToPage();
    this.#listenToResults();
    moveByArrows(this, box);
    history.scrollRestoration = 'manual';
    this.#restore();
  }

  #listenToPage(): void {
    const sort = this.#part('sort') as HTMLSelectElement;
    sort.addEventListener('change', () => {
      const order = SORTS.find((known) => known === sort.value) ?? 'relevance';
      this.#change({ ...this.#state, sort: order });
    });
    this.#part('to-box').addEventListener('click', () => {
      this.#box.focus();
      this.#box.select();
    });
    const slash = this.#part('slash') as HTMLInputElement;
    slash.checked = isSlashKeyOn();
    slash.addEventListener('change', () => setSlashKey(slash.checked));
    addEventListener('popstate', () => {
      // A jump inside the page (`#main`) is an entry of the history too.
      const now = parseState(new URLSearchParams(location.search));
      if (toParams(now).toString() !== toParams(this.#state).toString()) this.#restore();
    });
    // What could not be fetched may be there now.
    addEventListener('online', () => this.#searchAnew());
  }

  #listenToResults(): void {
    followResults(this.#part('results'), {
      touch: () => {
        if (!this.#isRestoring) this.#runner.touch();
      },
      open: (place) => {
        leaveTrail(toTrail(hrefOf(this.#state), this.#view.results.hits, place, this.#total));
        this.#noteRecent();
      },
      rest: () => this.#remember(),
    });
    this.#part('more').addEventListener('click', () => void this.#showMore());
    this.#part('all').addEventListener('click', () => this.#runner.showLatest());
  }

  #noteRecent(): void {
    if (isBlank(this.#state) || this.#total === 0) return;
    const label = describeState(this.#state, this.#locale);
    noteRecent(keptIn(this.#base), { url: hrefOf(this.#state), label, text: this.#state.text.trim() });
  }

  #setText(text: string): void {
    this.#box.value = text;
    this.#change({ ...this.#state, text });
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
      if (scroll > 0) {
        this.#view.results.showAll();
        scrollTo({ top: scroll, behavior: 'instant' });
      }
      this.#isRestoring = false;
    });
  }

  #remember(): void {
    const { length } = this.#view.results.hits;
    if (!this.#isRestoring) this.#history.remember({ shown: length, scroll: scrollY });
  }

  /** Opens the index again and shows as many results as are there, or some more. */
  #searchAnew(more = 0): void {
    this.#runner.reset();
    void this.#search(this.#view.results.hits.length + more);
  }

  /** Runs the search of the current state. */
  async #search(count = PAGE): Promise<void> {
    const state = this.#state;
    const typed = state.text.trim();
    document.title = typed === '' ? this.#title : `${typed} · ${this.#title}`;
    this.#total = 0;
    const loading = loadReader(state.text);
    if (loading && !(await this.#isReady(loading, state))) return;
    this.#tools.show(state);
    if (isBlank(state)) return this.#showStart(state);
    this.#view.showWaiting(state);
    this.#panel.showWaiting(state);
    const take = (answer: Answer, shown: boolean): void => {
      this.#total = answer.total;
      this.#panel.showAnswer(state, answer);
      this.#tell(answer, shown);
    };
    await this.#runner.run(state, Math.max(count, PAGE), {
      list: (hits, answer) => {
        this.#view.showFound(state, hits, answer);
        take(answer, true);
      },
      number: (answer) => {
        this.#view.showNumbers(answer);
        this.#view.showNothing(state, answer);
        take(answer, false);
      },
      seen: (ended) => this.#panel.seen(ended),
      offer: () => this.#view.offerAll(),
      fail: ({ kind }) => this.#view.showFailure(state, kind),
    });
    // The next search may have operators, and the connection may be gone by then.
    void loadReader('"')?.catch(() => {});
  }

  /** Waits for what a search needs first; false when it cannot be had, or another search has begun. */
  async #isReady(loading: Promise<unknown>, state: SearchState): Promise<boolean> {
    const signal = this.#runner.begin();
    try {
      await loading;
    } catch (error) {
      if (!signal.aborted) this.#view.showFailure(state, toSearchFailure(error).kind);
      return false;
    }
    return !signal.aborted;
  }

  /** Lets those who measure know what is shown now: `done` when all volumes have answered and all is counted. */
  #tell({ progress, counts }: Answer, shown: boolean): void {
    const done = progress.done === progress.all && counts !== undefined;
    this.dispatchEvent(new CustomEvent('dateline:answer', { detail: { done, shown } }));
  }

  async #showStart(state: SearchState): Promise<void> {
    const signal = this.#runner.begin();
    this.#view.showStart(state);
    this.#panel.showWaiting(state);
    try {
      await this.#panel.seen(signal);
      const overview = await this.#runner.engine.overview();
      if (signal.aborted) return;
      this.#panel.showAnswer(state, overview);
      this.#view.showMissing(overview.missing);
    } catch (error) {
      if (signal.aborted) return;
      this.#runner.reset();
      this.#view.showFailure(state, toSearchFailure(error).kind);
    }
  }

  async #showMore(): Promise<void> {
    const { signal } = this.#runner;
    try {
      const hits = await this.#runner.more(this.#view.results.hits, PAGE);
      if (signal.aborted) return;
      this.#view.showMore(hits, this.#total);
      this.#remember();
    } catch (error) {
      if (signal.aborted) return;
      const { kind } = toSearchFailure(error);
      if (kind === 'replaced') {
        // The list of another index begins anew.
        this.#searchAnew(PAGE);
      } else this.#view.showNoMore(kind);
    }
  }
}

/** Brings `<dateline-search>` to life. */
export function defineSearchElement(openEngine: OpenEngine): void {
  SearchElement.openEngine = openEngine;
  customElements.define('dateline-search', SearchElement);
}
