import { dateParts } from '../../model/civil-date.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { firstDayOf, lastDayOf } from '../query/period.ts';
import type { Period } from '../query/period.ts';
import { toDays } from './range.ts';
import type { Range } from './range.ts';

/** How much time a bar stands for. */
export type Unit = 'decade' | 'year' | 'month' | 'day';

/** A stretch of days, both ends included. */
export interface Extent {
  first: CivilDate;
  last: CivilDate;
}

export interface Bar {
  /** What narrowing to this bar asks for; both ends are the same period but for a decade. */
  from: Period;
  to: Period;
  count: number;
  /** True for time inside the range that the results are limited to. */
  inRange: boolean;
}

/** The bars to draw, without gaps. */
export interface Bars {
  unit: Unit;
  bars: Bar[];
}

/** Two months of days, five years of months and sixty years stay legible in a narrow column. */
const MOST = 64;
/** Bars shown on either side of a range at least, so that it can be moved and widened. */
const AROUND = 3;
const UNITS: readonly Unit[] = ['day', 'month', 'year', 'decade'];

/**
 * Hits by day as bars of the smallest unit that gives few enough of them.
 * @param days hits by day, in any order
 * @param extent what can be asked for at all: the archive, from its first day to its last
 * @param range what the results are limited to; the bars go a little beyond it
 */
export function toBars(days: readonly (readonly [CivilDate, number])[], extent: Extent, range: Range): Bars {
  const limits = toDays(range);
  const inner = { first: limits.from ?? extent.first, last: limits.to ?? extent.last };
  // An open range may end before it begins: nothing of the archive is in it.
  if (inner.first > inner.last) {
    if (range.from) inner.last = inner.first;
    else inner.first = inner.last;
  }
  const unit = UNITS.find((one) => countUnits(inner, one) <= MOST) ?? 'decade';
  const { first, last } = widen(inner, extent, unit);
  const start = toIndex(first, unit);
  const bars = Array.from({ length: toIndex(last, unit) - start + 1 }, (_, at) => {
    const { from, to } = toPeriods(start + at, unit);
    return { from, to, count: 0, inRange: firstDayOf(from) <= inner.last && lastDayOf(to) >= inner.first };
  });
  for (const [day, articles] of days) {
    const bar = bars[toIndex(day, unit) - start];
    if (bar) bar.count += articles;
  }
  return { unit, bars };
}

function widen(inner: Extent, extent: Extent, unit: Unit): Extent {
  const length = countUnits(inner, unit);
  const around = Math.max(
    0,
    Math.min(Math.max(AROUND, Math.ceil(length / 4)), Math.floor((MOST - length) / 2)),
  );
  const shift = (day: CivilDate, by: number): CivilDate => {
    const { from, to } = toPeriods(toIndex(day, unit) + by, unit);
    return by < 0 ? firstDayOf(from) : lastDayOf(to);
  };
  const [before, after] = [shift(inner.first, -around), shift(inner.last, around)];
  return {
    first: earlier(later(before, extent.first), inner.first),
    last: later(earlier(after, extent.last), inner.last),
  };
}

/** The earlier of two days; the one that is there, of one. */
export const earlier = (a: CivilDate, b = a): CivilDate => (a < b ? a : b);

/** The later of two days; the one that is there, of one. */
export const later = (a: CivilDate, b = a): CivilDate => (a > b ? a : b);

const countUnits = ({ first, last }: Extent, unit: Unit): number =>
  toIndex(last, unit) - toIndex(first, unit) + 1;

const DAY = 86_400_000;

/** Number of the unit that a day lies in; the next unit has the next number. */
function toIndex(date: CivilDate, unit: Unit): number {
  const { year, month } = dateParts(date);
  if (unit === 'decade') return Math.floor(year / 10);
  if (unit === 'year') return year;
  return unit === 'month' ? year * 12 + month - 1 : Date.parse(date) / DAY;
}

/** First and last period of the unit with a number; beyond the years that are written with four digits, the nearest. */
function toPeriods(index: number, unit: Unit): { from: Period; to: Period } {
  const pad = (year: number): Period => String(Math.max(1, Math.min(year, 9999))).padStart(4, '0') as Period;
  if (unit === 'decade') return { from: pad(index * 10), to: pad(index * 10 + 9) };
  if (unit === 'year') return { from: pad(index), to: pad(index) };
  const period =
    unit === 'month'
      ? `${pad(Math.floor(index / 12))}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`
      : new Date(index * DAY).toISOString().slice(0, 10);
  return { from: period as Period, to: period as Period };
}
