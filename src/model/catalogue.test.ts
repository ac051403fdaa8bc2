import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, ListedArticle } from './article.ts';
import { buildCatalogue, byMonth, byYear, neighboursOf, uniqueBySlug } from './catalogue.ts';
import { SUBJECT_KINDS, toSubjectRef } from './subject.ts';
import { anyArticles, makeArticle, type ArticleExtra } from './test-article.ts';

const ids = (articles: Iterable<Article>): string[] => [...articles].map(({ id }) => id);
const paths = (articles: Iterable<ListedArticle>): string[] => [...articles].map(({ path }) => path);

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

  it('has the days that have articles, and no others', () => {
    expect([...catalogue.days].map(([day, articles]) => [day, articles.length])).toEqual([
      ['2019-03-02', 1],
      ['2019-12-01', 1],
      ['2019-12-31', 2],
      ['2021-01-01', 1],
    ]);
  });

  it('counts the articles of its days, months and years', () => {
    const { tally } = catalogue;
    expect(tally.articles).toBe(5);
    expect([...tally.days.values()]).toEqual([1, 1, 2, 1]);
    expect([...tally.months]).toEqual([
      ['2019-03', 1],
      ['2019-12', 3],
      ['2021-01', 1],
    ]);
    expect([...tally.years]).toEqual([
      ['2019', 4],
      ['2021', 1],
    ]);
  });

  it('is empty in every part when there are no articles', () => {
    const empty = buildCatalogue([]);
    const { tally } = empty;
    expect([empty.articles.length, empty.days.size, tally.articles]).toEqual([0, 0, 0]);
    expect([tally.days.size, tally.months.size, tally.years.size]).toEqual([0, 0, 0]);
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

  it('are absent for an article that stands alone', () => {
    expect(neighboursOf(buildCatalogue([makeArticle('2020/09/04/a')])).get('2020/09/04/a')).toEqual({});
  });

  it('are those at the edges where the articles are a volume of more', () => {
    const [before, after] = [makeArticle('2018/06/01/before'), makeArticle('2022/06/01/after')];
    const neighbours = neighboursOf(catalogue, { previous: before, next: after });
    expect(neighbours.get('2019/03/02/c')).toMatchObject({ previous: before, next: { id: '2019/12/01/d' } });
    expect(neighbours.get('2021/01/01/new-year')).toMatchObject({
      previous: { id: '2019/12/31/b' },
      next: after,
    });
    expect(neighbours.size).toBe(5);
    const alone = neighboursOf(buildCatalogue([makeArticle('2020/09/04/a')]), { next: after });
    expect(alone.get('2020/09/04/a')).toEqual({ next: after });
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
    expect(paths(subjects.topics.get('boats')?.articles ?? [])).toEqual(['/2020/09/01/a/', '/2020/09/04/b/']);
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
  it('has every article in exactly one day', () => {
    fc.assert(
      fc.property(anyArticles(), (articles) => {
        const { days, tally } = buildCatalogue(articles);
        const filed = [...days].flatMap(([day, list]) => list.map((article) => [day, article] as const));
        expect(ids(filed.map(([, article]) => article)).sort()).toEqual(ids(articles).sort());
        for (const [day, article] of filed) expect(article.day).toBe(day);
        expect([...days.keys()]).toEqual([...days.keys()].sort());
        expect([...tally.days]).toEqual([...days].map(([day, list]) => [day, list.length]));
      }),
    );
  });

  it('has every article under each subject that it names, and under no other', () => {
    fc.assert(
      fc.property(anyArticles(), (articles) => {
        const { subjects } = buildCatalogue(articles);
        for (const kind of SUBJECT_KINDS) {
          const filed = [...subjects[kind]].flatMap(([slug, subject]) =>
            subject.articles.map(({ path }) => `${slug} ${path}`),
          );
          const named = articles.flatMap((article) =>
            article.subjects[kind].map(({ slug }) => `${slug} ${article.path}`),
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

  it.each([
    ['year', byYear, 4],
    ['month', byMonth, 7],
  ] as const)('can be listed by %s, newest first, without losing one', (_name, group, length) => {
    fc.assert(
      fc.property(anyArticles(), (articles) => {
        const sorted = buildCatalogue(articles).articles;
        const groups = group(sorted);
        expect(groups.flatMap((each) => paths(each.articles))).toEqual(paths(sorted).toReversed());
        const periods = groups.map(({ period }) => period);
        expect(periods).toEqual([...new Set(periods)].sort().reverse());
        for (const { period, articles: list } of groups) {
          for (const { day } of list) expect(day.slice(0, length)).toBe(period);
        }
      }),
    );
  });
});
