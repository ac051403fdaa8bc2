import { compareArticles, compareText, type Article } from './article.ts';
import { monthOf, yearOf, type CivilDate } from './civil-date.ts';
import { SUBJECT_KINDS, type SubjectKind, type SubjectRef } from './subject.ts';

/** A subject with the articles filed under it. */
export interface Subject {
  kind: SubjectKind;
  slug: string;
  /** The spelling that most articles use; of two equally common ones, the first in code-unit order. */
  name: string;
  /** Oldest first. */
  articles: Article[];
}

/** The metadata of a scope's articles, indexed once; every page is answered from here. */
export interface Catalogue {
  /** Oldest first, in the order of {@link compareArticles}. */
  articles: readonly Article[];
  /** Only days that have articles, oldest first. */
  days: ReadonlyMap<CivilDate, readonly Article[]>;
  /** `YYYY-MM` → its days that have articles, oldest first. */
  months: ReadonlyMap<string, readonly CivilDate[]>;
  /** `YYYY` → its months that have articles, oldest first. */
  years: ReadonlyMap<string, readonly string[]>;
  /** By kind, then by slug in code-unit order. */
  subjects: Readonly<Record<SubjectKind, ReadonlyMap<string, Subject>>>;
}

/** Sorts the articles and indexes them by date and subject, in one pass. */
export function buildCatalogue(articles: Iterable<Article>): Catalogue {
  const sorted = [...articles].sort(compareArticles);
  const days = new Map<CivilDate, Article[]>();
  for (const article of sorted) push(days, article.day, article);
  const months = groupKeys(days.keys(), monthOf);
  const years = groupKeys(months.keys(), (month) => month.slice(0, 4));
  return { articles: sorted, days, months, years, subjects: indexSubjects(sorted) };
}

/** The articles before and after one in the whole order, where the catalogue has them. */
export interface Neighbours {
  previous?: Article;
  next?: Article;
}

/** Previous and next article of every article, by id, in one pass. */
export function neighboursOf(catalogue: Catalogue): Map<string, Neighbours> {
  const { articles } = catalogue;
  return new Map(articles.map((article, at) => [article.id, around(articles, at)]));
}

/** Entries before and after each key of an ordered map's keys: for previous and next day, month and year. */
export function stepsOf<Key extends string>(keys: Iterable<Key>): Map<Key, { previous?: Key; next?: Key }> {
  const list = [...keys];
  return new Map(list.map((key, at) => [key, around(list, at)]));
}

function around<T>(list: readonly T[], at: number): { previous?: T; next?: T } {
  const [previous, next] = [list[at - 1], list[at + 1]];
  return { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
}

/** Number of articles in a month `YYYY-MM`. */
export function countInMonth(catalogue: Catalogue, month: string): number {
  return sum(catalogue.months.get(month) ?? [], (day) => catalogue.days.get(day)?.length ?? 0);
}

/** Number of articles in a year `YYYY`. */
export function countInYear(catalogue: Catalogue, year: string): number {
  return sum(catalogue.years.get(year) ?? [], (month) => countInMonth(catalogue, month));
}

/** First and last day that have articles; undefined when there are none. */
export function spanOf(catalogue: Catalogue): { first: CivilDate; last: CivilDate } | undefined {
  const [first, last] = [catalogue.articles[0]?.day, catalogue.articles.at(-1)?.day];
  return first && last ? { first, last } : undefined;
}

/** Subjects of a kind by number of articles, most first, then by slug. */
export function topSubjects(catalogue: Catalogue, kind: SubjectKind, limit: number): Subject[] {
  return [...catalogue.subjects[kind].values()]
    .sort((a, b) => b.articles.length - a.articles.length || compareText(a.slug, b.slug))
    .slice(0, limit);
}

/** Articles of one year or month, newest first. */
export interface Period {
  /** `YYYY` or `YYYY-MM`. */
  period: string;
  articles: Article[];
}

/** Articles (oldest first) grouped by year, the newest year first. */
export const byYear = (articles: readonly Article[]): Period[] => byPeriod(articles, yearOf);

/** Articles (oldest first) grouped by month, the newest month first. */
export const byMonth = (articles: readonly Article[]): Period[] => byPeriod(articles, monthOf);

function byPeriod(articles: readonly Article[], periodOf: (day: CivilDate) => string): Period[] {
  const groups = new Map<string, Article[]>();
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

function commonest(spellings: Map<string, number>): string {
  const [first] = [...spellings].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return first?.[0] ?? '';
}

function groupKeys<Key extends string>(
  keys: Iterable<Key>,
  groupOf: (key: Key) => string,
): Map<string, Key[]> {
  const groups = new Map<string, Key[]>();
  for (const key of keys) push(groups, groupOf(key), key);
  return groups;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const sum = <T>(list: readonly T[], of: (item: T) => number): number =>
  list.reduce((total, item) => total + of(item), 0);
