import { dateTrail } from '../../shared/date-trail.ts';
import { KINDS, SINGULAR } from '../../shared/article.ts';
import { SITE } from '../../shared/site.ts';
import { capitalize, datePath, displayHeadline, formatDate, slugify } from '../../shared/text.ts';
import { frame } from './frame.mjs';
import { markup, raw } from './markup.mjs';
import { articleList, breadcrumb, facts, steps } from './parts.mjs';

/** Headlines of the same day that are shown. */
const OTHERS = 12;

/** @param archive as `groupArticles` makes it */
export function articlePage(archive, path, { content, provenance, byline }) {
  const article = archive.articleAt.get(path);
  const date = formatDate(article.day, 'day');
  const today = archive.dayOf.get(article.day).articles;
  const others = today.filter((other) => other !== article);
  const trail = dateTrail(article.day);
  return frame({
    title: `${article.title} (${date})`,
    description: `${date}. ${article.opening}`,
    path,
    nav: 'dates',
    trail: [...trail, { name: article.title, path }],
    article,
    facts: searchFacts(article),
    main: markup`${breadcrumb([{ name: 'Dates', path: '/dates/' }, ...trail])}
<article class="article">
<header class="article__head">
<p class="folio facts"><time datetime="${article.stamp}">${formatDate(article.day, 'long')}</time><span>${article.stamp.slice(11, 16)} UTC</span>${facts({ ...article, dateline: undefined })}</p>
<h1 class="article__headline" dir="auto" data-pagefind-body data-pagefind-weight="8">${displayHeadline(article.title, article.suppliedHeadline)}</h1>
${byline?.length > 0 && markup`<p class="article__by"><span>By</span> <span dir="auto">${byline.join(', ')}</span></p>`}
</header>
<div class="article__text">
${article.dateline && markup`<p class="article__dateline" dir="auto">${article.dateline}</p>`}
<div class="body" data-pagefind-body>
${raw(content)}
</div>
</div>
${card(article, provenance)}
</article>
${steps('article', article.previous, article.next)}
${
  others.length > 0 &&
  markup`<section class="section others" aria-labelledby="others"><h2 class="section__title" id="others">Also on <a href="${datePath(article.day)}">${date}</a></h2>
${articleList(others.slice(0, OTHERS), { plain: true })}
${others.length > OTHERS && markup`<p class="more"><a href="${datePath(article.day)}">All ${today.length} articles of ${date}</a></p>`}
</section>`
}
<script type="module" src="/archive.js"></script>`,
  });
}

function searchFacts(article) {
  const filter = (name, value) =>
    value &&
    markup`<meta name="dateline:${name}" content="${value}" data-pagefind-filter="${name}[content]">`;
  return markup`<meta name="dateline:title" content="${article.title}" data-pagefind-meta="title[content], image:">
<meta name="dateline:date" content="${article.day} ${article.stamp} ${article.path.slice(12, -1)}" data-pagefind-sort="date[content]">
${KINDS.map((kind) => article[kind]?.map((name) => filter(SINGULAR[kind], name)))}${filter('section', article.section)}${filter('source', article.source)}${filter('language', 'en')}${filter('year', article.day.slice(0, 4))}${filter('month', article.day.slice(0, 7))}
`;
}

function card(article, provenance) {
  const date = formatDate(article.day, 'day');
  const url = SITE.url + article.path;
  const row = (label, value) =>
    value &&
    markup`<div class="card__row"><dt>${label}</dt><dd>${value}</dd></div>
`;
  const own = (text) => text && markup`<bdi lang="en">${text}</bdi>`;
  const subjects = (kind) =>
    article[kind]?.length > 0 &&
    markup`<ul class="card__values">${article[kind].map((name) => markup`<li><a href="/${kind}/${slugify(name)}/"><bdi lang="en">${name}</bdi></a></li>`)}</ul>`;
  return markup`<aside class="card article__card" aria-labelledby="card"><h2 class="card__title" id="card">Catalogue card</h2><dl>
${row('Date', markup`<a href="${datePath(article.day)}">${date}</a>`)}${row('Dateline', own(article.dateline))}${row('Source', own(article.source))}${row('Section', own(article.section))}${KINDS.map((kind) => row(capitalize(kind), subjects(kind)))}${row('Language', 'English')}${row('Length', `${article.words} words, ${Math.max(1, Math.round(article.words / 220))} minutes to read`)}${row(
    'Permalink',
    markup`<a class="card__code" href="${article.path}">${url}</a><copy-text class="card__copy" data-text="${url}"><button class="button" type="button">Copy link</button><span role="status"></span></copy-text>`,
  )}${row('Cite as', markup`“${article.title}.” ${article.source && `${article.source}, `}${date}. ${SITE.title}. ${url}.`)}${
    provenance &&
    row(
      'Provenance',
      markup`<span class="card__code">${provenance.file}</span>, imported ${new Date(provenance.imported).toISOString().slice(0, 10)}${provenance.record && markup`<br>Record <bdi class="card__code">${provenance.record}</bdi>`}<br>SHA-256 <span class="card__code">${provenance.sha256}</span>`,
    )
  }</dl></aside>`;
}
