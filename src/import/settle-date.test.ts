import { describe, expect, it } from 'vitest';
import { settleDate } from './settle-date.ts';

const settle = (text: string, timeZone?: string): string => {
  const date = settleDate(text, { timeZone });
  return 'rule' in date ? date.rule : `${date.value}${date.warning ? ` ${date.warning.rule}` : ''}`;
};

describe('settleDate', () => {
  it('keeps a day a day, and a time in its own offset', () => {
    expect(settle('4 September 2020')).toBe('2020-09-04');
    expect(settle('2020-09-04T00:10:00+05:30')).toBe('2020-09-04T00:10:00+05:30');
    expect(settle('Fri, 04 Sep 2020 20:00:00 GMT')).toBe('2020-09-04T20:00:00Z');
  });

  it('leaves out a time that has no offset, and says so; with a zone it is kept', () => {
    expect(settle('1987-02-26T15:01:01')).toBe('1987-02-26 time-without-zone');
    expect(settle('1987-02-26T15:01:01', 'America/New_York')).toBe('1987-02-26T15:01:01-05:00');
    expect(settle('1987-07-26T15:01:01.79', 'America/New_York')).toBe('1987-07-26T15:01:01.79-04:00');
    expect(settle('2020-09-04 18:30', 'Asia/Kolkata')).toBe('2020-09-04T18:30:00+05:30');
    expect(settle('2020-09-04 18:30', 'UTC')).toBe('2020-09-04T18:30:00Z');
  });

  it('finds the offset on both sides of a change of clocks', () => {
    expect(settle('2020-03-29 01:59', 'Europe/Berlin')).toBe('2020-03-29T01:59:00+01:00');
    expect(settle('2020-03-29 03:00', 'Europe/Berlin')).toBe('2020-03-29T03:00:00+02:00');
    expect(settle('2020-10-25 03:30', 'Europe/Berlin')).toBe('2020-10-25T03:30:00+01:00');
  });

  it('turns what machines wrote in UTC to the clock of the zone, so that the day is the readers’', () => {
    expect(settle('2020-09-04T20:00:00Z', 'Asia/Kolkata')).toBe('2020-09-05T01:30:00+05:30');
    expect(settle('2020-09-04T20:00:00+02:00', 'Asia/Kolkata')).toBe('2020-09-04T20:00:00+02:00');
  });

  it('refuses what is no date', () => {
    expect(settle('03/04/2020')).toBe('ambiguous-date');
  });
});
