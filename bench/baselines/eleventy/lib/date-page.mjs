import { dateTrail } from '../../shared/date-trail.ts';
import { datePath, formatArticles, formatDate } from '../../shared/text.ts';
import { frame } from './frame.mjs';
import { markup } from './markup.mjs';
import { breadcrumb, dateStep, steps } from './parts.mjs';

/** The frame of a day's, month's or year's page round what it shows. */
export function datePage({ date, articles, previous, next }, { unit, style, main }) {
  const title = formatDate(date, style);
  const trail = dateTrail(date);
  return frame({
    title,
    description: `${formatArticles(articles.length)} of ${title} in The Bench Archive.`,
    path: datePath(date),
    nav: 'dates',
    trail,
    main: markup`${breadcrumb([{ name: 'Dates', path: '/dates/' }, ...trail])}
<header class="page-head"><h1 class="page-head__title"><time datetime="${date}">${title}</time></h1><p class="page-head__note">${formatArticles(articles.length)}</p></header>
${main}
${steps(unit, dateStep(previous, style), dateStep(next, style))}`,
  });
}

/** Front matter of a template that makes one page of each of `archive.NAME`. */
export const onePageEach = (name, permalink) => ({
  pagination: {
    data: `collections.archive.${name}`,
    size: 1,
    alias: 'item',
    addAllPagesToCollections: false,
  },
  permalink: ({ item }) => permalink(item),
  eleventyExcludeFromCollections: true,
});
