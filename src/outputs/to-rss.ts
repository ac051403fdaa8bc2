import { compareArticles, type Article } from '../model/article.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { displayHeadline } from '../model/display.ts';
import type { Site } from '../model/site.ts';
import { subjectIndexPath, toUrl, type SiteAddress } from '../model/urls.ts';
import { escapeXml } from './escape-xml.ts';

/** What a feed is made of. */
export interface Feed {
  /** In any order; the newest are taken. */
  articles: readonly Article[];
  site: Site;
  address: SiteAddress;
  /** Site path of the feed itself: `/rss.xml`. */
  path: string;
  /** How many articles it holds. Default 50. */
  limit?: number;
}

/**
 * RSS 2.0 of the newest articles, newest first, as the RSS Advisory Board's profile asks: with a link to
 * itself, permalinks as guids and bylines as dc:creator. It names no time of building: the same archive gives
 * the same bytes.
 */
export function toRss({ articles, site, address, path, limit = 50 }: Feed): string {
  const newest = articles.toSorted((a, b) => compareArticles(b, a)).slice(0, limit);
  const namespaces = 'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<rss version="2.0" ${namespaces}>`,
    '<channel>',
    tag('title', site.title),
    tag('link', toUrl(address, '/')),
    tag('description', escapeXml(site.description)),
    tag('language', site.language),
    ...(site.rights ? [tag('copyright', site.rights)] : []),
    `<atom:link href="${escapeXml(toUrl(address, path))}" rel="self" type="application/rss+xml"/>`,
    ...newest.map((article) => toItem(article, address)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function toItem(article: Article, address: SiteAddress): string {
  const url = toUrl(address, article.path);
  const topics = escapeXml(toUrl(address, subjectIndexPath('topics')));
  return [
    '<item>',
    tag('title', displayHeadline(article)),
    tag('link', url),
    `<guid isPermaLink="true">${escapeXml(url)}</guid>`,
    tag('pubDate', toRfc822(article.day, article.time)),
    ...article.byline.map((name) => tag('dc:creator', name)),
    ...article.subjects.topics.map(
      ({ name }) => `<category domain="${topics}">${escapeXml(name)}</category>`,
    ),
    // Readers take a description for HTML, so plain text is escaped once for HTML and once for XML.
    tag('description', escapeXml(article.summary ?? article.opening)),
    '</item>',
  ].join('\n');
}

const tag = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const CLOCK = /T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * The date of an article as RFC 822 (with the four-digit years of RFC 2822) writes it. A date-time keeps its
 * clock and offset as written. A civil date has no time: it becomes midnight GMT, which names the same day to
 * every program that reads the date alone.
 */
export function toRfc822(day: CivilDate, time?: string): string {
  const date = new Date(`${day}T00:00:00Z`).toUTCString().slice(0, 16);
  const [, clock, seconds = ':00', offset = 'Z'] = CLOCK.exec(time ?? '') ?? [];
  if (!clock) return `${date} 00:00:00 GMT`;
  return `${date} ${clock}${seconds} ${/z/i.test(offset) ? '+0000' : offset.replace(':', '')}`;
}
