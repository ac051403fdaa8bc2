import { compareText, type ListedArticle } from './article.ts';
import { byMonth, byYear, type Subject } from './catalogue.ts';
import { datePath, subjectPath } from './urls.ts';

/** Articles up to which a subject is listed on one page. */
export const ONE_PAGE = 200;
/** Newest articles that a larger subject's own page lists. */
const NEWEST = 100;
/** Articles up to which a year of a subject is listed on one page. */
const ONE_YEAR = 500;

/** A year or month of a subject that has a page of its own. */
export interface SubjectPart {
  /** `YYYY` or `YYYY-MM`. */
  period: string;
  count: number;
}

/** One page of a subject: its own, or that of one year or month. */
export interface SubjectPage {
  subject: Subject;
  period: string | undefined;
  /** What the page lists, oldest first. */
  articles: readonly ListedArticle[];
  /** The pages below this one, newest first. */
  parts: SubjectPart[];
}

/**
 * The pages of a subject. A small one has one. A large one shows its newest articles and has a page for each
 * year, and a large year one for each month: such a page keeps its address and content when the archive
 * grows, which numbered pages would not.
 */
export function splitSubject(subject: Subject): SubjectPage[] {
  const { articles } = subject;
  if (articles.length <= ONE_PAGE) return [{ subject, period: undefined, articles, parts: [] }];
  const years = byYear(articles);
  return [
    { subject, period: undefined, articles: articles.slice(-NEWEST), parts: years.map(toPart) },
    ...years.flatMap((year) => splitYear(subject, year)),
  ];
}

function splitYear(subject: Subject, year: { period: string; articles: ListedArticle[] }): SubjectPage[] {
  const page = ({ period, articles }: typeof year): SubjectPage => ({
    subject,
    period,
    articles: articles.toReversed(),
    parts: [],
  });
  if (year.articles.length <= ONE_YEAR) return [page(year)];
  const months = byMonth(year.articles.toReversed());
  return [{ subject, period: year.period, articles: [], parts: months.map(toPart) }, ...months.map(page)];
}

/**
 * The periods that {@link splitSubject} makes pages of, from the numbers of articles alone: undefined for the subject's
 * own page.
 * @param months `YYYY-MM` and the number of its articles, in any order
 */
export function subjectPeriods(months: Iterable<readonly [string, number]>): (string | undefined)[] {
  const years = new Map<string, { count: number; months: string[] }>();
  let total = 0;
  for (const [month, count] of [...months].sort(([a], [b]) => compareText(b, a))) {
    const year = years.get(month.slice(0, 4)) ?? { count: 0, months: [] };
    years.set(month.slice(0, 4), { count: year.count + count, months: [...year.months, month] });
    total += count;
  }
  if (total <= ONE_PAGE) return [undefined];
  const parts = [...years].flatMap(([year, { count, months }]) =>
    count <= ONE_YEAR ? [year] : [year, ...months],
  );
  return [undefined, ...parts];
}

const toPart = ({ period, articles }: { period: string; articles: ListedArticle[] }): SubjectPart => ({
  period,
  count: articles.length,
});

/** `/topics/defence/`, `/topics/defence/1987/`, `/topics/defence/1987/03/`. */
export function subjectPagePath({ kind, slug }: Pick<Subject, 'kind' | 'slug'>, period?: string): string {
  const own = subjectPath(kind, slug);
  return period === undefined ? own : own + datePath(period).slice(1);
}
