import type { Finding } from '../format.ts';
import { textOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { FeedFields } from './feed-names.ts';

const PUBLISHED = [
  'atom:published',
  'atom:issued',
  'rss:pubdate',
  'dcterms:issued',
  'prism:publicationdate',
  'dc:date',
  'dcterms:date',
  'atom:created',
  'dcterms:created',
];

const CHANGED = ['atom:updated', 'atom:modified', 'dcterms:modified'];

/** Names of all elements that {@link readItemDate} knows. */
export const DATE_NAMES: readonly string[] = [...PUBLISHED, ...CHANGED];

/** When the article was published, as the feed spells it; else when it was changed last, with a warning. */
export function readItemDate(item: XmlElement, fields: FeedFields): { date?: string; warnings: Finding[] } {
  const textIn = (names: readonly string[]): string | undefined =>
    fields
      .all(...names)
      .map((element) => textOf(element).trim())
      .find((text) => text !== '');
  const published = textIn(PUBLISHED);
  if (published !== undefined) return { date: published, warnings: [] };
  const changed = textIn(CHANGED) ?? item.attributes['lastmod'] ?? item.attributes['LASTMOD'];
  if (changed === undefined) return { warnings: [] };
  return { date: changed, warnings: [dateOfChange(changed, item.line)] };
}

/** Says that an article has the date of its last change, for want of another. */
export const dateOfChange = (found: string, line: number): Finding => ({
  rule: 'date-of-change',
  line,
  message: 'The feed says only when the article was changed last; that date is taken.',
  found: found.slice(0, 60),
});
