import type { Format, ReadOptions, SourceRecord, SourceText } from '../format.ts';
import { rejectFile } from '../reject-file.ts';
import { readXmlRecords, type XmlRecord } from '../xml/read-xml-records.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { isFeed, isItem } from './detect.ts';
import { FeedFields } from './feed-names.ts';
import { itemId, itemToDraft } from './item-to-draft.ts';
import { leftOutReason } from './leave-out-item.ts';
import { readFeedHead, type Feed } from './read-feed-head.ts';

/** RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, and the Channel Definition Format; one item a record. */
export const feedFormat: Format = {
  name: 'feed',
  label: 'RSS, Atom or RDF feed',
  detect: isFeed,
  read: readFeed,
};

async function* readFeed(source: SourceText, options: ReadOptions): AsyncGenerator<SourceRecord> {
  let head: XmlElement | undefined;
  let feed: Feed | undefined;
  let number = 0;
  for await (const record of readXmlRecords(source, isItem)) {
    number = record.number;
    if (feed === undefined || head !== record.head) {
      head = record.head;
      feed = readFeedHead(head);
    }
    yield toSourceRecord(record, feed, options);
  }
  if (number === 0) yield NO_ITEM;
}

function toSourceRecord(record: XmlRecord, feed: Feed, { include }: ReadOptions): SourceRecord {
  const { element, number, line, raw, frame, problems } = record;
  const fields = element && new FeedFields(element);
  const id = element && fields && itemId(element, fields);
  const place = {
    number,
    line,
    ...(raw !== undefined && { raw }),
    ...(frame !== undefined && { frame }),
    ...(id !== undefined && { id }),
  };
  if (element === undefined || fields === undefined || problems.length > 0)
    return { ...place, kind: 'rejected', problems };
  const reason = leftOutReason(fields);
  if (reason !== undefined && (reason === 'comment' || !include.has(reason)))
    return { ...place, kind: 'left-out', reason };
  const { draft, warnings } = itemToDraft(element, fields, feed);
  return { ...place, kind: 'article', draft, warnings: [...record.warnings, ...warnings] };
}

const NO_ITEM = rejectFile({
  rule: 'no-item',
  message: 'There is no article in the feed.',
  expected: 'elements <item> (RSS) or <entry> (Atom)',
});
