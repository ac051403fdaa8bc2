import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDay } from '../../model/test-article.ts';
import { dateRange } from './date-range.ts';
import { parseQuery } from './parse-query.ts';

describe('the days of a query', () => {
  test.each([
    ['oil', {}],
    ['after:1987', { from: '1987-01-01' }],
    ['after:1987-03', { from: '1987-03-01' }],
    ['after:1987-03-12', { from: '1987-03-12' }],
    ['before:1987-10-19', { to: '1987-10-18' }],
    ['before:1987-10', { to: '1987-09-30' }],
    ['before:1987', { to: '1986-12-31' }],
    ['before:2020-03-01', { to: '2020-02-29' }],
    ['before:0002', { to: '0001-12-31' }],
    ['on:1987', { from: '1987-01-01', to: '1987-12-31' }],
    ['on:2021-02', { from: '2021-02-01', to: '2021-02-28' }],
    ['on:9999-12-31', { from: '9999-12-31', to: '9999-12-31' }],
    ['after:1987 after:1987-03 before:1988 before:1989', { from: '1987-03-01', to: '1987-12-31' }],
    ['on:1987 on:1987-03', { from: '1987-03-01', to: '1987-03-31' }],
    ['after:1990 before:1987', { from: '1990-01-01', to: '1986-12-31' }],
  ])('%s', (text, range) => {
    expect(dateRange(parseQuery(text))).toEqual(range);
  });

  test('before and after a day, and it itself, are all days there are', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), fc.constantFrom(4, 7, 10), (day, other, length) => {
        const period = day.slice(0, length);
        fc.pre(!`${period}-01-01`.startsWith('0001-01-01'));
        const holds = (text: string): boolean => {
          const { from = '', to = '9999-12-31' } = dateRange(parseQuery(text));
          return from <= other && other <= to;
        };
        const isOn = other.startsWith(period);
        expect(holds(`on:${period}`)).toBe(isOn);
        expect(holds(`before:${period}`)).toBe(!isOn && other < period);
        expect(holds(`after:${period}`)).toBe(isOn || other > period);
      }),
    );
  });
});
