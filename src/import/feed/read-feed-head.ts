import { childOf, xmlAttributeOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { FeedFields } from './feed-names.ts';
import { plainField } from './plain-field.ts';

/** What a feed says of all its items. */
export interface Feed {
  fields: FeedFields;
  title?: string;
  language?: string;
  rights?: string;
  /** What relative addresses start from. */
  base?: string;
}

/** Reads what stands around the items, as far as it stands before them. */
export function readFeedHead(head: XmlElement): Feed {
  // In RDF, and where somebody closed the channel too early, the items follow it.
  const channel = childOf(head, 'channel') ?? head;
  const fields = new FeedFields(channel);
  const title = plainField(fields, 'atom:title', 'rss:title', 'dc:title');
  const language =
    plainField(fields, 'rss:language', 'dc:language') ??
    xmlAttributeOf(channel, 'lang') ??
    xmlAttributeOf(head, 'lang');
  const rights = plainField(
    fields,
    'atom:rights',
    'rss:copyright',
    'dc:rights',
    'dcterms:rights',
    'atom:copyright',
  );
  const base = xmlAttributeOf(channel, 'base') ?? xmlAttributeOf(head, 'base');
  return {
    fields,
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(rights !== undefined && { rights }),
    ...(base !== undefined && { base }),
  };
}
