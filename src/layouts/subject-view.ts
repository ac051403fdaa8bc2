import type { Archive } from '../archive/load-archive.ts';
import type { Subject } from '../model/catalogue.ts';
import { formatArticles, KIND_LABEL } from '../model/display.ts';
import { subjectIndexPath, subjectPath } from '../model/urls.ts';
import { toBreadcrumbJsonLd, toCollectionJsonLd } from '../outputs/to-json-ld.ts';
import type { PageView } from '../model/page-view.ts';

/** A subject's page, or that of one of its years, to machines and in tabs. */
export function toSubjectView(
  { kind, slug }: Subject,
  name: string,
  year: string | undefined,
  count: number,
  { site, address, locale }: Archive,
): PageView {
  const label = KIND_LABEL[kind];
  const title = `${name}${year === undefined ? '' : ` in ${year}`} (${label.one.toLowerCase()})`;
  const description = `${formatArticles(count, locale)} on ${name}${year === undefined ? '' : ` in ${year}`} in ${site.title} (${label.many.toLowerCase()}).`;
  const own = subjectPath(kind, slug);
  const path = year === undefined ? own : `${own}${year}/`;
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
          { name, path: own },
          ...(year === undefined ? [] : [{ name: year, path }]),
        ],
        address,
      ),
    ],
  };
}
