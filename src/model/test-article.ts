import fc from 'fast-check';
import type { Article } from './article.ts';
import { civilDateOf } from './civil-date.ts';
import { SUBJECT_KINDS, toSubjectRef, type SubjectKind } from './subject.ts';
import { articlePath } from './urls.ts';

/** What a test says of an article, beside what its id says. */
export type ArticleExtra = Partial<Omit<Article, 'subjects'>> & {
  /** Names of subjects, as front matter has them. */
  subjects?: Partial<Record<SubjectKind, string[]>>;
};

/** For tests: an article at `2020/09/04/slug` with as little as an article can have, and what a test adds. */
export function makeArticle(id: string, { subjects = {}, ...extra }: ArticleExtra = {}): Article {
  const day = civilDateOf(id.slice(0, 10).replaceAll('/', '-'));
  const slug = id.slice(11);
  const refsOf = (kind: SubjectKind): Article['subjects'][SubjectKind] =>
    (subjects[kind] ?? []).map((name) => toSubjectRef(kind, name));
  const [topics, people, places, organizations] = SUBJECT_KINDS;
  return {
    id,
    slug,
    path: articlePath(day, slug),
    day,
    headline: slug,
    suppliedHeadline: false,
    byline: [],
    opening: '',
    language: 'en',
    subjects: {
      topics: refsOf(topics),
      people: refsOf(people),
      places: refsOf(places),
      organizations: refsOf(organizations),
    },
    corrections: [],
    aliases: [],
    words: 1,
    file: `articles/${id}.md`,
    ...extra,
  };
}

/** For property tests: any day of the years 0001–9999, as `YYYY-MM-DD`. */
export const anyDay = (): fc.Arbitrary<string> =>
  fc
    .date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));

const NAMES = ['Sea trade', 'sea-trade', 'Sea Trade', 'Élan', 'मछली', 'Boats', 'BOATS', 'القاهرة'];

/**
 * For property tests: archives of up to 40 articles, each with an id of its own. Days, times and names are
 * few enough that articles share them.
 */
export function anyArticles(): fc.Arbitrary<Article[]> {
  const near = fc.constantFrom('2020-02-29', '2020-03-01', '2020-12-31', '2021-01-01');
  const names = fc.array(fc.constantFrom(...NAMES), { maxLength: 4 });
  const article = fc
    .record({
      day: fc.oneof(near, anyDay()),
      clock: fc.option(fc.constantFrom('00:10:00+05:30', '18:40:00Z', '23:59:59-08:00', '12:00:00Z'), {
        nil: undefined,
      }),
      slug: fc.constantFrom('a', 'a-b', 'b', 'boats', 'मछली', '2'),
      subjects: fc.record({ topics: names, people: names, places: names, organizations: names }),
    })
    .map(({ day, clock, slug, subjects }) =>
      makeArticle(`${day.replaceAll('-', '/')}/${slug}`, {
        subjects,
        ...(clock !== undefined && { time: `${day}T${clock}` }),
      }),
    );
  return fc.uniqueArray(article, { maxLength: 40, selector: ({ id }) => id });
}
