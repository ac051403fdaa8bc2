import { formatDate } from '../../model/civil-date.ts';
import { make, makeButton } from './dom.ts';
import type { Kept, KeptList } from './kept-list.ts';
import type { KeptThings } from './kept.ts';

/** "Your searches": what the reader keeps in this browser, each to be taken away, and all of it. */
export function showKept(root: HTMLElement, kept: KeptThings, locale: string): void {
  const again = (): void => showKept(root, kept, locale);
  const lists = [
    makeList('Saved searches', kept.saved, ({ label }) => [label], again),
    makeList(
      'Starred articles',
      kept.starred,
      ({ headline, day }) => [headline, formatDate(day, 'day', locale)],
      again,
    ),
    makeList('Recent searches', kept.recent, ({ label }) => [label], again),
  ].filter((list) => list !== undefined);
  const hadFocus = root.contains(document.activeElement);
  if (lists.length === 0) {
    root.replaceChildren();
    return;
  }
  const lasts = kept.saved.lasts && kept.starred.lasts && kept.recent.lasts;
  const note = lasts
    ? 'Kept in this browser only, on this device. Nothing of it is sent anywhere, and clearing the browser’s data removes it.'
    : 'This browser lets the page keep nothing: these lists end when the page is left.';
  root.replaceChildren(
    make('h2', { class: 'search__intro-title', tabindex: '-1' }, 'Your searches'),
    ...lists,
    make('p', { class: 'search__note' }, note),
  );
  // What was pressed is gone.
  if (hadFocus) root.querySelector('h2')?.focus();
}

/** @param describe what is read of an item: its link's text, and more to be said of it */
function makeList<T extends Kept>(
  title: string,
  list: KeptList<T>,
  describe: (item: T) => [text: string, more?: string],
  onChange: () => void,
): HTMLElement | undefined {
  const items = list.all().map((item) => {
    const [text, more] = describe(item);
    const remove = makeButton('search__link', 'Remove', () => {
      list.remove(item.url);
      onChange();
    });
    remove.append(make('span', { class: 'visually-hidden' }, ` ${text}`));
    const link = make('a', { href: item.url, dir: 'auto' }, text);
    return make('li', {}, make('span', {}, link, more ? ` · ${more}` : ''), remove);
  });
  if (items.length === 0) return undefined;
  const clear = makeButton('search__link', 'Clear', () => {
    list.clear();
    onChange();
  });
  clear.append(make('span', { class: 'visually-hidden' }, ` ${title.toLowerCase()}`));
  const head = make('div', { class: 'kept__head' }, make('h3', { class: 'kept__title' }, title), clear);
  return make('section', { class: 'kept' }, head, make('ul', { class: 'kept__items' }, ...items));
}
