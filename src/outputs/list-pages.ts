import { lastmodOf } from '../model/article.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { covers, type Scope } from '../model/scope.ts';
import { subjectPagePath, subjectPeriods } from '../model/split-subject.ts';
import { SUBJECT_KINDS } from '../model/subject.ts';
import { monthsAcross, yearsAcross, type Desk } from '../model/summary.ts';
import { datePath, subjectIndexPath } from '../model/urls.ts';
import type { SitemapEntry } from './to-sitemap.ts';

/** Pages of the front desk that search engines should know: all but search and the page for wrong addresses. */
export function listDeskPages(desk: Desk): SitemapEntry[] {
  const own = ['/', '/about/', '/dates/', ...SUBJECT_KINDS.map(subjectIndexPath)];
  const subjects = SUBJECT_KINDS.flatMap((kind) =>
    [...desk.subjects[kind].values()].flatMap((subject) =>
      subjectPeriods(subject.months).map((period) => subjectPagePath(subject, period)),
    ),
  );
  const dates = [...yearsAcross(desk), ...monthsAcross(desk)].map(datePath);
  return [...own, ...subjects, ...dates].map((path) => ({ path }));
}

/** Pages of a volume: years, months and days, then articles with the day of their last change. */
export function listVolumePages({ articles, tally }: Catalogue, scope: Scope): SitemapEntry[] {
  const periods = [...tally.years.keys(), ...tally.months.keys()].filter((period) => covers(scope, period));
  return [
    ...[...periods, ...tally.days.keys()].map((period) => ({ path: datePath(period) })),
    ...articles.map((article) => ({ path: article.path, lastmod: lastmodOf(article) })),
  ];
}
