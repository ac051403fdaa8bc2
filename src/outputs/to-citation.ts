import type { Article } from '../model/article.ts';
import { formatDate } from '../model/civil-date.ts';
import { displayHeadline, formatList } from '../model/display.ts';
import type { Site } from '../model/site.ts';
import { toUrl, type SiteAddress } from '../model/urls.ts';

/** The article as a note in the Chicago manner: author, headline, source, date, archive, address. */
export function toCitation(article: Article, site: Site, address: SiteAddress): string {
  const { byline, source } = article;
  const parts = [
    byline.length > 0 ? formatList(byline, 'en') : undefined,
    article.suppliedHeadline ? displayHeadline(article) : `“${article.headline}”`,
    source,
    formatDate(article.day, 'day', 'en-GB'),
    site.title,
    decodeURI(toUrl(address, article.path)),
  ];
  return `${parts.filter((part) => part !== undefined).join(', ')}.`;
}
