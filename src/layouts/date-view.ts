import type { Frame } from '../archive/load-archive.ts';
import { formatDate, type DateStyle } from '../model/civil-date.ts';
import { formatArticles } from '../model/display.ts';
import { datePath } from '../model/urls.ts';
import { toBreadcrumbJsonLd, toCollectionJsonLd } from '../outputs/to-json-ld.ts';
import { dateTrail } from './date-trail.ts';
import type { PageView } from '../model/page-view.ts';

const STYLES: Record<number, DateStyle> = { 4: 'year', 7: 'month', 10: 'long' };

/** The page of a day, month or year (`YYYY-MM-DD`, `YYYY-MM`, `YYYY`) to machines and in tabs. */
export function toDateView(date: string, count: number, archive: Frame): PageView {
  const { locale, site, address } = archive;
  const title = formatDate(date, STYLES[date.length] ?? 'long', locale);
  const when = date.length === 10 ? `of ${formatDate(date, 'day', locale)}` : `of ${title}`;
  const description = `${formatArticles(count, locale)} ${when} in ${site.title}.`;
  const path = datePath(date);
  return {
    title,
    description,
    path,
    section: '/dates/',
    jsonLd: [
      toCollectionJsonLd({ name: title, description, path, site, address }),
      toBreadcrumbJsonLd(dateTrail(date, archive), address),
    ],
  };
}
