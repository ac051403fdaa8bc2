import type { VolumeArchive } from '../archive/load-archive.ts';
import type { Article } from '../model/article.ts';
import { closeBidi } from '../model/close-bidi.ts';
import { uniqueBySlug } from '../model/catalogue.ts';
import { formatDate } from '../model/civil-date.ts';
import { clip } from '../model/display.ts';
import { toArticleJsonLd } from '../outputs/to-json-ld.ts';
import { toBreadcrumbJsonLd } from '../outputs/to-json-ld.ts';
import { dateTrail } from './date-trail.ts';
import type { PageView } from '../model/page-view.ts';

/**
 * An article's page to machines and in tabs. Titles and descriptions carry the date, since archives print
 * "Gold prices" every day; two of the same headline on one day are told apart by their place in it.
 */
export function toArticleView(article: Article, archive: VolumeArchive): PageView {
  const { locale, site, address, catalogue } = archive;
  const date = formatDate(article.day, 'day', locale);
  const same = byHeadline(catalogue.days.get(article.day) ?? []).get(article.headline) ?? [];
  const place = same.length > 1 ? `, ${same.indexOf(article.id) + 1} of ${same.length}` : '';
  return {
    title: `${closeBidi(article.headline)} (${date}${place})`,
    description: clip(`${date}${place}. ${article.summary ?? article.opening}`, 220),
    path: article.path,
    language: article.language,
    type: 'article',
    published: article.time ?? article.day,
    tags: uniqueBySlug(article.subjects.topics).map((topic) => archive.nameOf(topic)),
    section: '/dates/',
    ...(article.image && { image: article.image }),
    jsonLd: [
      toArticleJsonLd(article, site, address),
      toBreadcrumbJsonLd(
        [...dateTrail(article.day, archive), { name: article.headline, path: article.path }],
        address,
      ),
    ],
  };
}

const headlines = new WeakMap<readonly Article[], Map<string, string[]>>();

/** The ids of a day's articles by headline, gathered once for all its pages. */
function byHeadline(ofDay: readonly Article[]): Map<string, string[]> {
  let found = headlines.get(ofDay);
  if (!found) {
    found = new Map();
    for (const { headline, id } of ofDay) {
      const ids = found.get(headline);
      if (ids) ids.push(id);
      else found.set(headline, [id]);
    }
    headlines.set(ofDay, found);
  }
  return found;
}
