import { distance } from 'fastest-levenshtein';
import type { Refusal } from './refusal.ts';

/** Refuses what is not the name of a time zone in the IANA database that this Node knows. */
export function checkTimeZone(text: string): Refusal | undefined {
  if (/^[A-Za-z]/.test(text) && isZone(text)) return undefined;
  const suggestion = nearestZone(text);
  return {
    rule: 'time-zone',
    message: 'is not the name of a time zone',
    expected: 'a name from the IANA time zone database, for example Asia/Kolkata, Europe/London or UTC',
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** Zones of today's name that ICU reads but lists under the old one only (Asia/Calcutta …). */
const RENAMED = ['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Yangon', 'Asia/Ho_Chi_Minh', 'Europe/Kyiv'];

/** The zone that differs by a slip of the keyboard, or whose city was given alone. */
function nearestZone(text: string): string | undefined {
  const wanted = text.trim().replaceAll(' ', '_').toLowerCase();
  const zones = ['UTC', ...RENAMED, ...Intl.supportedValuesOf('timeZone')];
  const ofCity = zones.find((zone) => zone.toLowerCase().split('/').at(-1) === wanted);
  if (ofCity) return ofCity;
  const near = zones.map((zone) => ({ zone, edits: distance(wanted, zone.toLowerCase()) }));
  near.sort((a, b) => a.edits - b.edits);
  return near[0] && near[0].edits <= 2 ? near[0].zone : undefined;
}
