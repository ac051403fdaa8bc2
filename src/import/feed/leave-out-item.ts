import { textOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { FeedFields } from './feed-names.ts';

/** Kinds of entries in exports of Blogger, which are Atom: https://developers.google.com/blogger/docs/2.0/developers_guide_protocol */
const BLOGGER_KIND = /^https?:\/\/schemas\.google\.com\/blogger\/2008\/kind#(\w+)$/;

/**
 * Why an entry is no published article: `draft`, `comment`, or what else Blogger exports. Comments are readers'
 * texts and are never imported.
 */
export function leftOutReason(fields: FeedFields): string | undefined {
  const kinds = fields
    .all('atom:category')
    .map(({ attributes }) => BLOGGER_KIND.exec(attributes['term'] ?? '')?.[1]);
  const kind = kinds.find((one) => one !== undefined);
  if (kind !== undefined && kind !== 'post') return kind;
  if (fields.all('thr:in-reply-to').length > 0) return 'comment';
  return fields.all('app:control').some(isDraft) ? 'draft' : undefined;
}

const isDraft = (control: XmlElement): boolean =>
  control.children.some(
    (child) => typeof child !== 'string' && child.local === 'draft' && textOf(child).trim() === 'yes',
  );
