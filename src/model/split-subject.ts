import type { Article } from './article.ts';
import { byYear, type Subject } from './catalogue.ts';

/** Articles up to which a subject is listed on one page. */
export const ONE_PAGE = 200;
/** Newest articles that a larger subject's own page lists. */
const NEWEST = 100;

/** One page of a subject: its own, or that of one year. */
export interface SubjectPage {
  subject: Subject;
  year: string | undefined;
  /** Oldest first. */
  articles: Article[];
}

/**
 * The pages of a subject. A small one has one. A large one shows its newest articles and has a page for
 * each year: a year's page keeps its address and content for good, which numbered pages would not.
 */
export function splitSubject(subject: Subject): SubjectPage[] {
  const { articles } = subject;
  if (articles.length <= ONE_PAGE) return [{ subject, year: undefined, articles }];
  return [
    { subject, year: undefined, articles: articles.slice(-NEWEST) },
    ...byYear(articles).map((group) => ({ subject, year: group.year, articles: group.articles.reverse() })),
  ];
}
