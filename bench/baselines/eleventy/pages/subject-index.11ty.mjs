import { KINDS } from '../../shared/article.ts';
import { byLetter, toCounted } from '../../shared/subject-pages.ts';
import { capitalize } from '../../shared/text.ts';
import { frame } from '../lib/frame.mjs';
import { markup } from '../lib/markup.mjs';
import { names } from '../lib/parts.mjs';

export const data = {
  kinds: KINDS,
  pagination: { data: 'kinds', size: 1, alias: 'kind' },
  permalink: ({ kind }) => `/${kind}/`,
  eleventyExcludeFromCollections: true,
  // Named here too, so that Eleventy renders this after the collection is there.
  eleventyImport: { collections: ['archive'] },
};

export function render({ kind, collections }) {
  const subjects = collections.archive.subjects[kind];
  const letters = byLetter(subjects);
  const title = capitalize(kind);
  return frame({
    title,
    description: `${subjects.length} ${kind} in The Bench Archive, from A to Z.`,
    path: `/${kind}/`,
    nav: kind,
    main: markup`<header class="page-head"><h1 class="page-head__title">${title}</h1><p class="page-head__note">${subjects.length} ${kind}</p></header>
<nav aria-label="Letters"><ul class="letters">${letters.map(([letter], at) => markup`<li><a href="#letter-${at}">${letter}</a></li>`)}</ul></nav>
${letters.map(
  (
    [letter, list],
    at,
  ) => markup`<section class="letter" aria-labelledby="letter-${at}"><h2 class="letter__title" id="letter-${at}">${letter}</h2>
${names(list.map(toCounted))}</section>
`,
)}`,
  });
}
