import { make } from './dom.ts';
import type { Hit } from './hit.ts';
import { toNodes } from './results-list.ts';

/**
 * Shows the further hits of an article in their sentences, or takes them away again.
 * @param box holds the button, and the hits below it
 * @param closed what the button says while they are not shown
 */
export function toggleStretches(
  box: HTMLElement,
  button: HTMLElement,
  { snippets, language }: Hit,
  closed: string,
): void {
  const list = box.querySelector('ol');
  if (list) list.remove();
  else {
    const stretches = snippets.rest.map((parts) =>
      make('li', { lang: language, dir: 'auto' }, ...toNodes(parts)),
    );
    if (snippets.isCut) stretches.push(make('li', {}, 'Open the article for the rest.'));
    box.append(make('ol', { class: 'search-hit__stretches' }, ...stretches));
  }
  button.setAttribute('aria-expanded', String(!list));
  button.textContent = list ? closed : 'Show fewer hits';
}
