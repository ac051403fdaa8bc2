import { expect, test } from 'vitest';
import type { Period } from '../query/period.ts';
import { toDays, toRange } from './range.ts';

const period = (text: string): Period => text as Period;

test('a range is all the days of its periods', () => {
  expect(toDays({ from: period('1987'), to: period('1988-02') })).toEqual({
    from: '1987-01-01',
    to: '1988-02-29',
  });
  expect(toDays({})).toEqual({});
});

test('a range that ends before it begins is none', () => {
  expect(toRange(period('1988'), period('1987-12-31'))).toEqual({});
  expect(toRange(period('1988'), period('1988'))).toEqual({ from: '1988', to: '1988' });
  expect(toRange(undefined, period('1988'))).toEqual({ to: '1988' });
});
