import { formatDate } from '../model/civil-date.ts';
import { make } from './dom.ts';
import type { Hit } from './hit.ts';
import type { Part } from './snippet.ts';

/** One result as a list item: date, source and section, then the headline, the snippet and the topics. */
export function makeResult(hit: Hit, locale: string): HTMLLIElement {
  const text = { lang: hit.language, dir: 'auto' };
  const link = make('a', { href: hit.href, class: 'search-hit__link', ...text }, ...toNodes(hit.headline));
  const item = make('li', { class: 'search-hit' }, makeFolio(hit, locale));
  item.append(make('h3', { class: 'search-hit__headline' }, link));
  item.append(make('p', { class: 'search-hit__snippet', ...text }, ...toNodes(hit.snippet)));
  if (hit.topics.length > 0) {
    const topics = hit.topics.map((topic) => make('li', { dir: 'auto' }, topic));
    item.append(make('ul', { class: 'search-hit__topics', 'aria-label': 'Topics' }, ...topics));
  }
  return item;
}

function makeFolio(hit: Hit, locale: string): HTMLElement {
  const folio = make('p', { class: 'search-hit__folio' });
  if (hit.day) folio.append(make('time', { datetime: hit.day }, formatDate(hit.day, 'day', locale)));
  for (const text of [hit.source, hit.section]) {
    if (text) folio.append(folio.hasChildNodes() ? ' · ' : '', make('span', { dir: 'auto' }, text));
  }
  return folio;
}

function toNodes(parts: readonly Part[]): (Node | string)[] {
  return parts.map((part) => (part.hit ? make('mark', { class: 'search-hit__mark' }, part.text) : part.text));
}
