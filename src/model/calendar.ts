import { daysInMonth, parseCivilDate, weekdayOf, type CivilDate } from './civil-date.ts';

/** A cell of a month's grid. */
export interface CalendarDay {
  date: CivilDate;
  /** Day of the month, 1–31. */
  number: number;
  /** Articles of that day. */
  count: number;
}

/** A month laid out in weeks that start on Monday (ISO 8601); null where a week reaches outside the month. */
export interface CalendarMonth {
  /** `YYYY-MM`. */
  month: string;
  weeks: (CalendarDay | null)[][];
  /** Articles of the whole month. */
  count: number;
}

/** The grid of a month `YYYY-MM`, with the count that `countOf` gives each day. */
export function layOutMonth(month: string, countOf: (date: CivilDate) => number): CalendarMonth {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const days = Array.from({ length: daysInMonth(year, number) }, (_, at): CalendarDay => {
    const date = parseCivilDate(`${month}-${String(at + 1).padStart(2, '0')}`);
    if (!date) throw new RangeError(`Not a month: ${month}`);
    return { date, number: at + 1, count: countOf(date) };
  });
  const first = days[0];
  const cells: (CalendarDay | null)[] = [
    ...Array<null>(first ? weekdayOf(first.date) : 0).fill(null),
    ...days,
  ];
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { month, weeks, count: days.reduce((total, day) => total + day.count, 0) };
}

/** The twelve months of a year `YYYY`, as `YYYY-MM`. */
export const monthsOfYear = (year: string): string[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);

/** Names of the weekdays in a locale, Monday first. */
export function weekdayNames(locale: string, width: 'narrow' | 'short' | 'long'): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, at) => format.format(new Date(Date.UTC(1970, 0, 5 + at))));
}
