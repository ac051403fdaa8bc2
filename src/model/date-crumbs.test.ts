import { describe, expect, it } from 'vitest';
import { dateCrumbs } from './date-crumbs.ts';

const BELOW = { origin: 'https://archive.example', base: '/archive/' };

describe('the breadcrumb of a date', () => {
  it('leads from all dates over year and month to the day, under the base path', () => {
    expect(dateCrumbs('1987-03-12', 'en-GB', BELOW)).toEqual([
      { label: 'Dates', href: '/archive/dates/' },
      { label: '1987', href: '/archive/1987/' },
      { label: 'March', href: '/archive/1987/03/' },
      { label: '12 March 1987', href: '/archive/1987/03/12/' },
    ]);
  });

  it('ends at the month or year that it is of', () => {
    expect(dateCrumbs('1987-03', 'en-GB', BELOW).map(({ label }) => label)).toEqual([
      'Dates',
      '1987',
      'March',
    ]);
    expect(dateCrumbs('1987', 'en-GB', BELOW).map(({ label }) => label)).toEqual(['Dates', '1987']);
  });
});
