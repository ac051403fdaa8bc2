import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDate, checkDay } from './check-date.ts';

describe('a day', () => {
  it.each(['2020-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '0096-02-29'])('%s exists', (day) => {
    expect(checkDay(day)).toBeUndefined();
  });

  it.each([
    ['2019-02-29', '2019-02-28'],
    ['1900-02-29', '1900-02-28'],
    ['2020-04-31', '2020-04-30'],
    ['2020-04-00', '2020-04-01'],
    ['2020-13-04', '2020-04-13'],
    ['2020-13-31', undefined],
    ['0000-01-01', undefined],
  ])('%s does not exist; %s is offered', (day, suggestion) => {
    expect(checkDay(day)).toMatchObject({ rule: 'impossible-date' });
    expect(checkDay(day)?.suggestion).toBe(suggestion);
  });

  it.each([
    ['4th of September', undefined],
    ['3 Sep 1987', '1987-09-03'],
    ['Sep 3 1987', '1987-09-03'],
    ['3-Sep-1987', '1987-09-03'],
    ['1987.9.3', '1987-09-03'],
    ['31/12/1987', '1987-12-31'],
    ['12/31/1987', '1987-12-31'],
    ['05/05/1987', '1987-05-05'],
    ['05/06/1987', undefined],
    ['31 February 1987', undefined],
    ['5 Ma 1987', undefined],
    ['yesterday', undefined],
  ])('written %s is refused; %s is offered', (day, suggestion) => {
    expect(checkDay(day)).toMatchObject({ rule: 'date-spelling' });
    expect(checkDay(day)?.suggestion).toBe(suggestion);
  });

  it('agrees with the calendar of Date, for every day there is', () => {
    const range = { min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true };
    fc.assert(fc.property(fc.date(range), (date) => checkDay(date.toISOString().slice(0, 10)) === undefined));
  });

  it('never offers a day that it would refuse', () => {
    const text = fc.stringMatching(/^(?:\d{1,4}|sep|may|)[-/. ](?:\d{1,2}|june)[-/. ,]\d{1,4}$/);
    fc.assert(
      fc.property(text, (day) => {
        const suggestion = checkDay(day)?.suggestion;
        expect(suggestion === undefined || checkDay(suggestion) === undefined).toBe(true);
      }),
    );
  });
});

describe('a date-time', () => {
  it.each(['2020-09-04T18:30:00Z', '2020-09-04T18:30:00+05:30', '2020-09-04T18:30:00.25-03:00'])(
    '%s is one',
    (time) => {
      expect(checkDate(time)).toBeUndefined();
      expect(checkDay(time)).toBeDefined();
    },
  );

  it.each([
    ['2020-09-04T18:30+05:30', 'date-spelling', '2020-09-04T18:30:00+05:30'],
    ['2020-09-04 8:30:00 +0530', 'date-spelling', '2020-09-04T08:30:00+05:30'],
    ['2020-09-04t18:30:00z', 'date-spelling', '2020-09-04T18:30:00Z'],
    ['2020-09-04T25:30:00Z', 'date-spelling', undefined],
    ['2020-02-30T18:30:00Z', 'impossible-date', '2020-02-29T18:30:00Z'],
    ['2020-09-04 18:30', 'date-without-offset', undefined],
  ])('%s is %s; %s is offered', (time, rule, suggestion) => {
    expect(checkDate(time)).toMatchObject({ rule });
    expect(checkDate(time)?.suggestion).toBe(suggestion);
  });
});
