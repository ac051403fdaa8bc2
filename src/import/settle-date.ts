import type { Finding } from './format.ts';
import { readDate, type DateOrder, type SourceDate } from './read-date.ts';
import type { Clock } from './read-clock.ts';

/** A date as an entry has it. */
export interface SettledDate {
  /** `2020-09-04`, or RFC 3339 with offset. */
  value: string;
  /** `YYYY-MM-DD`. */
  day: string;
  warning?: Finding;
}

/**
 * The date of an entry from the date of a source. A time keeps its own offset; one without is taken to be in `timeZone`,
 * and left out when none is given, because an invented offset would be a false fact. With a zone, times in UTC (what
 * machines write) are turned to its clock, so that the day is the one on which readers there had the article.
 */
export function settleDate(
  text: string,
  { dateOrder, timeZone }: { dateOrder?: DateOrder | undefined; timeZone?: string | undefined },
): SettledDate | Finding {
  const { date, problem } = readDate(text, dateOrder);
  if (problem) return problem;
  const { day, clock } = date;
  if (!clock) return { value: day, day };
  if (clock.offset === undefined) return inZone(date, clock, timeZone, text);
  if (clock.offset === 'Z' && timeZone !== undefined && timeZone !== 'UTC')
    return shifted(new Date(`${day}T${clock.time}Z`), timeZone, fractionOf(clock));
  return { value: `${day}T${clock.time}${clock.offset}`, day };
}

function inZone({ day }: SourceDate, clock: Clock, timeZone: string | undefined, found: string): SettledDate {
  if (timeZone === undefined) {
    const warning: Finding = {
      rule: 'time-without-zone',
      message: 'The time has no offset from UTC and was left out; the day stays.',
      found,
      expected: '--time-zone with the IANA name of the zone, for example --time-zone Asia/Kolkata',
    };
    return { value: day, day, warning };
  }
  const asUtc = Date.parse(`${day}T${clock.time}Z`);
  // The offset at that clock time: one step is exact but for the hour in which clocks are changed; two are for it too.
  const first = asUtc - offsetAt(asUtc, timeZone);
  const minutes = offsetAt(asUtc - offsetAt(first, timeZone), timeZone) / 60_000;
  return { value: `${day}T${clock.time}${formatOffset(minutes)}`, day };
}

function shifted(instant: Date, timeZone: string, fraction: string): SettledDate {
  const minutes = offsetAt(instant.getTime(), timeZone) / 60_000;
  const local = new Date(instant.getTime() + minutes * 60_000).toISOString();
  const day = local.slice(0, 10);
  return { value: `${day}T${local.slice(11, 19)}${fraction}${formatOffset(minutes)}`, day };
}

const fractionOf = ({ time }: Clock): string => /\.\d+$/.exec(time)?.[0] ?? '';

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Milliseconds by which a zone is ahead of UTC at an instant, in whole minutes. */
function offsetAt(instant: number, timeZone: string): number {
  // Clocks are changed on quarters of an hour, and articles come in the order of their dates.
  const quarter = `${timeZone} ${Math.floor(instant / 900_000)}`;
  let offset = offsets.get(quarter);
  if (offset === undefined) {
    if (offsets.size > 10_000) offsets.clear();
    offset = askOffset(instant, timeZone);
    offsets.set(quarter, offset);
  }
  return offset;
}

function askOffset(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    // Sweden writes `YYYY-MM-DD HH:MM:SS`.
    format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
    formats.set(timeZone, format);
  }
  const whole = Math.floor(instant / 1000) * 1000;
  const local = Date.parse(`${format.format(whole).replace(' ', 'T')}Z`);
  return Math.round((local - whole) / 60_000) * 60_000;
}

function formatOffset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
