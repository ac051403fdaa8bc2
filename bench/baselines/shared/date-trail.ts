import { datePath, formatDate } from './text.ts';

/** A step on the way from the home page to a page. */
export interface Crumb {
  name: string;
  path: string;
}

/** The pages of the year, month and day that a date lies in, as far as it says. */
export const dateTrail = (date: string): Crumb[] =>
  (
    [
      [4, 'year'],
      [7, 'month'],
      [10, 'day'],
    ] as const
  )
    .filter(([length]) => length <= date.length)
    .map(([length, style]) => {
      const part = date.slice(0, length);
      return { name: formatDate(part, style), path: datePath(part) };
    });
