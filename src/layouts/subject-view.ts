import type { Frame } from '../archive/load-archive.ts';
import { formatDate, prefixesOf } from '../model/civil-date.ts';
import { formatArticles, KIND_LABEL } from '../model/display.ts';
import type { PageView } from '../model/page-view.ts';
import { subjectPagePath, type SubjectPage } from '../model/split-subject.ts';
import { subjectIndexPath } from '../model/urls.ts';
import { toBreadcrumbJsonLd, toCollectionJsonLd } from '../outputs/to-json-ld.ts';

/** The year or month of a subject's page as people write it: "1987", "March 1987". */
export const formatPeriod = (period: string, locale: string): string =>
  formatDate(period, period.length === 4 ? 'year' : 'month', locale);

/** A page of a subject to machines and in tabs. `count` is the number of articles it speaks of. */
export function toSubjectView({ subject, period }: SubjectPage, count: number, archive: Frame): PageView {
  const { site, address, locale } = archive;
  const { kind } = subject;
  const name = archive.nameOf(subject);
  const label = KIND_LABEL[kind];
  const when = period === undefined ? '' : ` in ${formatPeriod(period, locale)}`;
  const title = `${name}${when} (${label.one.toLowerCase()})`;
  const description = `${formatArticles(count, locale)} on ${name}${when} in ${site.title} (${label.many.toLowerCase()}).`;
  const path = subjectPagePath(subject, period);
  return {
    title,
    description,
    path,
    section: subjectIndexPath(kind),
    jsonLd: [
      toCollectionJsonLd({ name: title, description, path, site, address }),
      toBreadcrumbJsonLd(
        [
          { name: site.title, path: '/' },
          { name: label.many, path: subjectIndexPath(kind) },
          { name, path: subjectPagePath(subject) },
          ...prefixesOf(period ?? '').map((part) => ({
            name: formatPeriod(part, locale),
            path: subjectPagePath(subject, part),
          })),
        ],
        address,
      ),
    ],
  };
}
