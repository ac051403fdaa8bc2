import { parsePeriod } from '../query/period.ts';
import { toRange } from './range.ts';
import type { Range } from './range.ts';

/** A range that was typed, or what is wrong with it and in which of the boxes. */
export type TypedRange = { range: Range } | { wrong: string; box: 0 | 1 };

/** Reads what was typed into the two date boxes. */
export function readTyped(texts: readonly [from: string, to: string]): TypedRange {
  const [from, to] = texts.map((text) => parsePeriod(text.trim()));
  for (const box of [0, 1] as const) {
    const text = texts[box].trim();
    if (text !== '' && !(box === 0 ? from : to)) return { wrong: describeWrong(text), box };
  }
  const range = toRange(from, to);
  if (from && !range.from) return { wrong: '“From” is after “to”: the results would be none.', box: 1 };
  return { range };
}

/** What is wrong with a date, and how to write it. */
export function describeWrong(text: string): string {
  return /^\d{4}(-\d\d){1,2}$/.test(text)
    ? `There is no ${text} in the calendar.`
    : `“${text}” is no date: write a year (1987), a month (1987-03) or a day (1987-03-12).`;
}
