import * as z from 'zod';
import type { Refusal } from './refusal.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const DAY_EXPECTED = 'a day written YYYY-MM-DD, for example 2020-09-04';
const DATE_EXPECTED = `${DAY_EXPECTED}, or a date and time with its offset, for example 2020-09-04T18:30:00+05:30`;

const dateTime = z.iso.datetime({ offset: true });

/** Days in a month; the Gregorian calendar repeats every 400 years, and Date misreads years below 100. */
const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** Refuses what is not a day of the calendar written `YYYY-MM-DD` (RFC 3339 full-date, years 0001–9999). */
export function checkDay(text: string): Refusal | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return refuseImpossible(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return refuseSpelling(text, DAY_EXPECTED);
}

/** Refuses what is neither a day ({@link checkDay}) nor an RFC 3339 date-time with offset. */
export function checkDate(text: string): Refusal | undefined {
  const parts =
    /^(\d{4}-\d{2}-\d{2})[Tt ]\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*([Zz]|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (!parts) {
    const refusal = checkDay(text);
    return refusal?.rule === 'date-spelling' ? { ...refusal, expected: DATE_EXPECTED } : refusal;
  }
  const [, day = '', clock = '', offset] = parts;
  const refusal = checkDay(day);
  if (refusal) {
    const { suggestion, ...rest } = refusal;
    return suggestion === undefined ? rest : { ...rest, suggestion: `${suggestion}${text.slice(10)}` };
  }
  if (offset === undefined) {
    return {
      rule: 'date-without-offset',
      message: 'gives a time but not the offset from UTC that it is in',
      expected: `the same with its offset, as in ${day}T${wholeClock(clock)}+05:30; or the day alone, ${day}`,
    };
  }
  if (dateTime.safeParse(text).success) return undefined;
  const colon = /^[+-]\d{4}$/.test(offset)
    ? `${offset.slice(0, 3)}:${offset.slice(3)}`
    : offset.toUpperCase();
  const suggestion = `${day}T${wholeClock(clock)}${colon}`;
  return {
    rule: 'date-spelling',
    message: 'is not a date and time in the form that is read here',
    expected: DATE_EXPECTED,
    ...(dateTime.safeParse(suggestion).success ? { suggestion } : {}),
  };
}

/** `9:30` → `09:30:00`. */
function wholeClock(clock: string): string {
  const padded = /^\d:/.test(clock) ? `0${clock}` : clock;
  return padded.length === 5 ? `${padded}:00` : padded;
}

function refuseImpossible(year: number, month: number, day: number): Refusal | undefined {
  const rule = 'impossible-date';
  if (year === 0) return { rule, message: 'names the year 0, which no calendar has', expected: DAY_EXPECTED };
  if (month < 1 || month > 12) {
    const turned = day >= 1 && day <= 12 && month >= 1 && month <= daysIn(year, day);
    return {
      rule,
      message: `names month ${String(month)}, and there are 12`,
      expected: DAY_EXPECTED,
      ...(turned ? { suggestion: toIso(year, day, month) } : {}),
    };
  }
  const last = daysIn(year, month);
  if (day >= 1 && day <= last) return undefined;
  const name = `${capitalise(MONTHS[month - 1] ?? '')} ${String(year)}`;
  return {
    rule,
    message: `names a day that does not exist: ${name} has ${String(last)} days`,
    expected: DAY_EXPECTED,
    suggestion: toIso(year, month, Math.min(Math.max(day, 1), last)),
  };
}

function refuseSpelling(text: string, expected: string): Refusal {
  const days = readOtherSpelling(text);
  const [only] = days;
  const message =
    days.length > 1
      ? `could be read as ${days.join(' or as ')}`
      : 'is not a date in the form that is read here';
  return {
    rule: 'date-spelling',
    message,
    expected,
    ...(days.length === 1 && only !== undefined ? { suggestion: only } : {}),
  };
}

/** The days that a date in another spelling may mean: none, one, or two when day and month could be either. */
function readOtherSpelling(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+/, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1');
  const dayFirst = /^(\d{1,2})[\s-]+([a-z]+)\.?,?[\s-]+(\d{4})$/.exec(words);
  if (dayFirst) return existing([[dayFirst[3], englishMonth(dayFirst[2]), dayFirst[1]]]);
  const monthFirst = /^([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(words);
  if (monthFirst) return existing([[monthFirst[3], englishMonth(monthFirst[1]), monthFirst[2]]]);
  const yearFirst =
    /^(\d{4})[-/.\s](\d{1,2})[-/.\s](\d{1,2})$/.exec(words) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(words);
  if (yearFirst) return existing([[yearFirst[1], yearFirst[2], yearFirst[3]]]);
  const yearLast = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4})$/.exec(words);
  if (yearLast) {
    const [, a, b, year] = yearLast;
    return existing([
      [year, b, a],
      [year, a, b],
    ]);
  }
  return [];
}

type Part = string | number | undefined;

function existing(readings: [Part, Part, Part][]): string[] {
  const found = new Set<string>();
  for (const [year, month, day] of readings) {
    const iso = toIso(Number(year), Number(month), Number(day));
    if (!checkDay(iso)) found.add(iso);
  }
  return [...found];
}

/**
 * Number (1–12) of a month by its English name or an abbreviation of 3 letters or more, in small letters; 0 when there is
 * none.
 */
export function englishMonth(name: string | undefined): number {
  if (!name || name.length < 3) return 0;
  return MONTHS.findIndex((month) => month.startsWith(name)) + 1;
}

const capitalise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const toIso = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
