import { formatArticles } from '../../shared/text.ts';
import { frame } from '../lib/frame.mjs';
import { markup, raw } from '../lib/markup.mjs';
import { yearList } from '../lib/year-list.mjs';

/** Pagefind's own interface, as its documentation puts it on a page. */
const SEARCH = raw(`<link href="/pagefind/pagefind-ui.css" rel="stylesheet">
<script src="/pagefind/pagefind-ui.js"></script>
<div id="search"></div>
<script>window.addEventListener('DOMContentLoaded', () => new PagefindUI({ element: '#search', showSubResults: true }));</script>`);

const PAGES = [
  {
    path: '/dates/',
    title: 'Dates',
    body: ({ articles, years }) => markup`<p class="page-head__note">${formatArticles(articles.length)}</p>
${yearList(years)}`,
  },
  { path: '/search/', title: 'Search', body: () => SEARCH },
  {
    path: '/about/',
    title: 'About this archive',
    body: () =>
      raw(
        '<div class="prose" dir="auto"><p>This archive was made to measure how fast archives are built.</p></div>',
      ),
  },
  {
    path: '/404.html',
    title: 'There is no such page',
    body: () => raw('<p><a href="/">To the front page</a></p>'),
  },
];

export const data = {
  pages: PAGES,
  pagination: { data: 'pages', size: 1, alias: 'item' },
  permalink: ({ item }) => item.path,
  eleventyExcludeFromCollections: true,
  eleventyImport: { collections: ['archive'] },
};

export const render = ({ item: { path, title, body }, collections }) =>
  frame({
    title,
    description: `${title} in The Bench Archive.`,
    path,
    nav: path.slice(1, -1),
    main: markup`<header class="page-head"><h1 class="page-head__title">${title}</h1></header>
${body(collections.archive)}`,
  });
