import { articleJsonLd, breadcrumbJsonLd, collectionJsonLd } from '../../shared/json-ld.ts';
import { LINKS, SITE } from '../../shared/site.ts';
import { capitalize } from '../../shared/text.ts';
import { markup, jsonLd, raw } from './markup.mjs';

/** A whole page. `trail` are the steps from the home page to it, each a name and a path. */
export function frame({ title, description, path, nav, trail = [], article, facts, main }) {
  return String(markup`<!doctype html>
<html lang="en" dir="ltr">
<head>${head({ title, description, path, article })}
${jsonLd(article ? articleJsonLd(article, SITE) : collectionJsonLd({ title, description, path }, SITE))}${jsonLd(breadcrumbJsonLd(trail, SITE))}
${facts}</head>
<body>
<a class="skip-link" href="#content">Skip to the text</a>
<div class="page">
${masthead(nav)}
<main id="content" class="content" tabindex="-1">
${main}
</main>
${COLOPHON}
</div>
</body>
</html>
`);
}

const head = ({ title, description, path, article }) => markup`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${SITE.title}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${SITE.url}${path}">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf7f0">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#171613">
<meta property="og:type" content="${article ? 'article' : 'website'}">
${
  article &&
  markup`<meta property="article:published_time" content="${article.stamp}">
${article.topics?.map((topic) => markup`<meta property="article:tag" content="${topic}">`)}`
}
<meta property="og:site_name" content="${SITE.title}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${SITE.url}${path}">
<meta property="og:image" content="${SITE.url}/icon.svg">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${SITE.title}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:title" content="${title}">
<meta name="twitter:description" content="${description}">
<meta name="twitter:image" content="${SITE.url}/icon.svg">
${HEAD_LINKS}`;

const HEAD_LINKS = raw(`<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="alternate" type="application/rss+xml" title="${SITE.title}" href="/index.xml">
<style>@layer tokens,base,layout,components,print;:root{--site-accent:#8c1c13;--site-accent-dark:#b56e68}</style>
<script>try{const t=localStorage.getItem('dateline:theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}</script>
<link rel="stylesheet" href="/archive.css">`);

const masthead = (nav) => markup`<header class="masthead${nav === 'home' && ' masthead--front'}">
<div class="masthead__bar">
<a class="masthead__name" href="/" rel="home" lang="en" dir="auto">${SITE.title}</a>
${nav !== 'search' && SEARCH_BOX}${THEME_SWITCH}
</div>
<nav class="masthead__nav" aria-label="Archive"><ul class="masthead__links">
${LINKS.map(
  (
    link,
  ) => markup`<li><a href="/${link}/"${link === nav && raw(' aria-current="true"')}>${capitalize(link)}</a></li>
`,
)}</ul></nav>
</header>`;

const SEARCH_BOX = raw(
  `<div class="masthead__search"><form class="search-box" role="search" action="/search/" method="get" aria-label="Search the archive"><label class="visually-hidden" for="masthead-search">Search the archive</label><input class="search-box__input" id="masthead-search" type="search" name="q" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" placeholder="Search"><button class="search-box__button" type="submit">Search</button></form></div>`,
);

const THEME_SWITCH = raw(
  `<button class="theme-switch" type="button" data-theme-switch aria-pressed="false"><span class="visually-hidden">Dark theme</span><svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor"><circle cx="12" cy="12" r="8" stroke-width="1.5"></circle><path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" stroke="none"></path></svg></button>`,
);

const COLOPHON = raw(
  `<footer class="colophon"><p><span lang="en" dir="auto">${SITE.publisher}</span></p><ul class="colophon__links"><li><a href="/about/">About</a></li><li><a href="/index.xml">RSS</a></li></ul></footer>`,
);
