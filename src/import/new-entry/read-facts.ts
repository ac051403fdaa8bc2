import { slugify } from '../../model/slug.ts';
import { settleDate } from '../settle-date.ts';

/** The date of a new entry. */
export interface NewDate {
  /** As the entry has it: a day, or a time with its offset. */
  value: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

/** A fact of a new entry, or what is wrong with what was given, for the person who gave it. */
export type Read<T> = { value: T; refusal?: never } | { value?: never; refusal: string };

/**
 * The date that somebody typed, in any spelling that the importer reads.
 * @param timeZone IANA name of the zone that a time without an offset is in
 */
export function readNewDate(text: string, timeZone: string): Read<NewDate> {
  const date = settleDate(text.trim(), { timeZone });
  if ('value' in date) return { value: { value: date.value, day: date.day } };
  const { rule, message } = date;
  const expected =
    rule === 'ambiguous-date'
      ? 'the month as a word, or a date such as 2020-09-04'
      : (date.expected ?? 'a date such as 2020-09-04');
  return { refusal: `${message.replace(/\.$/u, '')}: “${text.trim()}”. Expected ${expected}.` };
}

/** The headline that somebody typed. */
export function readNewHeadline(text: string): Read<string> {
  const headline = text.replace(/\s*[\n\r\v\f\u0085\u2028\u2029]+\s*/gu, ' ').trim();
  if (slugify(headline) !== '') return { value: headline };
  return {
    refusal:
      'An article needs a headline: at least one letter or digit. Where the source has none, write one.',
  };
}

/** The names that somebody typed, one or several with semicolons between them. */
export const readNewByline = (text: string): string[] =>
  text
    .split(/[;\n\r]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
