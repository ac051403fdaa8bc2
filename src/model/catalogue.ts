import { compareArticles, compareText, type Article, type ListedArticle } from './article.ts';
import { monthOf, yearOf, type CivilDate } from './civil-date.ts';
import { SUBJECT_KINDS, type SubjectKind, type SubjectRef } from './subject.ts';
import { around, tallyDays, type Tally } from './tally.ts';

/** A subject with the articles filed under it. */
export interface Subject {
  kind: SubjectKind;
  slug: string;
  /** The spelling that most articles use; of two equally common ones, the first in code-unit order. */
  name: string;
  /** Oldest first. */
  articles: readonly ListedArticle[];
}

/** The metadata of a scope's articles, indexed once; every page is answered from here. */
export interface Catalogue {
  /** Oldest first, in the order of {@link compareArticles}. */
  articles: readonly Article[];
  /** Only days that have articles, oldest first. */
  days: ReadonlyMap<CivilDate, readonly Article[]>;
  tally: Tally;
  /** By kind, then by slug in code-unit order. */
  subjects: Readonly<Record<SubjectKind, ReadonlyMap<string, Subject>>>;
}

/** Sorts the articles and indexes them by date and subject, in one pass. */
export function buildCatalogue(articles: Iterable<Article>): Catalogue {
  const sorted = [...articles].sort(compareArticles);
  const days = new Map<CivilDate, Article[]>();
  for (const article of sorted) push(days, article.day, article);
  const tally = tallyDays([...days].map(([day, list]) => [day, list.length]));
  return { articles: sorted, days, tally, subjects: indexSubjects(sorted) };
}

/** The articles before and after one in the whole order, where the catalogue has them. */
export interface Neighbours {
  previous?: Article;
  next?: Article;
}

/** Previous and next article of every article, by id, in one pass; `edges` stand before the first and after the last. */
export function neighboursOf({ articles }: Catalogue, edges: Neighbours = {}): Map<string, Neighbours> {
  const list = [
    ...(edges.previous ? [edges.previous] : []),
    ...articles,
    ...(edges.next ? [edges.next] : []),
  ];
  const skip = edges.previous ? 1 : 0;
  return new Map(articles.map((article, at) => [article.id, around(list, at + skip)]));
}

/** Articles of one year or month, newest first. */
export interface Period {
  /** `YYYY` or `YYYY-MM`. */
  period: string;
  articles: ListedArticle[];
}

/** Articles (oldest first) grouped by year, the newest year first. */
export const byYear = (articles: readonly ListedArticle[]): Period[] => byPeriod(articles, yearOf);

/** Articles (oldest first) grouped by month, the newest month first. */
export const byMonth = (articles: readonly ListedArticle[]): Period[] => byPeriod(articles, monthOf);

function byPeriod(articles: readonly ListedArticle[], periodOf: (day: CivilDate) => string): Period[] {
  const groups = new Map<string, ListedArticle[]>();
  for (const article of articles.toReversed()) push(groups, periodOf(article.day), article);
  return [...groups].map(([period, group]) => ({ period, articles: group }));
}

function indexSubjects(sorted: readonly Article[]): Catalogue['subjects'] {
  const index = (kind: SubjectKind): Map<string, Subject> => {
    const found = new Map<string, { articles: Article[]; spellings: Map<string, number> }>();
    for (const article of sorted) {
      for (const ref of uniqueBySlug(article.subjects[kind])) {
        const entry = found.get(ref.slug) ?? { articles: [], spellings: new Map<string, number>() };
        found.set(ref.slug, entry);
        entry.articles.push(article);
        entry.spellings.set(ref.name, (entry.spellings.get(ref.name) ?? 0) + 1);
      }
    }
    return new Map(
      [...found]
        .sort(([a], [b]) => compareText(a, b))
        .map(([slug, { articles, spellings }]) => [
          slug,
          { kind, slug, name: commonest(spellings), articles },
        ]),
    );
  };
  const [topics, people, places, organizations] = SUBJECT_KINDS.map(index) as [
    Map<string, Subject>,
    Map<string, Subject>,
    Map<string, Subject>,
    Map<string, Subject>,
  ];
  return { topics, people, places, organizations };
}

/** An article that names a subject twice (in two spellings) is filed under it once, where it first names it. */
export function uniqueBySlug(refs: readonly SubjectRef[]): SubjectRef[] {
  return refs.filter((ref, at) => refs.findIndex(({ slug }) => slug === ref.slug) === at);
}

/** The spelling that most articles use; of two equally common ones, the first in code-unit order. */
export function commonest(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return first?.[0] ?? '';
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
