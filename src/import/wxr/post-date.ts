import type { Finding } from '../format.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { rssText, wpText } from './wxr-element.ts';

/** A post's date, if it has one. */
export interface PostDate {
  date?: string;
  warnings: Finding[];
}

/** The greatest distance that a clock anywhere has had from UTC. */
const MAX_OFFSET = 15 * 60 + 59;

/**
 * The date of a post, RFC 3339: the site's own clock, with the offset that lies between it and the same moment in UTC.
 * WordPress writes `0000-00-00 00:00:00` for a time that it does not know; without the offset, the time stands alone.
 */
export function postDate(item: XmlElement): PostDate {
  const local = readTime(wpText(item, 'post_date'));
  const utc = readTime(wpText(item, 'post_date_gmt'));
  if (local === undefined) {
    const published = rssText(item, 'pubDate');
    const unknown = wpText(item, 'post_date');
    // What pubDate says when WordPress has made it of zeros.
    const isMade = /\s-?000[01]\s/.test(published);
    const date =
      utc === undefined ? (isMade ? '' : published) || (isZero(unknown) ? '' : unknown) : `${utc}Z`;
    return { ...(date !== '' && { date }), warnings: [] };
  }
  if (utc === undefined) return { date: local, warnings: [] };
  const minutes = (Date.parse(`${local}Z`) - Date.parse(`${utc}Z`)) / 60_000;
  if (Math.abs(minutes) > MAX_OFFSET) return { date: local, warnings: [doubtful(item)] };
  // Before time zones, clocks went by the sun, to the second. RFC 3339 has no word for that.
  if (!Number.isInteger(minutes)) return { date: local, warnings: [] };
  return { date: `${local}${formatOffset(minutes)}`, warnings: [] };
}

const isZero = (text: string): boolean => text.startsWith('0000-00-00');

/** `2010-10-05 00:27:25` → `2010-10-05T00:27:25`; undefined for anything else, and for a time that does not exist. */
function readTime(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/.exec(text);
  if (!match || isZero(text)) return undefined;
  const time = `${match[1] ?? ''}T${match[2] ?? ''}`;
  const parsed = Date.parse(`${time}Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(time) ? time : undefined;
}

function formatOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

const doubtful = (item: XmlElement): Finding => ({
  rule: 'doubtful-time',
  line: item.line,
  message: 'The post has two dates that cannot be the same moment; the one of the site’s own clock is taken.',
  found: `wp:post_date ${wpText(item, 'post_date')}, wp:post_date_gmt ${wpText(item, 'post_date_gmt')}`,
});
