import { make, makeButton } from './dom.ts';
import type { Hit } from './hit.ts';
import { keptIn, toKeptArticle } from './kept.ts';

/** The button that keeps an article among the starred ones. */
export function makeStar(hit: Hit, base: string): HTMLElement {
  const { starred } = keptIn(base);
  const sign = make('span', { 'aria-hidden': 'true' });
  const button = makeButton('search-hit__star', '', () => {
    if (starred.has(hit.url)) starred.remove(hit.url);
    else starred.add(toKeptArticle(hit));
    show();
  });
  const show = (): void => {
    const isStarred = starred.has(hit.url);
    button.setAttribute('aria-pressed', String(isStarred));
    button.title = isStarred ? 'Starred: kept in this browser' : 'Star: keep it in this browser';
    sign.textContent = isStarred ? '★' : '☆';
  };
  button.append(sign);
  button.setAttribute('aria-label', `Star ${hit.title}`);
  show();
  return button;
}
