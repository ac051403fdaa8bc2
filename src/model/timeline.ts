import type { Tally } from './tally.ts';

/** One bar of the chart that shows how the archive lies in time. */
export interface TimelineBar {
  /** `YYYY` or `YYYY-MM`. */
  period: string;
  count: number;
}

/** An archive of at most this many years is drawn by month. */
const MONTHLY_UP_TO_YEARS = 3;

/** Bars from the first to the last period, gaps included as zero; by month for a short archive, else by year. */
export function toTimeline(tally: Tally): TimelineBar[] {
  const years = [...tally.years.keys()];
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (Number(last) - Number(first) >= MONTHLY_UP_TO_YEARS) {
    return range(Number(first), Number(last)).map((year) => {
      const period = String(year).padStart(4, '0');
      return { period, count: tally.years.get(period) ?? 0 };
    });
  }
  const months = [...tally.months.keys()];
  return range(monthIndex(months[0] ?? ''), monthIndex(months.at(-1) ?? '')).map((index) => {
    const period = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
    return { period, count: tally.months.get(period) ?? 0 };
  });
}

const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
