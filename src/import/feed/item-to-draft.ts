import type { Draft } from '../draft.ts';
import type { Finding } from '../format.ts';
import { textOf, xmlAttributeOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { Feed } from './read-feed-head.ts';
import { FeedFields } from './feed-names.ts';
import { readItemDate } from './item-date.ts';
import { aboutOf, leaveOutAttachments, readLinks } from './item-links.ts';
import { readByline, readTopics } from './item-names.ts';
import { readItemText } from './item-text.ts';
import { leaveOutElements } from './leave-out-elements.ts';
import { plainField } from './plain-field.ts';

const HEADLINE = ['atom:title', 'rss:title', 'dc:title', 'dcterms:title'];

/** The identifier that a feed gives an item; left out when it gives none. */
export function itemId(item: XmlElement, fields: FeedFields): string | undefined {
  const given = fields.all('atom:id', 'rss:guid').map((element) => textOf(element).trim());
  return given.find((id) => id !== '') ?? aboutOf(item);
}

/** An item of a feed → what it says, in the feed's spelling. */
export function itemToDraft(
  item: XmlElement,
  fields: FeedFields,
  feed: Feed,
): { draft: Draft; warnings: Finding[] } {
  const { sourceUrl, base } = readLinks(item, fields, feed.fields, feed.base);
  const text = readItemText(fields, base);
  const date = readItemDate(item, fields);
  const { byline, warnings: bylineWarnings } = readByline(fields, feed.fields);
  const topics = readTopics(fields);
  const [origin] = fields.all('atom:source');
  const all: Draft = defined({
    id: itemId(item, fields),
    headline: plainField(fields, ...HEADLINE),
    date: date.date,
    byline,
    source:
      (origin && plainField(new FeedFields(origin), 'atom:title')) ??
      plainField(fields, 'rss:source') ??
      feed.title,
    sourceUrl,
    summary: text.summary,
    language:
      text.language ?? xmlAttributeOf(item, 'lang') ?? plainField(fields, 'dc:language') ?? feed.language,
    topics: topics.length > 0 ? topics : undefined,
    rights:
      plainField(fields, 'atom:rights', 'dc:rights', 'dcterms:rights', 'atom:copyright', 'rss:copyright') ??
      feed.rights,
    body: text.body,
  });
  const warnings = [
    ...date.warnings,
    ...bylineWarnings,
    ...text.warnings,
    ...leaveOutAttachments(fields),
    ...leaveOutElements(item, fields),
  ];
  return { draft: all, warnings };
}

type Sparse<Type> = { [Key in keyof Type]: Type[Key] | undefined };

const defined = (draft: Sparse<Omit<Draft, 'body'>> & Pick<Draft, 'body'>): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as unknown as Draft;
