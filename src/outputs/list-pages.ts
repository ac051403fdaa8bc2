import type { Catalogue } from '../model/catalogue.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { splitSubject, subjectPagePath } from '../model/split-subject.ts';
import { SUBJECT_KINDS } from '../model/subject.ts';
import { datePath, subjectIndexPath } from '../model/urls.ts';
import { lastmodOf } from './to-sitemap.ts';

/** A page that search engines should know, and the day of its last change where the articles tell it. */
export interface ListedPage {
  path: string;
  lastmod?: CivilDate;
}

/** Every page of the archive but search and the page for wrong addresses: front desk first, then by date. */
export function listPages(catalogue: Catalogue): ListedPage[] {
  const { articles, days, months, years, subjects } = catalogue;
  const desk = ['/', '/about/', '/dates/', ...SUBJECT_KINDS.map(subjectIndexPath)];
  const subjectPages = SUBJECT_KINDS.flatMap((kind) =>
    [...subjects[kind].values()]
      .flatMap(splitSubject)
      .map(({ subject, period }) => subjectPagePath(subject, period)),
  );
  const dates = [...years.keys(), ...months.keys(), ...days.keys()].map(datePath);
  return [
    ...[...desk, ...subjectPages, ...dates].map((path) => ({ path })),
    ...articles.map((article) => ({ path: article.path, lastmod: lastmodOf(article) })),
  ];
}
