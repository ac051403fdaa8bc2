import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutMonth, monthsOfYear, weekdayNames } from './calendar.ts';

const numbers = (month: string): (number | null)[][] =>
  layOutMonth(month, () => 0).weeks.map((week) => week.map((day) => day?.number ?? null));

describe('the grid of a month', () => {
  it('begins its weeks on Monday', () => {
    const weeks = numbers('2020-09');
    expect(weeks[0]).toEqual([null, 1, 2, 3, 4, 5, 6]);
    expect(weeks.at(-1)).toEqual([28, 29, 30, null, null, null, null]);
  });

  it('has no empty week: four rows for a February that begins on Monday, six where days reach so far', () => {
    expect(numbers('2010-02')).toHaveLength(4);
    expect(numbers('2020-08')).toHaveLength(6);
    for (const month of ['2010-02', '2020-08', '2020-09']) {
      for (const week of numbers(month)) expect(week.some((day) => day !== null)).toBe(true);
    }
  });

  it('gives each day its count and the month their sum', () => {
    const month = layOutMonth('2020-02', (date) =>
      date === '2020-02-29' ? 3 : date === '2020-02-01' ? 2 : 0,
    );
    expect(month.count).toBe(5);
    expect(month.weeks.flat().filter((day) => day?.count)).toEqual([
      { date: '2020-02-01', number: 1, count: 2 },
      { date: '2020-02-29', number: 29, count: 3 },
    ]);
  });

  it('has every day of the month exactly once, each in the column of its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`;
        const { weeks } = layOutMonth(month, () => 1);
        const expected: string[] = [];
        for (
          let at = Date.UTC(year, number - 1, 1);
          new Date(at).getUTCMonth() === number - 1;
          at += 86_400_000
        ) {
          expected.push(new Date(at).toISOString().slice(0, 10));
        }
        expect(weeks.flat().flatMap((day) => day?.date ?? [])).toEqual(expected);
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          week.forEach((day, column) => {
            if (day) expect((new Date(day.date).getUTCDay() + 6) % 7).toBe(column);
          });
        }
      }),
    );
  });

  it('knows the first and the last month there is', () => {
    expect(numbers('0001-01')[0]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(layOutMonth('9999-12', () => 1).count).toBe(31);
  });
});

describe('the months of a year', () => {
  it('are twelve, as they stand in paths', () => {
    expect(monthsOfYear('0987')).toHaveLength(12);
    expect([monthsOfYear('0987')[0], monthsOfYear('0987')[11]]).toEqual(['0987-01', '0987-12']);
  });
});

describe('the names of the weekdays', () => {
  it('begin with Monday in every locale', () => {
    expect(weekdayNames('en-GB', 'long')).toEqual([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]);
    expect(weekdayNames('en-US', 'short')[0]).toBe('Mon');
    expect(weekdayNames('de', 'long').at(-1)).toBe('Sonntag');
  });
});
