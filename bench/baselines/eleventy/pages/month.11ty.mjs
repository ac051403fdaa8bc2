import { datePath, formatDate } from '../../shared/text.ts';
import { datePage, onePageEach } from '../lib/date-page.mjs';
import { markup } from '../lib/markup.mjs';
import { articleList, calendar } from '../lib/parts.mjs';

/** Headlines that a month's page shows of each day. */
const A_DAY = 5;

export const data = onePageEach('months', ({ date }) => datePath(date));

export function render({ item, collections }) {
  const days = Map.groupBy(item.articles, ({ day }) => day);
  return datePage(item, {
    unit: 'month',
    style: 'month',
    main: markup`${calendar(item.date, collections.archive.dayOf, { large: true })}
${[...days].map(section)}`,
  });
}

const section = ([
  day,
  articles,
]) => markup`<section class="section" aria-labelledby="d${day}"><h2 class="section__title" id="d${day}"><a href="${datePath(day)}"><time datetime="${day}">${formatDate(day, 'long')}</time></a></h2>
${articleList(articles.slice(0, A_DAY), { plain: true })}${
  articles.length > A_DAY &&
  markup`<p class="more"><a href="${datePath(day)}">All ${articles.length} articles of ${formatDate(day, 'day')}</a></p>`
}</section>
`;
