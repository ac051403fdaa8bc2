import { make, makeButton } from '../page/dom.ts';
import { formatCount } from './format-count.ts';
import type { ResultLink, ResultPlace } from './result-place.ts';

/** The part of the bar that goes from result to result, and back to all of them. */
export function makeResultsRow(place: ResultPlace, close: () => void): HTMLElement {
  const button = makeButton('hits-bar__step', '×', close);
  button.setAttribute('aria-label', 'Leave the results');
  button.title = 'Leave the results';
  return make(
    'nav',
    { class: 'hits-bar__row', 'aria-label': 'Results of the search' },
    toStep(place.previous, 'Previous result', '←', 'prev'),
    make('span', {}, `Result ${formatCount(place.position)} of ${formatCount(place.total)}`),
    toStep(place.next, 'Next result', '→', 'next'),
    make('a', { class: 'hits-bar__text', href: place.search }, 'Back to results'),
    button,
  );
}

/** Where there is none, its place stays, so that the other is always where it was. */
function toStep(link: ResultLink | undefined, label: string, sign: string, rel: string): HTMLElement {
  if (!link) return make('span', { class: 'hits-bar__step', 'aria-hidden': 'true' });
  const { href, headline } = link;
  const title = headline === '' ? label : headline;
  return make('a', { class: 'hits-bar__step', href, rel, title, 'aria-label': label }, sign);
}
