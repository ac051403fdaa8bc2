import type { XmlElement } from '../xml/xml-element.ts';
import { wpText } from './wxr-element.ts';

/** Kinds of posts whose status is that of what they belong to. */
const INHERITING = new Set(['attachment', 'revision']);

/** Reasons that mean: readers of the site could not see this. */
export const NOT_PUBLIC: ReadonlySet<string> = new Set([
  'draft',
  'pending',
  'private',
  'trash',
  'auto-draft',
  'password',
  'future',
]);

/**
 * Every reason for leaving a post out that has not been asked for, the main one first: its type when it is no post
 * (`page`, `attachment`, `nav_menu_item`, a type of the site's own), its status when it is not published (`draft`,
 * `private`, `trash` …), `password`, `future`.
 * @param date as {@link import('./post-date.ts').postDate} gives it
 * @param today `YYYY-MM-DD`
 */
export function leftOutReasons(item: XmlElement, date: string | undefined, today: string): string[] {
  const type = wpText(item, 'post_type') || 'post';
  const status = wpText(item, 'status') || 'publish';
  const reasons: string[] = [];
  if (type !== 'post') reasons.push(toReason(type, 'other-type'));
  if (status !== 'publish' && !(status === 'inherit' && INHERITING.has(type))) {
    reasons.push(toReason(status, 'other-status'));
  }
  if (wpText(item, 'post_password') !== '') reasons.push('password');
  if (status !== 'future' && date !== undefined && /^\d{4}-/.test(date) && date.slice(0, 10) > today) {
    reasons.push('future');
  }
  return reasons;
}

/** Types and statuses are the site's words; they become an option of a command. */
const toReason = (word: string, other: string): string => (/^[a-z\d][\w-]{0,39}$/i.test(word) ? word : other);
