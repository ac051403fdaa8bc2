import { byDate, compare, KINDS, type Article, type DateGroup, type Kind } from './article.ts';
import { subjectPages, type Subject, type SubjectPage } from './subject-pages.ts';
import { slugify } from './text.ts';

/** An archive's articles, oldest first, by all that there are pages of. */
export interface Archive<A extends Article = Article> {
  articles: A[];
  articleAt: Map<string, A>;
  days: DateGroup[];
  months: DateGroup[];
  years: DateGroup[];
  dayOf: Map<string, DateGroup>;
  subjects: Record<Kind, Subject[]>;
  subjectPages: SubjectPage[];
}

/** Sorts and groups articles; each gets the ones before and after it. */
export function groupArticles<A extends Article>(facts: A[]): Archive<A> {
  const articles = facts.toSorted(
    (a, b) => compare(a.day, b.day) || compare(a.stamp, b.stamp) || compare(a.path, b.path),
  );
  articles.forEach((article, at) => {
    article.previous = articles[at - 1];
    article.next = articles[at + 1];
  });
  const days = byDate(articles, 10);
  const subjects = Object.fromEntries(KINDS.map((kind) => [kind, subjectsOf(articles, kind)])) as Record<
    Kind,
    Subject[]
  >;
  return {
    articles,
    articleAt: new Map(articles.map((article) => [article.path, article])),
    days,
    months: byDate(articles, 7),
    years: byDate(articles, 4),
    dayOf: new Map(days.map((day) => [day.date, day])),
    subjects,
    subjectPages: Object.values(subjects).flat().flatMap(subjectPages),
  };
}

function subjectsOf(articles: Article[], kind: Kind): Subject[] {
  const found = new Map<string, Subject>();
  for (const article of articles) {
    for (const name of article[kind] ?? []) {
      const slug = slugify(name);
      const subject = found.get(slug) ?? { kind, name, slug, path: `/${kind}/${slug}/`, articles: [] };
      found.set(slug, subject);
      if (subject.articles.at(-1) !== article) subject.articles.push(article);
    }
  }
  return [...found.values()].sort((a, b) => compare(a.slug, b.slug));
}
