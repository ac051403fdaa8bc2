import type { CivilDate } from '../../model/civil-date.ts';
import { dayBefore, firstDayOf, lastDayOf, parsePeriod } from './period.ts';
import type { DateLimit, Query } from './query.ts';

/** First and last day, both included. Where one is missing, nothing limits that side; `from > to` holds no day. */
export interface DateRange {
  from?: CivilDate;
  to?: CivilDate;
}

/** The days that all dates of a query let through together. */
export function dateRange({ dates }: Pick<Query, 'dates'>): DateRange {
  const range: DateRange = {};
  for (const { from, to } of dates.map(rangeOf)) {
    if (from && (!range.from || from > range.from)) range.from = from;
    if (to && (!range.to || to < range.to)) range.to = to;
  }
  return range;
}

function rangeOf({ kind, period: text }: DateLimit): DateRange {
  const period = parsePeriod(text);
  if (!period) return {};
  if (kind === 'after') return { from: firstDayOf(period) };
  if (kind === 'on') return { from: firstDayOf(period), to: lastDayOf(period) };
  // The parser reads no "before" that has no day before it.
  const to = dayBefore(period);
  return to ? { to } : {};
}
