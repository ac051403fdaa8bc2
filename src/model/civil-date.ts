/**
 * Civil (calendar) dates. A news date is a day on the calendar of the place it was published, not an
 * instant: it stays the string `YYYY-MM-DD`, and no time zone can move it.
 * Grammar: RFC 3339 full-date; calendar: proleptic Gregorian, years 0001–9999.
 */

import { remember } from './remember.ts';

declare const civil: unique symbol;

/** A day that exists, written `YYYY-MM-DD`. Made by {@link parseCivilDate} only. */
export type CivilDate = string & { readonly [civil]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The date written in `text`, or undefined when it is not `YYYY-MM-DD` or no such day exists. */
export function parseCivilDate(text: string): CivilDate | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as CivilDate;
}

/**
 * The civil date of a front-matter `date`: the day itself, or the day that a date-time names in its own
 * offset (`2020-09-04T00:10:00+05:30` is 4 September, wherever it is read).
 * @throws RangeError when the text holds no date that exists; the schema has refused such text before.
 */
export function civilDateOf(date: string): CivilDate {
  const found = parseCivilDate(date.slice(0, 10));
  if (!found) throw new RangeError(`Not a calendar date: ${date}`);
  return found;
}

/** Year, month and day as numbers. */
export function dateParts(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** `YYYY`, as it stands in paths. */
export const yearOf = (date: CivilDate): string => date.slice(0, 4);

/** `YYYY-MM`. */
export const monthOf = (date: CivilDate): string => date.slice(0, 7);

/** The year, month and day that a date names, as far as it goes: `2020-09` → `2020`, `2020-09`. */
export const prefixesOf = (date: string): string[] =>
  [4, 7, 10].filter((length) => length <= date.length).map((length) => date.slice(0, length));

/** Day of the week, 0 = Monday … 6 = Sunday (ISO 8601 order). */
export function weekdayOf(date: CivilDate): number {
  return (new Date(instantOf(date)).getUTCDay() + 6) % 7;
}

/** Formats for people: `long` = "Friday, 4 September 2020", `day` = "4 September 2020", and so on. */
export type DateStyle = 'long' | 'day' | 'month' | 'month-name' | 'year';

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  'month-name': { month: 'long' },
  year: { year: 'numeric' },
};

/**
 * A date, month (`YYYY-MM`) or year (`YYYY`) as people write it in a locale.
 * Always on the Gregorian calendar and in UTC, so that the reader's clock has no say.
 */
export const formatDate = (date: string, style: DateStyle, locale: string): string =>
  dates(`${date} ${style} ${locale}`);

const dates = remember((key) => {
  const [date = '', style, locale] = key.split(' ');
  const whole = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
  return formatters(`${locale} ${style}`).format(new Date(instantOf(whole)));
});

/**
 * The clock time of a date-time (RFC 3339) in an IANA zone, with the zone's name: "18:30 IST". Where that zone has
 * another day by then, the time is as written, in its own offset: it stands beside the day that the date-time names.
 */
export function formatTime(time: string, locale: string, timeZone: string): string {
  const instant = new Date(time);
  const sameDay = dayIn(timeZone, instant) === time.slice(0, 10);
  const zone = sameDay ? timeZone : (/[+-]\d{2}:\d{2}$/.exec(time)?.[0] ?? 'UTC');
  const { clock, name } = clocks(`${locale} ${zone}`);
  const named = name.formatToParts(instant).find(({ type }) => type === 'timeZoneName');
  return `${clock.format(instant)} ${named?.value ?? zone}`;
}

const clocks = remember((key) => {
  const [locale, timeZone = 'UTC'] = key.split(' ');
  return {
    clock: new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }),
    name: new Intl.DateTimeFormat(locale, { timeZoneName: 'short', timeZone }),
  };
});

/** The calendar day of an instant in a zone. Sweden writes days as `YYYY-MM-DD`. */
const dayIn = (timeZone: string, instant: Date): string => days(timeZone).format(instant);

const days = remember((timeZone) => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }));

const formatters = remember((key) => {
  const [locale, style = 'day'] = key.split(' ');
  const options = STYLES[style as DateStyle];
  return new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
});

/** Midnight UTC of a date in milliseconds; `Date.UTC` would read years 1–99 as 1901–1999. */
function instantOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
