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
 * Sitemap files of some pages: `/sitemap-NAME.xml`, and `/sitemap-NAME-2.xml` … when the limit asks for more. Entries keep
 * their order.
 */
export function toSitemaps(
  name: string,
  entries: readonly SitemapEntry[],
  address: SiteAddress,
): SitemapFile[] {
  return sitemapPaths(name, entries.length).map((path, at) => {
    const part = entries.slice(at * SITEMAP_LIMIT, (at + 1) * SITEMAP_LIMIT);
    return { path, lastmod: latest(part.map((entry) => entry.lastmod)), xml: toUrlSet(part, address) };
  });
}

/** Paths of the sitemap files that `pages` pages take. */
export const sitemapPaths = (name: string, pages: number): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(pages / SITEMAP_LIMIT)) }, (_, at) =>
    at === 0 ? `/sitemap-${name}.xml` : `/sitemap-${name}-${at + 1}.xml`,
  );

/** A `<urlset>` (sitemaps.org 0.9) of at most {@link SITEMAP_LIMIT} pages. */
export const toUrlSet = (entries: readonly SitemapEntry[], address: SiteAddress): string =>
  toXml('urlset', 'url', entries, address);

/** A `<sitemapindex>` of sitemap files. */
export const toSitemapIndex = (files: readonly SitemapEntry[], address: SiteAddress): string =>
  toXml('sitemapindex', 'sitemap', files, address);

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
