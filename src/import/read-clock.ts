/** A time of day as a source has it. */
export interface Clock {
  /** `HH:MM:SS`, perhaps with a fraction. */
  time: string;
  /** `Z` or `+05:30`; absent when the source does not say. */
  offset?: string;
}

/** Names of zones that mean one offset to everyone (RFC 822 section 5.1). IST, BST and the like mean several. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const CLOCK =
  /^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})([.,]\d{1,9})?)?)?\s*([ap])?\.?(?:m\b\.?)?\s*(?:uhr|hrs?|h)?[\s,]*(.*)$/i;
const BASIC = /^(\d{2})(\d{2})(\d{2})?([.,]\d{1,9})?\s*()(z|[+-].*)?$/i;

/** Reads a time of day, with its offset from UTC where it has one. Undefined when it is none. */
export function readClock(text: string): Clock | undefined {
  const match = BASIC.exec(text) ?? CLOCK.exec(text);
  if (!match) return undefined;
  const [, hours = '', minutes, seconds = '00', fraction = '', half, zone = ''] = match;
  if (minutes === undefined && half === undefined) return undefined;
  const hour = half === undefined || half === '' ? Number(hours) : toDayHours(Number(hours), half);
  if (hour === undefined || hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds) > 59) return undefined;
  const time = `${String(hour).padStart(2, '0')}:${minutes ?? '00'}:${seconds}${fraction.replace(',', '.')}`;
  if (zone.trim() === '') return { time };
  const offset = readOffset(zone.trim());
  return offset === undefined ? undefined : offset === '' ? { time } : { time, offset };
}

/** 12-hour clock → hours from 0 to 23. */
function toDayHours(hours: number, half: string): number | undefined {
  if (hours < 1 || hours > 12) return undefined;
  return (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** '' when the text names a zone that does not have one offset everywhere; undefined when it is no zone. */
function readOffset(text: string): string | undefined {
  const match = /^(?:utc|gmt)?\s*([+-]|\u2212)(\d{1,2}):?(\d{2})?(?:\s*\([^)]*\))?$/i.exec(text);
  if (match) {
    const [, sign = '', hours = '', minutes = '00'] = match;
    if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
    if (Number(hours) === 0 && Number(minutes) === 0) return 'Z';
    return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
  }
  const name = text.replace(/[().]/g, '').toLowerCase();
  if (Object.hasOwn(ZONES, name)) return ZONES[name];
  return /^\p{L}{2,5}$/u.test(name) ? '' : undefined;
}
