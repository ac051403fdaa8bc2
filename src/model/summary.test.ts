import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from './article.ts';
import { buildCatalogue } from './catalogue.ts';
import { civilDateOf } from './civil-date.ts';
import { covers, WHOLE } from './scope.ts';
import { SUBJECT_KINDS } from './subject.ts';
import { A_DAY, monthsAcross, NEWEST, summarize, toDesk, topSubjects, yearsAcross } from './summary.ts';
import type { Summary } from './summary.ts';
import { tallyDays } from './tally.ts';
import { anyArticles, makeArticle } from './test-article.ts';
import { planVolumes } from './volumes.ts';

/** Summaries of the volumes that articles make, oldest first, as they are read from packs. */
function summariesOf(articles: readonly Article[], size: number): Summary[] {
  const { tally, articles: sorted } = buildCatalogue(articles);
  return planVolumes(tally.days, size).map(({ scope }) => {
    const own = sorted.filter(({ day }) => covers(scope, day));
    return JSON.parse(JSON.stringify(summarize(buildCatalogue(own), scope))) as Summary;
  });
}

/** Articles of which some were corrected, and some had another address once. */
const anyHistory = (): fc.Arbitrary<Article[]> =>
  fc.tuple(anyArticles(), fc.array(fc.nat(3), { minLength: 1 })).map(([articles, picks]) =>
    articles.map((article, at) => {
      const pick = picks[at % picks.length] ?? 0;
      return {
        ...article,
        aliases: pick > 1 ? [`/old/${at}/`, `/older/${at}/`].slice(0, pick - 1) : [],
        corrections: pick === 1 ? [{ date: civilDateOf('9999-12-31'), text: 'Not so.' }] : [],
      };
    }),
  );

const anySize = (): fc.Arbitrary<number> => fc.integer({ min: 1, max: 45 });

describe('the front desk, told by any number of volumes', () => {
  it('knows what it would know if the archive were one', () => {
    fc.assert(
      fc.property(anyHistory(), anySize(), (articles, size) => {
        const desk = toDesk(summariesOf(articles, size));
        const whole = toDesk([summarize(buildCatalogue(articles), WHOLE)]);
        for (const part of ['tally', 'newest', 'lastDay', 'aliases', 'subjects'] as const)
          expect(desk[part], part).toEqual(whole[part]);
        for (const kind of SUBJECT_KINDS)
          expect([...desk.subjects[kind].keys()]).toEqual([...whole.subjects[kind].keys()]);
        expect([...desk.tally.days.keys()]).toEqual([...whole.tally.days.keys()]);
        expect(
          desk.volumes
            .map(({ lastmod }) => lastmod ?? '')
            .sort()
            .at(-1),
        ).toBe(articles.length > 0 ? whole.volumes[0]?.lastmod : undefined);
      }),
    );
  });

  it('knows what the catalogue of all articles says', () => {
    fc.assert(
      fc.property(anyHistory(), anySize(), (articles, size) => {
        const { newest, lastDay, tally, subjects } = toDesk(summariesOf(articles, size));
        const catalogue = buildCatalogue(articles);
        expect(tally).toEqual(catalogue.tally);
        expect(newest).toEqual(catalogue.articles.slice(-NEWEST));
        expect(lastDay).toEqual([...catalogue.days.values()].at(-1)?.slice(0, 8) ?? []);
        for (const kind of SUBJECT_KINDS) {
          const told = [...subjects[kind].values()].map(({ slug, name, articles: count, months }) => [
            slug,
            name,
            count,
            [...months].sort(),
          ]);
          const expected = [...catalogue.subjects[kind].values()].map(({ slug, name, articles: list }) => [
            slug,
            name,
            list.length,
            [...tallyMonths(list.map(({ day }) => day))],
          ]);
          expect(told).toEqual(expected);
        }
      }),
    );
  });

  it('makes just those pages of months and years that no volume makes', () => {
    fc.assert(
      fc.property(anyArticles(), anySize(), (articles, size) => {
        const summaries = summariesOf(articles, size);
        const desk = toDesk(summaries);
        const inVolumes = summaries.flatMap(({ scope, days }) => {
          const { months, years } = tallyDays(days);
          return [...months.keys(), ...years.keys()].filter((period) => covers(scope, period));
        });
        const atDesk = [...monthsAcross(desk), ...yearsAcross(desk)];
        const all = [...desk.tally.months.keys(), ...desk.tally.years.keys()];
        expect([...inVolumes, ...atDesk].sort()).toEqual(all.sort());
      }),
    );
  });

  it('has the first headlines of each day that is a volume, for the page of its month', () => {
    fc.assert(
      fc.property(anyArticles(), anySize(), (articles, size) => {
        const summaries = summariesOf(articles, size);
        const { days } = buildCatalogue(articles);
        const { heads } = toDesk(summaries);
        const ofDays = summaries.flatMap(({ scope }) => (scope.length === 10 ? [civilDateOf(scope)] : []));
        expect([...heads]).toEqual(ofDays.map((day) => [day, days.get(day)?.slice(0, A_DAY)]));
      }),
    );
  });
});

describe('the front desk', () => {
  const topics = (...names: string[]): { subjects: { topics: string[] } } => ({
    subjects: { topics: names },
  });

  it('of an empty archive knows nothing', () => {
    const desk = toDesk([]);
    expect(desk).toMatchObject({ newest: [], lastDay: [], aliases: [], volumes: [] });
    expect(desk.tally.articles).toBe(0);
    expect([...monthsAcross(desk), ...yearsAcross(desk)]).toEqual([]);
  });

  it('chooses subjects for its first page by number of articles, then by slug', () => {
    const desk = toDesk(
      summariesOf(
        [
          makeArticle('2019/09/01/a', topics('Zoo', 'Boats')),
          makeArticle('2020/09/02/b', topics('Zoo', 'Art')),
        ],
        1,
      ),
    );
    expect(desk.volumes).toHaveLength(2);
    expect(topSubjects(desk, 'topics', 2).map(({ slug }) => slug)).toEqual(['zoo', 'art']);
    expect(topSubjects(desk, 'topics', 9)).toHaveLength(3);
    expect(topSubjects(desk, 'people', 9)).toEqual([]);
  });

  it('names a subject as most articles of the archive do, though each volume names it in another way', () => {
    const desk = toDesk(
      summariesOf(
        [
          makeArticle('2018/01/01/a', topics('BOATS')),
          makeArticle('2018/01/02/b', topics('BOATS')),
          makeArticle('2019/01/01/c', topics('Boats')),
          makeArticle('2019/01/02/d', topics('Boats')),
          makeArticle('2021/01/01/e', topics('Boats')),
        ],
        2,
      ),
    );
    expect(desk.volumes.map(({ scope }) => scope)).toEqual(['2018', '2019', '202']);
    expect(desk.subjects.topics.get('boats')).toMatchObject({ name: 'Boats', articles: 5 });
  });

  it('has the newest articles of several volumes where the last one has too few', () => {
    const years = Array.from({ length: NEWEST + 20 }, (_, at) => makeArticle(`${1900 + at}/01/01/a`));
    const { newest, volumes } = toDesk(summariesOf(years, 10));
    expect(volumes).toHaveLength(8);
    expect(newest.map(({ id }) => id)).toEqual(years.slice(-NEWEST).map(({ id }) => id));
  });

  it('makes the pages of a month whose days are volumes, of its year, and of no other period', () => {
    const days = ['1987/03/01', '1987/03/02', '1987/05/01', '1988/01/01'];
    const articles = days.flatMap((day) => ['a', 'b'].map((slug) => makeArticle(`${day}/${slug}`)));
    const desk = toDesk(summariesOf(articles, 3));
    expect(desk.volumes.map(({ scope }) => scope)).toEqual(['1987-03-01', '1987-03-02', '1987-05', '1988']);
    expect(monthsAcross(desk)).toEqual(['1987-03']);
    expect(yearsAcross(desk)).toEqual(['1987']);
  });
});

/** Months of days and how many there are of each, oldest first. */
function tallyMonths(days: readonly string[]): Map<string, number> {
  const months = new Map<string, number>();
  for (const day of days.toSorted()) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1);
  return months;
}
