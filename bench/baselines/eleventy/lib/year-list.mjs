import { datePath, formatArticles } from '../../shared/text.ts';
import { markup } from './markup.mjs';
import { names } from './parts.mjs';

/** The years of the archive, as bars and as a list. */
export function yearList(years) {
  const all = years.reduce((sum, { articles }) => sum + articles.length, 0);
  const newestFirst = years.toReversed();
  return markup`<div class="timeline" aria-hidden="true"><ol class="timeline__bars">${newestFirst.map(
    ({ date, articles }) =>
      markup`<li><a class="timeline__bar" href="${datePath(date)}" style="--share:${Math.round((100 * articles.length) / all)}" title="${date}: ${formatArticles(articles.length)}" tabindex="-1"></a></li>`,
  )}</ol></div>
${names(newestFirst.map(({ date, articles }) => ({ name: date, href: datePath(date), count: articles.length })))}`;
}
