import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, type DateOrder } from './read-date.ts';

const read = (text: string, order?: DateOrder): string => {
  const { date, problem } = readDate(text, order);
  if (problem) return problem.rule;
  const { day, clock } = date;
  return clock ? `${day} ${clock.time}${clock.offset ? ` ${clock.offset}` : ''}` : day;
};

describe('readDate', () => {
  it.each([
    ['2020-09-04', '2020-09-04'],
    ['20200904', '2020-09-04'],
    ['2020/9/4', '2020-09-04'],
    ['4 September 2020', '2020-09-04'],
    ['4. September 2020', '2020-09-04'],
    ['4th of September, 2020', '2020-09-04'],
    ['September 4, 2020', '2020-09-04'],
    ['Sept. 4, 2020', '2020-09-04'],
    ['SEPTEMBER 4 2020', '2020-09-04'],
    ['Friday, September 4, 2020', '2020-09-04'],
    ['Fri 4 Sep 2020', '2020-09-04'],
    ['Freitag, 4. März 2020', '2020-03-04'],
    ['4 de septiembre de 2020', '2020-09-04'],
    ['1er août 2020', '2020-08-01'],
    ['4 сентября 2020', '2020-09-04'],
    ['४ सितंबर २०२०', '2020-09-04'],
    ['٤ سبتمبر ٢٠٢٠', '2020-09-04'],
    ['2020年9月4日', '2020-09-04'],
    ['2020년 9월 4일', '2020-09-04'],
    ['26-FEB-1987', '1987-02-26'],
    ['2020-Sep-04', '2020-09-04'],
    ['15/04/2020', '2020-04-15'],
    ['04/15/2020', '2020-04-15'],
    ['03.03.2020', '2020-03-03'],
    ['29 February 2020', '2020-02-29'],
  ])('reads the day %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['2020-09-04T18:30:00+05:30', '2020-09-04 18:30:00 +05:30'],
    ['2020-09-04T18:30:00.250Z', '2020-09-04 18:30:00.250 Z'],
    ['2020-09-04T18:30:00+0530', '2020-09-04 18:30:00 +05:30'],
    ['2020-09-04 18:30', '2020-09-04 18:30:00'],
    ['2020-09-04 18:30:00 UTC', '2020-09-04 18:30:00 Z'],
    ['20200904T183000Z', '2020-09-04 18:30:00 Z'],
    ['20200904T183000+0530', '2020-09-04 18:30:00 +05:30'],
    ['20200904T1830', '2020-09-04 18:30:00'],
    ['1987-02-26T15:01:01', '1987-02-26 15:01:01'],
    ['26-FEB-1987 15:01:01.79', '1987-02-26 15:01:01.79'],
    ['Fri, 04 Sep 2020 18:30:00 GMT', '2020-09-04 18:30:00 Z'],
    ['Fri, 04 Sep 2020 18:30:00 -0700', '2020-09-04 18:30:00 -07:00'],
    ['Fri, 04 Sep 2020 18:30:00 EST', '2020-09-04 18:30:00 -05:00'],
    ['Fri, 04 Sep 2020 18:30:00 -0000', '2020-09-04 18:30:00 Z'],
    ['Fri Sep  4 18:30:00 2020', '2020-09-04 18:30:00'],
    ['Fri Sep  4 18:30:00 +0530 2020', '2020-09-04 18:30:00 +05:30'],
    ['September 4, 2020 6:30 pm', '2020-09-04 18:30:00'],
    ['September 4, 2020 at 12:05 a.m.', '2020-09-04 00:05:00'],
    ['4. September 2020, 18.30 Uhr', '2020-09-04 18:30:00'],
    ['September 4, 2020 6:30 pm IST', '2020-09-04 18:30:00'],
    ['1599244200', '2020-09-04 18:30:00 Z'],
    ['1599244200123', '2020-09-04 18:30:00 Z'],
  ])('reads the day and time %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('asks which number is the day, and takes the answer', () => {
    const { problem } = readDate('03/04/2020');
    expect(problem).toMatchObject({ rule: 'ambiguous-date', found: '03/04/2020' });
    expect(problem?.message).toContain('2020-04-03 or 2020-03-04');
    expect(problem?.expected).toContain('--date-order dmy');
    expect(read('03/04/2020', 'dmy')).toBe('2020-04-03');
    expect(read('03/04/2020', 'mdy')).toBe('2020-03-04');
    expect(read('03/04/2020 18:30', 'mdy')).toBe('2020-03-04 18:30:00');
  });

  it('does not turn a date round that the given order makes impossible', () => {
    expect(read('15/04/2020', 'mdy')).toBe('impossible-date');
  });

  it.each(['2020-02-30', '31 April 2020', '0000-01-01', '29 February 2019', '2020-13-01'])(
    'refuses %s, a day that does not exist',
    (text) => {
      expect(read(text)).toBe('impossible-date');
    },
  );

  it.each([
    '',
    'yesterday',
    '4 Sep 20',
    'September 2020',
    '2020',
    'No 4 2020',
    '2020-09-04 noonish',
    '2020-09-04 25:00',
    '4 Foo 2020',
  ])('refuses %j rather than guess', (text) => {
    expect(read(text)).toBe('unreadable-date');
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readDate(text)).toBeDefined();
      }),
    );
  });

  it('reads every day in every usual spelling', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, , day] = iso.split('-');
        const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(date);
        for (const text of [
          iso,
          iso.replaceAll('-', ''),
          `${day} ${month} ${year}`,
          `${month} ${day}, ${year}`,
        ])
          expect(read(text)).toBe(iso);
      }),
    );
  });
});
