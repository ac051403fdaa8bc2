/**
 * What Pagefind needs of an article's page, and no more: the language, the facts in its head, and the article down to
 * its catalogue card. The rest (mastheads, cards, lists of other articles) holds nothing that is indexed, and leaving it out
 * halves the time of indexing. The page is ours, so its parts are found by their marks.
 * @throws Error when the page has no such parts, so that an article can never be left out of the index in silence
 */
export function pageForIndex(page: string, file: string): string {
  const head = page.indexOf('<head>');
  const from = page.indexOf('<article class="article">');
  const to = page.indexOf('<aside class="card ');
  if (head < 0 || from < head || to < from)
    throw new Error(
      `Search index: ${file} has no article that could be indexed. This is a bug in the template of article pages.`,
    );
  const facts = page.slice(head, from).match(/<meta name="dateline:[^"]*"(?: [\w-]+="[^"]*")*[ /]*>/g) ?? [];
  return `${page.slice(0, head)}<head>${facts.join('')}</head><body>${page.slice(from, to)}</article></body></html>`;
}

const ORDER = /<meta name="dateline:date" content="([^"]*)"/;

/**
 * Where an article stands among all others: sorts as text.
 * @throws Error when its page does not say so
 */
export function orderOfPage(page: string, file: string): string {
  const order = ORDER.exec(page)?.[1];
  if (order === undefined)
    throw new Error(
      `Search index: ${file} does not say its date. This is a bug in the template of article pages.`,
    );
  return order;
}
