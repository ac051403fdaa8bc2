import type { Article } from '../model/article.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { toUrl, type SiteAddress } from '../model/urls.ts';
import { escapeXml } from './escape-xml.ts';

/** One page (or one sitemap file) in a sitemap. */
export interface SitemapEntry {
  /** Site path before the base path. */
  path: string;
  /** Day of the last change, where one is known. */
  lastmod?: CivilDate | undefined;
}

/** One file to write. */
export interface SitemapFile extends SitemapEntry {
  xml: string;
}

/** The protocol's limit of URLs a file; so many of our longest (slugs of 200 bytes, escaped) stay below its 50 MB. */
export const SITEMAP_LIMIT = 50_000;

/**
 * All sitemap files of a site: `/sitemap-1.xml` …, as many as the limit asks for, and `/sitemap.xml`, their
 * index, which is the one to announce. Entries keep their order.
 */
export function toSitemaps(entries: readonly SitemapEntry[], address: SiteAddress): SitemapFile[] {
  const files: SitemapFile[] = [];
  for (let start = 0; start < Math.max(1, entries.length); start += SITEMAP_LIMIT) {
    const part = entries.slice(start, start + SITEMAP_LIMIT);
    const lastmod = latest(part.map((entry) => entry.lastmod));
    files.push({ path: `/sitemap-${files.length + 1}.xml`, lastmod, xml: toUrlSet(part, address) });
  }
  return [...files, { path: '/sitemap.xml', xml: toSitemapIndex(files, address) }];
}

/** A `<urlset>` (sitemaps.org 0.9) of at most {@link SITEMAP_LIMIT} pages. */
export const toUrlSet = (entries: readonly SitemapEntry[], address: SiteAddress): string =>
  toXml('urlset', 'url', entries, address);

/** A `<sitemapindex>` of sitemap files. */
export const toSitemapIndex = (files: readonly SitemapEntry[], address: SiteAddress): string =>
  toXml('sitemapindex', 'sitemap', files, address);

/** When an article's page last changed: the latest of its day, its import and its corrections. */
export function lastmodOf(article: Article): CivilDate {
  return (
    latest([article.day, article.provenance?.imported, ...article.corrections.map(({ date }) => date)]) ??
    article.day
  );
}

function toXml(root: string, item: string, entries: readonly SitemapEntry[], address: SiteAddress): string {
  const lines = entries.map(({ path, lastmod }) => {
    const dated = lastmod ? `<lastmod>${lastmod}</lastmod>` : '';
    return `<${item}><loc>${escapeXml(toUrl(address, path))}</loc>${dated}</${item}>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</${root}>
`;
}

/** The last of some dates; ISO dates sort as text. */
const latest = (dates: readonly (CivilDate | undefined)[]): CivilDate | undefined =>
  dates
    .filter((date) => date !== undefined)
    .reduce<CivilDate | undefined>(
      (last, date) => (last === undefined || date > last ? date : last),
      undefined,
    );
