import { formatDate } from '../../model/civil-date.ts';
import { formatNumber } from '../../model/display.ts';
import { make, makeButton, painted } from './dom.ts';
import type { Part } from '../engine/answer.ts';
import type { Hit } from './hit.ts';
import { makeStar } from './star.ts';

/** Names shown of one article, besides its topics. */
const MOST_NAMES = 6;
/** New results that are drawn at once: more than a screen has. To draw all of them in one frame takes it twice as long. */
const FIRST = 8;

/** The list of results. What stays in it from one answer to the next is not made anew, so that it keeps focus and state. */
export class ResultsList {
  readonly #root: HTMLElement;
  readonly #locale: string;
  readonly #base: string;
  #items = new Map<string, { hit: Hit; item: HTMLLIElement }>();

  /** @param base path of the site, with a slash at both ends */
  constructor(root: HTMLElement, locale: string, base: string) {
    this.#root = root;
    this.#locale = locale;
    this.#base = base;
    // The first date that a browser writes takes it tens of milliseconds: now, and not when results are waited for.
    setTimeout(() => formatDate('2000', 'day', locale));
  }

  /** What is shown, in order. */
  get hits(): Hit[] {
    return Array.from(this.#items.values(), ({ hit }) => hit);
  }

  /** Shows these hits and no others; new ones that are out of sight are drawn when the first of them, and what comes with them, are. */
  show(hits: readonly Hit[]): void {
    const before = this.#items;
    let made = 0;
    this.#items = new Map(
      hits.map((hit) => {
        const old = before.get(hit.key);
        const isSame = old?.hit.href === hit.href;
        return [hit.key, isSame ? old : { hit, item: this.#make(hit, made++ >= FIRST) }];
      }),
    );
    this.#root.replaceChildren(...Array.from(this.#items.values(), ({ item }) => item));
    void painted()
      .then(painted)
      .then(() => this.showAll());
  }

  /** Draws what would follow now, for who goes there at once. */
  showAll(): void {
    for (const { item } of this.#items.values()) item.hidden = false;
  }

  #make(hit: Hit, hidden: boolean): HTMLLIElement {
    const text = { lang: hit.language || this.#locale, dir: 'auto' };
    const link = make('a', { href: hit.href, class: 'search-hit__link', ...text }, ...toNodes(hit.headline));
    const item = make(
      'li',
      { class: 'search-hit', hidden },
      this.#makeFolio(hit),
      make('h3', { class: 'search-hit__headline' }, link),
      make('p', { class: 'search-hit__snippet', ...text }, ...toNodes(hit.snippets.best)),
    );
    if (hit.snippets.more > 0) item.append(this.#makeMore(hit));
    const names = hit.names.slice(0, MOST_NAMES);
    if (hit.topics.length > 0) item.append(makeNames('Topics', hit.topics));
    if (names.length > 0) item.append(makeNames('People, places and organizations', names));
    return item;
  }

  #makeFolio(hit: Hit): HTMLElement {
    const folio = make(
      'p',
      {},
      make('time', { datetime: hit.day }, formatDate(hit.day, 'day', this.#locale)),
    );
    for (const text of [hit.source, hit.section]) {
      if (text) folio.append(' · ', make('span', { dir: 'auto' }, text));
    }
    // What is not known cannot be kept.
    const star = hit.unread ? [] : [makeStar(hit, this.#base)];
    return make('div', { class: 'search-hit__folio' }, folio, ...star);
  }

  #makeMore(hit: Hit): HTMLElement {
    const closed = `${formatNumber(hit.snippets.more, this.#locale)} more in this article`;
    const box = make('div', { class: 'search-hit__more' });
    const button = makeButton('search__link', closed, () => {
      // Without the code for them there is the article.
      import('./hit-stretches.ts').then(
        (loaded) => loaded.toggleStretches(box, button, hit, closed),
        () => {},
      );
    });
    button.setAttribute('aria-expanded', 'false');
    box.append(button);
    return box;
  }
}

function makeNames(label: string, names: readonly string[]): HTMLElement {
  const items = names.map((name) => make('li', { dir: 'auto' }, name));
  return make('ul', { class: 'search-hit__topics', 'aria-label': label }, ...items);
}

/** Text with its hits marked. */
export function toNodes(parts: readonly Part[]): (Node | string)[] {
  return parts.map((part) => (part.hit ? make('mark', { class: 'search-hit__mark' }, part.text) : part.text));
}
