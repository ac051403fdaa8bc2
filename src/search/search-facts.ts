import type { Article } from '../model/article.ts';
import type { SubjectKind, SubjectRef } from '../model/subject.ts';
import type { Facet } from './facets.ts';

/** What the index learns about an article besides its text. */
export interface SearchFacts {
  title: string;
  /** Sorts as text into the order of `compareArticles`. */
  date: string;
  filters: [facet: Facet, value: string][];
}

const FACET_OF: Record<SubjectKind, Facet> = {
  topics: 'topic',
  people: 'person',
  places: 'place',
  organizations: 'organization',
};

/** @param nameOf the one name of a subject that articles spell in several ways */
export function toSearchFacts(article: Article, nameOf: (subject: SubjectRef) => string): SearchFacts {
  const subjects = Object.values(article.subjects).flat();
  // Each name once: Pagefind would count the article twice.
  const named = new Map(subjects.map((subject) => [`${subject.kind}/${nameOf(subject)}`, subject]))
    .values()
    .map((subject): [Facet, string] => [FACET_OF[subject.kind], nameOf(subject)]);
  const published = article.time === undefined ? '0' : new Date(article.time).toISOString();
  const filters: [Facet, string][] = [
    ...named,
    ...(article.section ? ([['section', article.section]] as [Facet, string][]) : []),
    ...(article.source ? ([['source', article.source]] as [Facet, string][]) : []),
    ['language', article.language],
  ];
  return { title: article.headline, date: `${article.day} ${published} ${article.slug}`, filters };
}
