import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateOf } from './civil-date.ts';
import { around, spanOf, stepsOf, tallyDays, type Tally } from './tally.ts';
import { anyDay } from './test-article.ts';

const tallyOf = (days: Record<string, number>): Tally =>
  tallyDays(Object.entries(days).map(([day, count]) => [civilDateOf(day), count]));

/** Two years, three months, four days, five articles; given out of order. */
const TALLY = tallyOf({ '2021-01-01': 1, '2019-12-31': 2, '2019-03-02': 1, '2019-12-01': 1 });

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);

describe('a tally', () => {
  it('has days, months and years that have articles, oldest first, and no others', () => {
    expect([...TALLY.days.keys()]).toEqual(['2019-03-02', '2019-12-01', '2019-12-31', '2021-01-01']);
    expect([...TALLY.months]).toEqual([
      ['2019-03', 1],
      ['2019-12', 3],
      ['2021-01', 1],
    ]);
    expect([...TALLY.years]).toEqual([
      ['2019', 4],
      ['2021', 1],
    ]);
    expect(TALLY.articles).toBe(5);
  });

  it('knows its first and last day, and that an empty one has none', () => {
    expect(spanOf(TALLY)).toEqual({ first: '2019-03-02', last: '2021-01-01' });
    expect(spanOf(tallyOf({}))).toBeUndefined();
    expect(tallyOf({})).toMatchObject({ articles: 0 });
  });

  it('adds up to the same whole by day, by month and by year, in whatever order days are given', () => {
    const days = fc.uniqueArray(fc.tuple(anyDay().map(civilDateOf), fc.integer({ min: 1, max: 99 })), {
      selector: ([day]) => day,
    });
    fc.assert(
      fc.property(days, (given) => {
        const tally = tallyDays(given);
        const total = sum(given.map(([, count]) => count));
        expect(tally.articles).toBe(total);
        expect([tally.days, tally.months, tally.years].map((counts) => sum(counts.values()))).toEqual([
          total,
          total,
          total,
        ]);
        expect([...tally.days.keys()]).toEqual(given.map(([day]) => day).sort());
        expect([...tallyDays(given.toReversed()).months]).toEqual([...tally.months]);
      }),
    );
  });
});

describe('previous and next', () => {
  it('days, months and years skip those without articles', () => {
    expect(stepsOf(TALLY.days.keys()).get(civilDateOf('2019-12-01'))).toEqual({
      previous: '2019-03-02',
      next: '2019-12-31',
    });
    expect(stepsOf(TALLY.months.keys()).get('2019-12')).toEqual({ previous: '2019-03', next: '2021-01' });
    expect(stepsOf(TALLY.years.keys()).get('2019')).toEqual({ next: '2021' });
  });

  it('are not there at the ends of a list, nor of what stands alone', () => {
    expect(around(['a', 'b', 'c'], 0)).toEqual({ next: 'b' });
    expect(around(['a', 'b', 'c'], 1)).toEqual({ previous: 'a', next: 'c' });
    expect(around(['a', 'b', 'c'], 2)).toEqual({ previous: 'b' });
    expect(around(['a'], 0)).toEqual({});
  });
});
