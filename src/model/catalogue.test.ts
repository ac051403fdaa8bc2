import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from './article.ts';
import {
  buildCatalogue,
  byMonth,
  byYear,
  countInMonth,
  countInYear,
  neighboursOf,
  spanOf,
  stepsOf,
  topSubjects,
  uniqueBySlug,
} from './catalogue.ts';
import { civilDateOf } from './civil-date.ts';
import { SUBJECT_KINDS, toSubjectRef } from './subject.ts';
import { anyArticles, makeArticle, type ArticleExtra } from './test-article.ts';

const ids = (articles: Iterable<Article>): string[] => [...articles].map(({ id }) => id);

/** Two years, three months, four days, five articles; given out of order. */
const ARTICLES = [
  makeArticle('2021/01/01/new-year'),
  makeArticle('2019/12/31/b'),
  makeArticle('2019/03/02/c'),
  makeArticle('2019/12/31/a'),
  makeArticle('2019/12/01/d'),
];

describe('a catalogue', () => {
  const catalogue = buildCatalogue(ARTICLES);

  it('has the articles oldest first and leaves the given list alone', () => {
    expect(ids(catalogue.articles)).toEqual([
      '2019/03/02/c',
      '2019/12/01/d',
      '2019/12/31/a',
      '2019/12/31/b',
      '2021/01/01/new-year',
    ]);
    expect(ARTICLES[0]?.id).toBe('2021/01/01/new-year');
  });

  it('has the days, months and years that have articles, and no others', () => {
    expect([...catalogue.days].map(([day, articles]) => [day, articles.length])).toEqual([
      ['2019-03-02', 1],
      ['2019-12-01', 1],
      ['2019-12-31', 2],
      ['2021-01-01', 1],
    ]);
    expect([...catalogue.months]).toEqual([
      ['2019-03', ['2019-03-02']],
      ['2019-12', ['2019-12-01', '2019-12-31']],
      ['2021-01', ['2021-01-01']],
    ]);
    expect([...catalogue.years]).toEqual([
      ['2019', ['2019-03', '2019-12']],
      ['2021', ['2021-01']],
    ]);
  });

  it('counts the articles of a month and a year, none where there are none', () => {
    expect(['2019-12', '2019-03', '2019-04'].map((month) => countInMonth(catalogue, month))).toEqual([
      3, 1, 0,
    ]);
    expect(['2019', '2020', '2021'].map((year) => countInYear(catalogue, year))).toEqual([4, 0, 1]);
  });

  it('knows its first and last day, and that an empty one has none', () => {
    expect(spanOf(catalogue)).toEqual({ first: '2019-03-02', last: '2021-01-01' });
    expect(spanOf(buildCatalogue([]))).toBeUndefined();
  });

  it('is empty in every part when there are no articles', () => {
    const empty = buildCatalogue([]);
    expect([empty.articles.length, empty.days.size, empty.months.size, empty.years.size]).toEqual([
      0, 0, 0, 0,
    ]);
    expect(SUBJECT_KINDS.map((kind) => empty.subjects[kind].size)).toEqual([0, 0, 0, 0]);
  });
});

describe('previous and next', () => {
  const catalogue = buildCatalogue(ARTICLES);

  it('articles are the neighbours in the whole order, across days and years', () => {
    const neighbours = neighboursOf(catalogue);
    expect(neighbours.get('2019/12/31/b')).toMatchObject({
      previous: { id: '2019/12/31/a' },
      next: { id: '2021/01/01/new-year' },
    });
    expect(Object.keys(neighbours.get('2019/03/02/c') ?? {})).toEqual(['next']);
    expect(Object.keys(neighbours.get('2021/01/01/new-year') ?? {})).toEqual(['previous']);
  });

  it('days, months and years skip those without articles', () => {
    expect(stepsOf(catalogue.days.keys()).get(civilDateOf('2019-12-01'))).toEqual({
      previous: '2019-03-02',
      next: '2019-12-31',
    });
    expect(stepsOf(catalogue.months.keys()).get('2019-12')).toEqual({ previous: '2019-03', next: '2021-01' });
    expect(stepsOf(catalogue.years.keys()).get('2019')).toEqual({ next: '2021' });
  });

  it('are absent for an article that stands alone', () => {
    expect(neighboursOf(buildCatalogue([makeArticle('2020/09/04/a')])).get('2020/09/04/a')).toEqual({});
  });

  it('lead through every article once, there and back', () => {
    fc.assert(
      fc.property(anyArticles(), (articles) => {
        const catalogue = buildCatalogue(articles);
        const neighbours = neighboursOf(catalogue);
        const walk = (from: Article | undefined, step: 'next' | 'previous'): string[] => {
          const seen: string[] = [];
          for (let at = from; at; at = neighbours.get(at.id)?.[step]) seen.push(at.id);
          return seen;
        };
        const order = ids(catalogue.articles);
        expect(walk(catalogue.articles[0], 'next')).toEqual(order);
        expect(walk(catalogue.articles.at(-1), 'previous')).toEqual(order.toReversed());
      }),
    );
  });
});

describe('the subjects of a catalogue', () => {
  const topics = (...names: string[]): ArticleExtra => ({ subjects: { topics: names } });

  it('count an article once, even when it spells the subject twice', () => {
    const { subjects } = buildCatalogue([
      makeArticle('2020/09/04/a', topics('Sea trade', 'sea-trade', 'SEA TRADE')),
    ]);
    expect(subjects.topics.get('sea-trade')?.articles).toHaveLength(1);
  });

  it('go by the commonest spelling', () => {
    const { subjects } = buildCatalogue([
      makeArticle('2020/09/01/a', topics('SEA TRADE')),
      makeArticle('2020/09/02/b', topics('Sea trade')),
      makeArticle('2020/09/03/c', topics('Sea trade')),
    ]);
    expect(subjects.topics.get('sea-trade')?.name).toBe('Sea trade');
  });

  it('go by the first in code-unit order of equally common spellings, whichever comes first in time', () => {
    const [one, other] = [topics('sea-trade'), topics('Sea trade')];
    const names = [
      [makeArticle('2020/09/01/a', one), makeArticle('2020/09/02/b', other)],
      [makeArticle('2020/09/01/a', other), makeArticle('2020/09/02/b', one)],
    ].map((articles) => buildCatalogue(articles).subjects.topics.get('sea-trade')?.name);
    expect(names).toEqual(['Sea trade', 'Sea trade']);
  });

  it('are apart by kind though they have one name', () => {
    const { subjects } = buildCatalogue([
      makeArticle('2020/09/04/a', { subjects: { people: ['Washington'], places: ['Washington'] } }),
    ]);
    expect(subjects.people.get('washington')?.kind).toBe('people');
    expect(subjects.places.get('washington')?.kind).toBe('places');
    expect(subjects.topics.size).toBe(0);
  });

  it('stand in the order of their slugs, with their articles oldest first', () => {
    const { subjects } = buildCatalogue([
      makeArticle('2020/09/04/b', topics('Zoo', 'Boats', 'मछली')),
      makeArticle('2020/09/01/a', topics('Boats')),
    ]);
    expect([...subjects.topics.keys()]).toEqual(['boats', 'zoo', 'मछली']);
    expect(ids(subjects.topics.get('boats')?.articles ?? [])).toEqual(['2020/09/01/a', '2020/09/04/b']);
  });

  it('are chosen for the front page by number of articles, then by slug', () => {
    const catalogue = buildCatalogue([
      makeArticle('2020/09/01/a', topics('Zoo', 'Boats')),
      makeArticle('2020/09/02/b', topics('Zoo', 'Art')),
    ]);
    expect(topSubjects(catalogue, 'topics', 2).map(({ slug }) => slug)).toEqual(['zoo', 'art']);
    expect(topSubjects(catalogue, 'topics', 9)).toHaveLength(3);
    expect(topSubjects(catalogue, 'people', 9)).toEqual([]);
  });
});

describe('the names in an article', () => {
  it('are each kept once, in the first spelling and at the first place', () => {
    const refs = ['Sea trade', 'Boats', 'SEA-TRADE', 'Art', 'boats'].map((name) =>
      toSubjectRef('topics', name),
    );
    expect(uniqueBySlug(refs).map(({ name }) => name)).toEqual(['Sea trade', 'Boats', 'Art']);
  });
});

describe('any archive', () => {
  it('has every article in exactly one day, and that day in one month and one year', () => {
    fc.assert(
      fc.property(anyArticles(), (articles) => {
        const { days, months, years } = buildCatalogue(articles);
        const filed = [...days].flatMap(([day, list]) => list.map((article) => [day, article] as const));
        expect(ids(filed.map(([, article]) => article)).sort()).toEqual(ids(articles).sort());
        for (const [day, article] of filed) expect(article.day).toBe(day);
        expect([...months.values()].flat()).toEqual([...days.keys()]);
        expect([...years.values()].flat()).toEqual([...months.keys()]);
        expect([...days.keys()]).toEqual([...days.keys()].sort());
      }),
    );
  });

  it('has every article under each subject that it names, and under no other', () => {
    fc.assert(
      fc.property(anyArticles(), (articles) => {
        const { subjects } = buildCatalogue(articles);
        for (const kind of SUBJECT_KINDS) {
          const filed = [...subjects[kind]].flatMap(([slug, subject]) =>
            subject.articles.map(({ id }) => `${slug} ${id}`),
          );
          const named = articles.flatMap((article) =>
            article.subjects[kind].map(({ slug }) => `${slug} ${article.id}`),
          );
          expect(filed.sort()).toEqual([...new Set(named)].sort());
        }
      }),
    );
  });

  it('is the same catalogue whatever the order in which articles come', () => {
    fc.assert(
      fc.property(anyArticles(), (articles) => {
        expect(buildCatalogue(articles.toReversed())).toEqual(buildCatalogue(articles));
      }),
    );
  });

  it('has years whose counts add up to the whole', () => {
    fc.assert(
      fc.property(anyArticles(), (articles) => {
        const catalogue = buildCatalogue(articles);
        const total = [...catalogue.years.keys()].reduce(
          (sum, year) => sum + countInYear(catalogue, year),
          0,
        );
        expect(total).toBe(articles.length);
      }),
    );
  });

  it.each([
    ['year', byYear, 4],
    ['month', byMonth, 7],
  ] as const)('can be listed by %s, newest first, without losing one', (_name, group, length) => {
    fc.assert(
      fc.property(anyArticles(), (articles) => {
        const sorted = buildCatalogue(articles).articles;
        const groups = group(sorted);
        expect(groups.flatMap((each) => ids(each.articles))).toEqual(ids(sorted).toReversed());
        const periods = groups.map(({ period }) => period);
        expect(periods).toEqual([...new Set(periods)].sort().reverse());
        for (const { period, articles: list } of groups) {
          for (const { day } of list) expect(day.slice(0, length)).toBe(period);
        }
      }),
    );
  });
});
