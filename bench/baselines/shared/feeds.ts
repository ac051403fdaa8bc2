import { datePath } from './text.ts';
import { KINDS } from './article.ts';
import type { Archive } from './group-articles.ts';
import type { Site } from './site.ts';

const CODES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => CODES[character] ?? character);

/** RSS of the newest 50 articles. */
export function toRss({ articles }: Archive, site: Site): string {
  const items = articles
    .slice(-50)
    .reverse()
    .map(
      ({ title, path, stamp, opening }) =>
        `<item><title>${escape(title)}</title><link>${site.url}${path}</link><guid>${site.url}${path}</guid><pubDate>${new Date(stamp).toUTCString()}</pubDate><description>${escape(opening)}</description></item>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${site.title}</title><link>${site.url}/</link><description>${site.description}</description>
${items.join('\n')}
</channel></rss>
`;
}

/** A sitemap of all pages. */
export function toSitemap({ articles, days, months, years, subjectPages }: Archive, site: Site): string {
  const paths = [
    '/',
    ...KINDS.map((kind) => `/${kind}/`),
    ...subjectPages.map(({ path }) => path),
    ...[...years, ...months, ...days].map(({ date }) => datePath(date)),
    ...articles.map(({ path }) => path),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => `<url><loc>${site.url}${encodeURI(path)}</loc></url>`).join('\n')}
</urlset>
`;
}
