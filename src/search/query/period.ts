import {
  civilDateOf,
  dateParts,
  daysInMonth,
  parseCivilDate,
  type CivilDate,
} from '../../model/civil-date.ts';

declare const period: unique symbol;

/** A year, month or day that exists: `1987`, `1987-03`, `1987-03-12`. Made by {@link parsePeriod} only. */
export type Period = string & { readonly [period]: true };

const SHAPE = /^\d{4}(-\d{2}){0,2}$/;

/** The period written in `text`, or undefined when it is none that exists (years are 0001 to 9999). */
export const parsePeriod = (text: string): Period | undefined =>
  SHAPE.test(text) && parseCivilDate(beginOf(text)) ? (text as Period) : undefined;

/** The first day of a period. */
export const firstDayOf = (period: Period): CivilDate => civilDateOf(beginOf(period));

/** The last day of a period. */
export function lastDayOf(period: Period): CivilDate {
  const { year, month } = dateParts(firstDayOf(period));
  if (period.length === 4) return civilDateOf(`${period}-12-31`);
  return civilDateOf(period.length === 7 ? `${period}-${daysInMonth(year, month)}` : period);
}

/** The year before a year, the month before a month, the day before a day; undefined before the first one. */
export const periodBefore = (period: Period): Period | undefined =>
  parsePeriod(shift(firstDayOf(period), -1).slice(0, period.length));

/** The year after a year, the month after a month, the day after a day; undefined after the last one. */
export const periodAfter = (period: Period): Period | undefined =>
  parsePeriod(shift(lastDayOf(period), 1).slice(0, period.length));

/** The last day before a period; undefined before the first one. */
export const dayBefore = (period: Period): CivilDate | undefined =>
  parseCivilDate(shift(firstDayOf(period), -1));

const beginOf = (text: string): string => text + '-01-01'.slice(text.length - 4);

/** So many days later, in ISO form: a year that has no four digits gets a sign or is 0000, and so is no civil date. */
const shift = (day: CivilDate, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().split('T')[0] ?? '';
