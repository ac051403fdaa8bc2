/** For tests: an article's page, with the parts by which the search index finds its way, and furniture around them. */
export function articlePage(lang: string, headline: string, text: string, facts = factsOf(headline)): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>T</title>${facts}
<link rel="stylesheet" href="/_astro/page.css"></head><body><header>Masthead</header><main>
<article class="article"><h1 data-pagefind-body>${headline}</h1>
<div class="body" data-pagefind-body><p>${text}</p></div>
<aside class="card article__card"><h2>Catalogue card</h2></aside></article>
<ul><li>Others</li></ul></main></body></html>`;
}

/** The facts in the head of an article's page, as src/components/SearchFacts.astro writes them. */
export const factsOf = (headline: string, topic = 'Boats', date = '2020-09-04'): string =>
  `<meta name="dateline:title" content="${headline.replaceAll('"', '&quot;')}" data-pagefind-meta="title[content], image:">` +
  `<meta name="dateline:date" content="${date}" data-pagefind-sort="date[content]">` +
  `<meta name="dateline:topic" content="${topic}" data-pagefind-filter="topic[content]">`;
