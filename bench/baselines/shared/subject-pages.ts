import { byDate, compare, type Article, type Kind } from './article.ts';

export interface Subject {
  kind: Kind;
  name: string;
  slug: string;
  /** `/topics/cocoa/` */
  path: string;
  /** Oldest first. */
  articles: Article[];
}

/** A link to a page that lists articles, and how many. */
export interface Counted {
  name: string;
  href: string;
  count: number;
}

/** A page of a subject: its own, or that of one year or month. */
export interface SubjectPage {
  subject: Subject;
  title: string;
  path: string;
  count: number;
  /** What it lists, newest first. */
  articles: Article[];
  /** The pages below it. */
  parts: Counted[];
}

/** Above so many articles a subject has a page for each year; above so many a year of it has one for each month. */
const ONE_PAGE = 200;
const ONE_YEAR = 500;
/** Newest articles that a large subject's own page lists. */
const NEWEST = 100;

/** All pages of a subject, as our own site has them. */
export function subjectPages(subject: Subject): SubjectPage[] {
  const { articles, name, path } = subject;
  const own: SubjectPage = toPage(subject, name, path, articles);
  if (articles.length <= ONE_PAGE) return [own];
  const years = below(subject, articles, 4);
  return [
    { ...own, articles: articles.slice(-NEWEST).reverse(), parts: years },
    ...years.flatMap((year) => {
      const whole = toPage(subject, `${name} in ${year.name}`, year.href, year.articles);
      if (year.count <= ONE_YEAR) return [whole];
      const months = below(subject, year.articles, 7);
      return [
        { ...whole, articles: [], parts: months },
        ...months.map((month) => toPage(subject, `${name} in ${month.name}`, month.href, month.articles)),
      ];
    }),
  ];
}

const toPage = (subject: Subject, title: string, path: string, articles: Article[]): SubjectPage => ({
  subject,
  title,
  path,
  count: articles.length,
  articles: articles.toReversed(),
  parts: [],
});

/** Years or months of a subject, newest first. */
const below = (
  { path }: Subject,
  articles: Article[],
  length: number,
): (Counted & { articles: Article[] })[] =>
  byDate(articles, length)
    .reverse()
    .map(({ date, articles: list }) => ({
      name: date,
      href: `${path}${date.replace('-', '/')}/`,
      count: list.length,
      articles: list,
    }));

/** Subjects by the letter that they begin with. */
export function byLetter(subjects: Subject[]): [string, Subject[]][] {
  const sorted = subjects.toSorted((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()));
  return [...Map.groupBy(sorted, ({ name }) => name.charAt(0).toUpperCase())];
}

/** A subject as a link with its number of articles. */
export const toCounted = ({ name, path, articles }: Subject): Counted => ({
  name,
  href: path,
  count: articles.length,
});

/** The subjects with the most articles. */
export const topSubjects = (subjects: Subject[], limit: number): Subject[] =>
  subjects.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, limit);
