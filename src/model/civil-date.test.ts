import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDateOf,
  dateParts,
  daysInMonth,
  formatDate,
  formatTime,
  monthOf,
  parseCivilDate,
  weekdayOf,
  yearOf,
  type DateStyle,
} from './civil-date.ts';
import { anyDay } from './test-article.ts';

describe('a civil date', () => {
  it.each(['2020-02-29', '2000-02-29', '0004-02-29', '2020-09-30', '0001-01-01', '9999-12-31'])(
    'is read from %s',
    (text) => {
      expect(parseCivilDate(text)).toBe(text);
    },
  );

  it.each([
    '2020-02-30',
    '2021-02-29',
    '1900-02-29',
    '2020-04-31',
    '2020-13-01',
    '2020-00-10',
    '2020-01-00',
    '2020-01-32',
    '0000-01-01',
    '-2020-01-01',
    '12020-01-01',
    '2020-9-4',
    '20200904',
    '2020/09/04',
    '2020-09-04T10:00:00Z',
    ' 2020-09-04',
    '2020-09-04\n',
    '२०२०-०९-०४',
    '',
  ])('is not %j', (text) => {
    expect(parseCivilDate(text)).toBeUndefined();
  });

  it('exists exactly when the calendar of the machine has it', () => {
    const digits = (max: number, length: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, '0'));
    fc.assert(
      fc.property(digits(9999, 4), digits(13, 2), digits(32, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const instant = new Date(`${text}T00:00:00Z`);
        const kept = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
        expect(parseCivilDate(text) !== undefined).toBe(kept && year !== '0000');
      }),
      { numRuns: 2000 },
    );
  });

  it('has its year, month and day', () => {
    const date = civilDateOf('0987-03-09');
    expect(dateParts(date)).toEqual({ year: 987, month: 3, day: 9 });
    expect([yearOf(date), monthOf(date)]).toEqual(['0987', '0987-03']);
  });
});

describe('the length of a month', () => {
  it('knows leap years by the rule of 4, 100 and 400', () => {
    expect([2020, 2021, 1900, 2000, 4, 9999].map((year) => daysInMonth(year, 2))).toEqual([
      29, 28, 28, 29, 29, 28,
    ]);
  });

  it('is that of the machine in every month of every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }),
    );
  });

  it('is zero where there is no month', () => {
    expect([daysInMonth(2020, 0), daysInMonth(2020, 13)]).toEqual([0, 0]);
  });
});

describe('the day of a date-time', () => {
  it.each([
    ['2020-09-04', '2020-09-04'],
    ['2020-09-04T00:10:00+05:30', '2020-09-04'],
    ['2020-09-04T23:50:00-08:00', '2020-09-04'],
    ['2020-01-01T00:00:00+14:00', '2020-01-01'],
    ['2019-12-31T23:59:59.999Z', '2019-12-31'],
    ['0001-01-01T00:00:00+05:30', '0001-01-01'],
  ])('in %s is that of its own offset, %s', (text, day) => {
    expect(civilDateOf(text)).toBe(day);
  });

  it.each(['2020-02-30', '2020-02-30T10:00:00Z', 'yesterday', ''])('refuses %j', (text) => {
    expect(() => civilDateOf(text)).toThrow(RangeError);
  });
});

describe('the day of the week', () => {
  it.each([
    ['0001-01-01', 0],
    ['1969-12-31', 2],
    ['1970-01-01', 3],
    ['2020-09-04', 4],
    ['2000-01-01', 5],
    ['9999-12-31', 4],
    ['0099-02-03', 1],
  ])('of %s is %i, counted from Monday as 0', (date, weekday) => {
    expect(weekdayOf(civilDateOf(date))).toBe(weekday);
  });

  it('moves on by one from day to day', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (a, b) => {
        const [from, to] = [civilDateOf(a), civilDateOf(b)];
        const days = (Date.parse(`${b}T00:00Z`) - Date.parse(`${a}T00:00Z`)) / 86_400_000;
        expect((((weekdayOf(from) + days) % 7) + 7) % 7).toBe(weekdayOf(to));
      }),
    );
  });
});

describe('a date for people', () => {
  it.each<[string, DateStyle, string, string]>([
    ['2020-09-04', 'long', 'en-GB', 'Friday, 4 September 2020'],
    ['2020-09-04', 'day', 'en-GB', '4 September 2020'],
    ['2020-09-04', 'day', 'en-US', 'September 4, 2020'],
    ['2020-09', 'month', 'en-GB', 'September 2020'],
    ['2020-09', 'month-name', 'en-GB', 'September'],
    ['2020', 'year', 'en-GB', '2020'],
    ['2020-09-04', 'day', 'de', '4. September 2020'],
    ['2020-09-04', 'month', 'hi', 'सितंबर 2020'],
    ['0001-01-01', 'day', 'en-GB', '1 January 1'],
    ['0099', 'year', 'en-GB', '99'],
    ['9999-12-31', 'long', 'en-GB', 'Friday, 31 December 9999'],
    ['1582-10-10', 'day', 'en-GB', '10 October 1582'],
  ])('writes %s (%s, %s) as %s', (date, style, locale, text) => {
    // Locales put a comma or a no-break space in one version of their data and not in the next.
    expect(
      formatDate(date, style, locale)
        .replace(/\s/g, ' ')
        .replace(/^(\w+day) /, '$1, '),
    ).toBe(text);
  });

  it('is on the Gregorian calendar even where the locale has another', () => {
    for (const locale of ['th', 'fa-u-nu-latn', 'ar-SA-u-nu-latn']) {
      expect(formatDate('2020-09-04', 'year', locale)).toContain('2020');
    }
  });

  it('names the day that the string names, whichever day it is', () => {
    fc.assert(
      fc.property(anyDay(), (date) => {
        const { year, day } = dateParts(civilDateOf(date));
        const numbers = formatDate(date, 'day', 'en-GB').match(/\d+/g);
        expect(numbers).toEqual([String(day), String(year)]);
      }),
    );
  });

  it('is the same in every time zone of the process', async () => {
    const source = new URL('./civil-date.ts', import.meta.url).href;
    const script = `
      const { civilDateOf, formatDate, formatTime, weekdayOf } = await import(${JSON.stringify(source)});
      const dates = ['0001-01-01', '1883-11-18', '2011-12-30', '2020-03-29', '2020-09-04', '9999-12-31'];
      console.log(JSON.stringify({
        offset: new Date(2020, 0, 1).getTimezoneOffset(),
        texts: dates.map((date) => [formatDate(date, 'long', 'en-GB'), weekdayOf(civilDateOf(date))]),
        months: [formatDate('2020-01', 'month', 'en-GB'), formatDate('2020', 'year', 'en-GB')],
        day: civilDateOf('2020-09-04T00:10:00+05:30'),
        time: formatTime('2020-09-04T00:10:00+05:30', 'en-GB', 'Asia/Kolkata'),
      }));`;
    const zones = { UTC: 0, 'America/Los_Angeles': 480, 'Asia/Kolkata': -330, 'Pacific/Kiritimati': -840 };
    const runs = await Promise.all(
      Object.entries(zones).map(async ([TZ, offset]) => {
        const { stdout } = await promisify(execFile)(
          process.execPath,
          ['--input-type=module', '--eval', script],
          { env: { ...process.env, TZ } },
        );
        const result = JSON.parse(stdout) as { offset: number; texts: unknown };
        expect(result.offset, `${TZ} is the zone of the process`).toBe(offset);
        return { ...result, offset: 0 };
      }),
    );
    for (const run of runs) expect(run).toEqual(runs[0]);
    expect(runs[0]).toMatchObject({ day: '2020-09-04', months: ['January 2020', '2020'] });
    expect(JSON.stringify(runs[0]?.texts)).toContain('4 September 2020');
  }, 30_000);
});

describe('a time for people', () => {
  it('is the clock of the given zone, summer time included, with the name of the zone', () => {
    expect(formatTime('2020-09-04T18:30:00+05:30', 'en-GB', 'Asia/Kolkata')).toBe('18:30 GMT+5:30');
    expect(formatTime('2020-07-04T18:30:00Z', 'en-GB', 'Europe/London')).toBe('19:30 BST');
    expect(formatTime('2020-01-04T18:30:00Z', 'en-GB', 'Europe/London')).toBe('18:30 GMT');
  });

  it('is as written where the given zone has another day, so that day and time belong together', () => {
    expect(formatTime('2020-09-04T00:30:00+05:30', 'en-GB', 'UTC')).toBe('00:30 GMT+5:30');
    expect(formatTime('2020-09-04T22:00:00-05:00', 'en-GB', 'Europe/London')).toBe('22:00 GMT-5');
    expect(formatTime('2020-09-04T22:00:00Z', 'en-GB', 'Asia/Kolkata')).toBe('22:00 UTC');
  });
});
