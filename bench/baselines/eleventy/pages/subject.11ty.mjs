import { SINGULAR } from '../../shared/article.ts';
import { capitalize, formatArticles } from '../../shared/text.ts';
import { onePageEach } from '../lib/date-page.mjs';
import { frame } from '../lib/frame.mjs';
import { markup } from '../lib/markup.mjs';
import { articleList, breadcrumb, names } from '../lib/parts.mjs';

/** Beyond this many articles a subject is listed by headlines alone. */
const PLAIN_FROM = 30;

export const data = onePageEach('subjectPages', ({ path }) => path);

export function render({ item: { subject, title, path, count, articles, parts } }) {
  const { kind, name } = subject;
  const years = Map.groupBy(articles, ({ day }) => day.slice(0, 4));
  const plain = articles.length > PLAIN_FROM;
  const trail = [
    { name: capitalize(kind), path: `/${kind}/` },
    { name, path: subject.path },
  ];
  return frame({
    title: `${title} (${SINGULAR[kind]})`,
    description: `${formatArticles(count)} on ${title} in The Bench Archive (${kind}).`,
    path,
    nav: kind,
    trail,
    main: markup`${breadcrumb(trail)}
<header class="page-head"><p class="page-head__kind">${capitalize(SINGULAR[kind])}</p><h1 class="page-head__title"><bdi>${title}</bdi></h1><p class="page-head__note">${formatArticles(count)}</p></header>
${parts.length > 0 && markup`<section class="section" aria-labelledby="periods"><h2 class="section__title" id="periods">${path === subject.path ? 'Years' : 'Months'}</h2>${names(parts)}</section>`}
${[...years].map(
  ([
    year,
    list,
  ]) => markup`<section class="section" aria-labelledby="y${year}"><h2 class="section__title" id="y${year}">${year}</h2>${articleList(list, { dates: true, plain })}</section>
`,
)}`,
  });
}
