import { KINDS } from '../../shared/article.ts';
import { toCounted, topSubjects } from '../../shared/subject-pages.ts';
import { SITE } from '../../shared/site.ts';
import { capitalize, datePath, formatDate } from '../../shared/text.ts';
import { frame } from '../lib/frame.mjs';
import { markup } from '../lib/markup.mjs';
import { articleList, names } from '../lib/parts.mjs';
import { yearList } from '../lib/year-list.mjs';

export const data = {
  permalink: '/',
  eleventyExcludeFromCollections: true,
  eleventyImport: { collections: ['archive'] },
};

export function render({ collections }) {
  const { days, years, subjects } = collections.archive;
  const { date, articles } = days.at(-1);
  const top = (kind) => topSubjects(subjects[kind], 8).map(toCounted);
  return frame({
    title: SITE.tagline,
    description: SITE.description,
    path: '/',
    nav: 'home',
    main: markup`<div class="nameplate" lang="en"><h1 class="nameplate__title" dir="auto">${SITE.title}</h1><p class="nameplate__tagline" dir="auto">${SITE.tagline}</p></div>
<div class="front"><section aria-labelledby="newest"><h2 class="section__title" id="newest"><a href="${datePath(date)}"><time datetime="${date}">${formatDate(date, 'long')}</time></a></h2>
${articleList(articles.slice(0, 1))}
${articleList(articles.slice(1, 7), { plain: true })}
</section>
<section aria-labelledby="span"><h2 class="section__title" id="span">The archive over time</h2>${yearList(years)}<p class="more"><a href="/dates/">All dates</a></p></section></div>
<div class="ways">
${KINDS.map(
  (
    kind,
  ) => markup`<section class="section" aria-labelledby="ways-${kind}"><h2 class="section__title" id="ways-${kind}"><a href="/${kind}/">${capitalize(kind)}</a></h2>${names(top(kind))}</section>
`,
)}</div>`,
  });
}
