import { daysInMonth } from '../model/civil-date.ts';
import type { Finding } from './format.ts';
import { monthNumber } from './month-names.ts';
import { readClock, type Clock } from './read-clock.ts';

/** Which of the numbers in 03/04/2020 is the day. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A date as a source has it, taken apart. */
export interface SourceDate {
  /** `YYYY-MM-DD`: a day that exists. */
  day: string;
  /** The time of day, when the source has one. */
  clock?: Clock;
}

/** What came of reading a date: the date, or why there is none. */
export type DateReading = { date: SourceDate; problem?: never } | { date?: never; problem: Finding };

/** A day in numbers, and what stands after it. */
interface DayReading {
  year: number;
  month: number;
  day: number;
  rest: string;
}

const EXPECTED =
  'a date such as 2020-09-04, 4 September 2020 or September 4, 2020, perhaps with a time such as 18:30 +05:30';

const WEEKDAY = /^(?:\p{L}+day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|\p{L}{2,12}(?=,|\.,))[.,]*\s+/iu;
// What may part the day from the time. A comma, "T", "at", "um", "à", a dash between blanks.
const BEFORE_CLOCK = /^(?:\s*,)?\s*(?:t(?=\d)|at\s|um\s|à\s|kl\.?\s|-\s|–\s|\||\()?\s*/iu;

/**
 * Reads a date in one of many spellings: ISO 8601 (also basic, `20200904T101500Z`), RFC 822/5322 and RFC 850,
 * `4 September 2020`, `September 4, 2020`, `26-FEB-1987 15:01:01.79`, `2020年9月4日`, Unix time (10 or 13 digits), month
 * names and digits of many languages. Nothing is guessed: 03/04/2020 is refused unless `order` says how to read it, and
 * so is a year of two digits.
 */
export function readDate(text: string, order?: DateOrder): DateReading {
  const words = toAscii(text).trim();
  const reading = readDay(words, order) ?? readDay(words.replace(WEEKDAY, ''), order);
  if (!reading) return refuse('unreadable-date', 'The date cannot be read.', text);
  if (!('year' in reading)) return reading;
  const { year, month, day } = reading;
  const date = toIso(year, month, day);
  if (date === undefined) return refuse('impossible-date', 'The date names a day that does not exist.', text);
  const rest = reading.rest
    .replace(BEFORE_CLOCK, '')
    .replace(/[).]+$/, '')
    .trim();
  if (rest === '') return { date: { day: date } };
  const clock = readClock(rest);
  if (clock === undefined) return refuse('unreadable-date', 'The date cannot be read to its end.', text);
  return { date: { day: date, clock } };
}

const refuse = (rule: string, message: string, found: string, expected = EXPECTED): DateReading => ({
  problem: { rule, message, found: found.slice(0, 100), expected },
});

/** Digits of every script as ASCII ones, without marks of direction that nobody sees. */
const toAscii = (text: string): string =>
  text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/(?!\d)\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // Decimal digits stand in runs of ten; the start of the run is the zero.
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });

function readDay(words: string, order: DateOrder | undefined): DayReading | DateReading | undefined {
  return (
    readIso(words) ??
    readUnixTime(words) ??
    readEastAsian(words) ??
    readNamed(words) ??
    readNumbers(words, order)
  );
}

function readIso(words: string): DayReading | undefined {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(words) ?? /^(\d{4})(\d{2})(\d{2})(?=$|t|\s)/i.exec(words);
  return match ? toReading(match[1], match[2], match[3], words.slice(match[0].length)) : undefined;
}

/** Seconds, or milliseconds, since 1970: what databases export. */
function readUnixTime(words: string): DayReading | undefined {
  const match = /^(\d{10})(\d{3})?$/.exec(words);
  if (!match) return undefined;
  const iso = new Date(Number(match[1]) * 1000).toISOString();
  return toReading(iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10), `${iso.slice(10, 19)}Z`);
}

function readEastAsian(words: string): DayReading | undefined {
  const match = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]?/u.exec(words);
  return match ? toReading(match[1], match[2], match[3], words.slice(match[0].length)) : undefined;
}

const NAME = String.raw`(\p{L}[\p{L}\p{M}'’.]*)`;
const PATTERNS: { pattern: RegExp; groups: [year: number, month: number, day: number] }[] = [
  // 4 September 2020, 4. Sept. 2020, 26-FEB-1987, 4th of September, 2020, 4 de septiembre de 2020
  {
    pattern: new RegExp(
      String.raw`^(\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.,]?[\s-]+(?:of\s+|de\s+)?${NAME}[.,]?[\s-]+(?:de\s+|del\s+)?(\d{4})(?!\d)`,
      'iu',
    ),
    groups: [3, 2, 1],
  },
  // September 4, 2020
  {
    pattern: new RegExp(String.raw`^${NAME}\s+(\d{1,2})(?:st|nd|rd|th)?\s*[,\s]\s*(\d{4})(?!\d)`, 'iu'),
    groups: [3, 1, 2],
  },
  // 2020 September 4, 2020-Sep-04
  { pattern: new RegExp(String.raw`^(\d{4})[\s-]+${NAME}[\s-]+(\d{1,2})(?!\d)`, 'iu'), groups: [1, 2, 3] },
];

/** Fri Sep  4 18:30:00 +0530 2020: what C's asctime and Unix's date write, after the weekday. */
const TIME_BEFORE_YEAR = new RegExp(String.raw`^${NAME}\s+(\d{1,2})\s+(\d{1,2}:\d{2}.*?)\s+(\d{4})$`, 'iu');

function readNamed(words: string): DayReading | undefined {
  for (const { pattern, groups } of PATTERNS) {
    const match = pattern.exec(words);
    if (!match) continue;
    const [year, month, day] = groups.map((group) => match[group] ?? '');
    const number = monthNumber(month ?? '');
    if (number > 0) return toReading(year, String(number), day, words.slice(match[0].length));
  }
  const match = TIME_BEFORE_YEAR.exec(words);
  const number = match ? monthNumber(match[1] ?? '') : 0;
  return match && number > 0
    ? toReading(match[4], String(number), match[2], ` ${match[3] ?? ''}`)
    : undefined;
}

function readNumbers(words: string, order: DateOrder | undefined): DayReading | DateReading | undefined {
  const yearFirst = /^(\d{4})[-/.\s]\s?(\d{1,2})[-/.\s]\s?(\d{1,2})(?!\d)/.exec(words);
  if (yearFirst) return toReading(yearFirst[1], yearFirst[2], yearFirst[3], words.slice(yearFirst[0].length));
  const yearLast = /^(\d{1,2})[-/.\s]\s?(\d{1,2})[-/.\s]\s?(\d{4})(?!\d)/.exec(words);
  if (!yearLast) return undefined;
  const [all, first, second, year] = yearLast;
  const rest = words.slice(all.length);
  const dayFirst = toReading(year, second, first, rest);
  const monthFirst = toReading(year, first, second, rest);
  if (order === 'dmy') return dayFirst;
  if (order === 'mdy') return monthFirst;
  const days = [dayFirst, monthFirst].flatMap((one) => toIso(one.year, one.month, one.day) ?? []);
  if (new Set(days).size < 2)
    return days[0] === toIso(dayFirst.year, dayFirst.month, dayFirst.day) ? dayFirst : monthFirst;
  return refuse(
    'ambiguous-date',
    `The date could be ${days.join(' or ')}.`,
    words,
    'an answer to which of the two it is: --date-order dmy when the day comes first, --date-order mdy when the month does',
  );
}

const toReading = (
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  rest: string,
): DayReading => ({ year: Number(year), month: Number(month), day: Number(day), rest });

/** `YYYY-MM-DD`, or undefined when there is no such day. */
function toIso(year: number, month: number, day: number): string | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}
