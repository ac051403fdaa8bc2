import type { CivilDate } from '../../model/civil-date.ts';
import { firstDayOf, lastDayOf } from '../query/period.ts';
import type { Period } from '../query/period.ts';

/** A stretch of time, both ends included; an end that is left out is open. */
export interface Range {
  from?: Period | undefined;
  to?: Period | undefined;
}

/** A range that can hold a day: the one given, or an open one when its end comes before its beginning. */
export function toRange(from: Period | undefined, to: Period | undefined): Range {
  if (from && to && firstDayOf(from) > lastDayOf(to)) return {};
  return { ...(from && { from }), ...(to && { to }) };
}

/** The range as days, for the engine. */
export const toDays = ({ from, to }: Range): { from?: CivilDate; to?: CivilDate } => ({
  ...(from && { from: firstDayOf(from) }),
  ...(to && { to: lastDayOf(to) }),
});
