import { make } from '../page/dom.ts';
import { isPlainKey } from '../plain-key.ts';
import { findHits } from './find-hits.ts';
import type { Hit } from './find-hits.ts';
import { makeHitsRow } from './hits-row.ts';
import { nextHit } from './next-hit.ts';
import type { Step } from './next-hit.ts';
import { paintHits } from './paint-hits.ts';
import { findResultPlace } from './result-place.ts';
import { makeResultsRow } from './results-row.ts';
import { firstLine, showRange } from './show-range.ts';
import { forgetStoredResults } from './stored-results.ts';
import { forgetWords } from './take-words.ts';

/**
 * Highlights the words in the article, and puts a bar at the window's edge with the ways from hit to hit and from
 * result to result. Without hits, and without a place among the results, there is no bar. Nothing scrolls by itself.
 * @param stored what the search page left, unread
 */
export function showHits(words: readonly string[], stored: string | undefined): void {
  const hits = findHits(document.querySelectorAll('[data-pagefind-body]'), words);
  const place = stored === undefined ? undefined : findResultPlace(stored, location.href, words);
  if (hits.length === 0 && !place) return;
  // The interface is in English, whatever the article is in. Last in the page, so that it moves nothing.
  const bar = make('aside', { class: 'hits-bar', 'aria-label': 'Search hits', lang: 'en', dir: 'ltr' });
  if (place) {
    const row = makeResultsRow(place, () => {
      forgetStoredResults();
      takeAway(bar, row);
    });
    bar.append(row);
  }
  if (hits.length > 0) addHits(bar, hits);
  document.body.append(bar);
}

function addHits(bar: HTMLElement, hits: readonly Hit[]): void {
  const painted = paintHits(hits);
  let current: number | undefined;
  const isAbove = (index: number): boolean => {
    const range = painted.ranges[index];
    return range !== undefined && firstLine(range).top < 0;
  };
  const step = (by: Step): void => {
    current = nextHit(current, by, hits.length, isAbove);
    const range = painted.ranges[current];
    if (!range) return;
    painted.setCurrent(current);
    showRange(range, innerHeight - bar.getBoundingClientRect().top);
    row.setCurrent(current, hits[current]?.context ?? '');
  };
  const keys = new AbortController();
  const clear = (): void => {
    keys.abort();
    painted.clear();
    forgetWords();
    takeAway(bar, row.element);
  };
  const row = makeHitsRow(hits.length, document.documentElement.lang, { step, clear });
  bar.append(row.element);
  document.addEventListener(
    'keydown',
    (event) => {
      const by = isPlainKey(event, 'n') ? 1 : isPlainKey(event, 'p') ? -1 : undefined;
      if (by === undefined || event.shiftKey) return;
      event.preventDefault();
      step(by);
    },
    keys,
  );
}

/** Takes a row out of the bar, and the bar with the last of them. The focus goes to the text, not to nowhere. */
function takeAway(bar: HTMLElement, row: HTMLElement): void {
  const hadFocus = row.contains(document.activeElement);
  row.remove();
  if (bar.childElementCount === 0) bar.remove();
  if (hadFocus) document.querySelector('main')?.focus({ preventScroll: true });
}
