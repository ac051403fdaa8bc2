import { compareText } from './article.ts';
import { monthOf, yearOf, type CivilDate } from './civil-date.ts';

/** How many articles there are, by day, month and year: all that calendars and charts need. */
export interface Tally {
  articles: number;
  /** Only days that have articles, oldest first. */
  days: ReadonlyMap<CivilDate, number>;
  /** `YYYY-MM`, oldest first. */
  months: ReadonlyMap<string, number>;
  /** `YYYY`, oldest first. */
  years: ReadonlyMap<string, number>;
}

/** The tally of days with their numbers, given in any order, each day once. */
export function tallyDays(given: Iterable<readonly [CivilDate, number]>): Tally {
  const days = new Map([...given].sort(([a], [b]) => compareText(a, b)));
  const months = new Map<string, number>();
  const years = new Map<string, number>();
  let articles = 0;
  for (const [day, count] of days) {
    articles += count;
    months.set(monthOf(day), (months.get(monthOf(day)) ?? 0) + count);
    years.set(yearOf(day), (years.get(yearOf(day)) ?? 0) + count);
  }
  return { articles, days, months, years };
}

/** First and last day that have articles; undefined when there are none. */
export function spanOf({ days }: Tally): { first: CivilDate; last: CivilDate } | undefined {
  const keys = [...days.keys()];
  const [first, last] = [keys[0], keys.at(-1)];
  return first && last ? { first, last } : undefined;
}

/** Entries before and after each key of an ordered map's keys: for previous and next day, month and year. */
export function stepsOf<Key extends string>(keys: Iterable<Key>): Map<Key, { previous?: Key; next?: Key }> {
  const list = [...keys];
  return new Map(list.map((key, at) => [key, around(list, at)]));
}

/** What stands before and after a place of a list. */
export function around<T>(list: readonly T[], at: number): { previous?: T; next?: T } {
  const [previous, next] = [list[at - 1], list[at + 1]];
  return { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
}
