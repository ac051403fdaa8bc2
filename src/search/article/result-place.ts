import { HITS } from '../hits-param.ts';

/** Another result of the search, as a link. */
export interface ResultLink {
  href: string;
  headline: string;
}

/** Where an article stands among the results of the search that led to it. */
export interface ResultPlace {
  /** From 1 on. */
  position: number;
  /** All that the search found, or as many as are known of. */
  total: number;
  previous?: ResultLink;
  next?: ResultLink;
  /** Address of the search. */
  search: string;
}

/** What the search page stores: `from` results stand before the first of `urls`; `total` may be left out. */
interface StoredResults {
  search: string;
  urls: string[];
  headlines: string[];
  from: number;
  total: number;
}

/**
 * Finds an article in the stored results of a search. What is stored is not trusted: anything of another shape, and any address that
 * leads away from this site, is as good as nothing.
 * @param stored JSON of StoredResults
 * @param here address of the article
 * @param words to highlight: they go with the links, unless these have words of their own
 */
export function findResultPlace(
  stored: string,
  here: string,
  words: readonly string[],
): ResultPlace | undefined {
  const results = parseStored(stored);
  if (!results) return undefined;
  const { origin } = new URL(here);
  const search = toLocal(results.search, origin);
  const path = pathOf(new URL(here));
  const at = results.urls.findIndex((url) => {
    const local = toLocal(url, origin);
    return local !== undefined && pathOf(local) === path;
  });
  if (at < 0 || !search) return undefined;
  const link = (index: number): ResultLink | undefined => {
    const url = toLocal(results.urls[index] ?? '', origin);
    if (!url) return undefined;
    if (!url.searchParams.has(HITS)) for (const word of words) url.searchParams.append(HITS, word);
    return { href: hrefOf(url), headline: results.headlines[index] ?? '' };
  };
  const previous = link(at - 1);
  const next = link(at + 1);
  return {
    position: results.from + at + 1,
    total: Math.max(results.total, results.from + results.urls.length),
    ...(previous && { previous }),
    ...(next && { next }),
    search: hrefOf(search),
  };
}

function parseStored(stored: string): StoredResults | undefined {
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { search, urls, headlines, from, total = 0 } = value as Record<string, unknown>;
  const isText = (item: unknown): item is string => typeof item === 'string';
  if (!isText(search) || !Array.isArray(urls) || !Array.isArray(headlines)) return undefined;
  if (!urls.every(isText) || !headlines.every(isText)) return undefined;
  if (!isCount(from) || !isCount(total)) return undefined;
  return { search, urls, headlines, from, total };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** An address of this site: absolute, or a path (`/2003/…`). */
function toLocal(url: string, origin: string): URL | undefined {
  if (url === '' || !URL.canParse(url, origin)) return undefined;
  const local = new URL(url, origin);
  return local.origin === origin ? local : undefined;
}

/** With its host: a path alone may begin with two slashes, and then leads elsewhere. */
const hrefOf = ({ origin, pathname, search }: URL): string => origin + pathname + search;

/** A path as it is compared: hosts serve an article at either. */
const pathOf = (url: URL): string => url.pathname.replace(/\/index\.html$/, '/');
