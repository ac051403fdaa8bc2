import { formatArticles, formatList, formatNumber } from '../../model/display.ts';
import type { Answer } from '../engine/answer.ts';
import { isWords } from '../query/read-words.ts';
import type { FailureKind } from '../search-failure.ts';
import { isNarrowed, orderOf } from '../search-state.ts';
import type { SearchState } from '../search-state.ts';
import { Announcer } from './announcer.ts';
import { isComplete } from './answer-flow.ts';
import type { ChipActions, Chips } from './chips.ts';
import { make, makeButton } from './dom.ts';
import type { Hit } from './hit.ts';
import type { Parts } from './parts.ts';
import { ResultsList } from './results-list.ts';

/** What the reader can do in the main column, besides typing. */
export interface ViewActions extends ChipActions {
  tryAgain: () => void;
}

/** A search is answered at once more often than not; only later than this does the page speak of waiting. */
const PATIENCE = 250;
/** Volumes that are named when they could not be read; of the others the number is told. */
const MOST_MISSING = 8;

/** Shows states of the search in the main column that SearchPanel.astro has laid out. */
export class SearchView {
  readonly results: ResultsList;
  readonly #part: Parts;
  readonly #box: HTMLElement;
  readonly #locale: string;
  readonly #actions: ViewActions;
  #chips: Chips | undefined;
  readonly #announcer: Announcer;
  /** The state that is shown, or waited for. */
  #state: SearchState | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param box takes the focus of what goes away */
  constructor(part: Parts, box: HTMLElement, locale: string, base: string, actions: ViewActions) {
    this.#part = part;
    this.#box = box;
    this.#locale = locale;
    this.#actions = actions;
    this.results = new ResultsList(part('results'), locale, base);
    this.#announcer = new Announcer(part('status'));
    part('again').addEventListener('click', actions.tryAgain);
  }

  /** A search begins: what is there stays until there is an answer. */
  showWaiting(state: SearchState): void {
    this.#showChoices(state);
    this.#part('all').hidden = true;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#part('main').setAttribute('aria-busy', 'true');
      // In the place of the number, so that nothing moves; the results stay legible.
      this.#setCount('Searching …');
    }, PATIENCE);
  }

  /** Nothing is asked yet: how to search. */
  showStart(state: SearchState): void {
    this.#settle(state, 'start');
    this.#setCount('');
    this.#show([], 0);
  }

  /** Results and all that is said of them. */
  showFound(state: SearchState, hits: readonly Hit[], answer: Answer): void {
    this.#settle(state, 'found');
    this.#show(hits, answer.total);
    this.showNumbers(answer);
    const { total } = answer;
    this.#announcer.say(total === 0 ? 'No articles found' : `${formatArticles(total, this.#locale)} found`);
    this.showNothing(state, answer);
  }

  /** When nothing was found: what to try. Words to try come with the last numbers. */
  showNothing(state: SearchState, answer: Answer): void {
    if (answer.total > 0 || !isComplete(answer)) return;
    const heading = make('h2', { class: 'search__message-title' }, 'No article was found');
    this.#part('message').replaceChildren(heading, make('p', {}, 'Or browse:'), this.#browse());
    // Without the code for it, there is no advice.
    this.#advise(heading, state, answer).catch(() => {});
  }

  /** The count, how far the search has come, and what there is to know about it. */
  showNumbers(answer: Answer): void {
    const { total, progress, begun } = answer;
    const number = (value: number): string => formatNumber(value, this.#locale);
    this.#setCount(formatArticles(total, this.#locale));
    // The message says that there are none; and there is nothing to sort, to save or to export.
    this.#part('bar').hidden = total === 0 && isComplete(answer);
    this.#note(
      'progress',
      isComplete(answer) ? '' : `${number(progress.done)} of ${number(progress.all)} volumes have answered`,
    );
    this.showMissing(progress.missing);
    this.#note(
      'begun',
      begun && total > 0 ? `No article has “${begun}”; words that begin with it were searched.` : '',
    );
    this.#part('offline').hidden = navigator.onLine || total === 0;
    this.#part('more').hidden = this.results.hits.length >= total;
  }

  /** What could not be read. */
  showMissing(volumes: readonly string[]): void {
    const others = volumes.length - MOST_MISSING;
    const more = others > 0 ? [`${formatNumber(others, this.#locale)} more`] : [];
    const missing = formatList([...volumes.slice(0, MOST_MISSING), ...more], this.#locale);
    this.#note('missing', missing && `Not all of ${missing} could be read; the rest is shown.`);
    const hasUnread = this.results.hits.some(({ unread }) => unread);
    this.#note('unread', hasUnread ? 'The texts of some articles could not be read.' : '');
    this.#part('again').hidden = missing === '' && !hasUnread;
  }

  /** All volumes have answered, and the list would change under the reader's hands. */
  offerAll(): void {
    this.#part('all').hidden = false;
  }

  /** Shows a longer list and moves to where it went on. */
  showMore(hits: readonly Hit[], total: number): void {
    const before = this.results.hits.length;
    this.#show(hits, total);
    this.#part('all').hidden = true;
    this.#note('no-more', '');
    this.results.showAll();
    this.#part('results').children[before]?.querySelector('a')?.focus();
    this.#announcer.say(
      `Showing ${formatNumber(hits.length, this.#locale)} of ${formatArticles(total, this.#locale)}`,
    );
  }

  /** More was asked for and could not be had: what is there stays, and the button, to try again. */
  showNoMore(kind: FailureKind): void {
    const text = `${kind === 'offline' ? 'You seem to be offline: more' : 'More'} could not be read. Trying again may help.`;
    this.#note('no-more', text);
    this.#announcer.say(text);
  }

  showFailure(state: SearchState, kind: FailureKind): void {
    this.#settle(state, 'failed');
    this.#setCount('');
    this.#show([], 0);
    const words = this.#copyOf('failures', `[data-kind="${kind}"]`);
    const again = make('p', {}, makeButton('search__button', 'Try again', this.#actions.tryAgain));
    this.#part('message').replaceChildren(words, again, this.#browse());
    this.#announcer.say(words.querySelector('h2')?.textContent ?? '');
  }

  #settle(state: SearchState, phase: 'start' | 'found' | 'failed'): void {
    clearTimeout(this.#waiting);
    this.#part('main').removeAttribute('aria-busy');
    this.#part('intro').hidden = phase !== 'start';
    this.#part('bar').hidden = phase !== 'found';
    this.#part('aside').hidden = phase === 'failed';
    this.#part('thumb').hidden = phase === 'failed';
    const message = this.#part('message');
    // A button that was pressed in a message goes with it.
    if (message.contains(document.activeElement)) this.#box.focus();
    message.replaceChildren();
    for (const name of ['progress', 'missing', 'unread', 'begun', 'no-more']) this.#note(name, '');
    for (const name of ['again', 'all', 'offline']) this.#part(name).hidden = true;
    this.#showChoices(state);
  }

  /** Chips and the order: known before the answer is. */
  #showChoices(state: SearchState): void {
    this.#state = state;
    // Without their code, filters are still taken back where they were chosen.
    this.#showChips(state).catch(() => {});
    (this.#part('sort') as HTMLSelectElement).value = orderOf(state);
  }

  #show(hits: readonly Hit[], total: number): void {
    this.results.show(hits);
    this.#part('more').hidden = this.results.hits.length >= total;
  }

  #setCount(text: string): void {
    this.#part('count').textContent = text;
    if (text !== '') this.#part('bar').hidden = false;
  }

  #note(name: string, text: string | undefined): void {
    const note = this.#part(name);
    note.textContent = text ?? '';
    note.hidden = !text;
  }

  /** For plain words there are no chips, and their code is not loaded. */
  async #showChips(state: SearchState): Promise<void> {
    if (!this.#chips) {
      if (isWords(state.text) && !isNarrowed(state)) return;
      const loaded = await import('./chips.ts');
      this.#chips ??= new loaded.Chips(this.#part('chips'), this.#box, this.#locale, this.#actions);
    }
    if (this.#state === state) this.#chips.render(state);
  }

  async #advise(heading: Element, state: SearchState, answer: Answer): Promise<void> {
    const loaded = await import('./describe-nothing.ts');
    heading.after(...loaded.describeNothing(state, answer, this.#locale, this.#actions.clearFilters));
  }

  /** The ways in that need no search. */
  #browse(): HTMLElement {
    return this.#copyOf('browse', '*');
  }

  /** What the page was laid out with, to be shown now. */
  #copyOf(name: string, selector: string): HTMLElement {
    const template = this.#part(name) as HTMLTemplateElement;
    return template.content.querySelector(selector)?.cloneNode(true) as HTMLElement;
  }
}
