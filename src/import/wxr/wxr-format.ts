import type { Finding, Format, ReadOptions, RecordPlace, SourceRecord, SourceText } from '../format.ts';
import { readXmlRecords, type XmlRecord } from '../xml/read-xml-records.ts';
import type { XmlElement, XmlName } from '../xml/xml-element.ts';
import { detectWxr } from './detect.ts';
import { idOf, itemToDraft } from './item-to-draft.ts';
import { leftOutReasons, NOT_PUBLIC } from './left-out-reasons.ts';
import { postDate } from './post-date.ts';
import { readSite, type Site } from './read-site.ts';

/** WordPress eXtended RSS, versions 1.0 to 1.2: what Tools → Export writes. */
export const wxrFormat: Format = {
  name: 'wxr',
  label: 'WordPress export (WXR)',
  detect: detectWxr,
  read: readWxr,
};

const isItem = (path: readonly XmlName[]): boolean =>
  path.length === 3 && ['rss', 'channel', 'item'].every((name, depth) => path[depth]?.local === name);

async function* readWxr(source: SourceText, options: ReadOptions): AsyncGenerator<SourceRecord> {
  let head: XmlElement | undefined;
  let site: Site | undefined;
  for await (const record of readXmlRecords(source, isItem)) {
    if (!site || head !== record.head) {
      head = record.head;
      site = readSite(head);
    }
    yield toSourceRecord(record, site, options);
  }
}

function toSourceRecord(record: XmlRecord, site: Site, { include, today }: ReadOptions): SourceRecord {
  const { element, number, line, raw, frame, problems } = record;
  const id = element && idOf(element, site);
  const place: RecordPlace = {
    number,
    line,
    ...(raw !== undefined && { raw }),
    ...(frame && { frame }),
    ...(id !== undefined && { id }),
  };
  if (!element || problems.length > 0) return { ...place, kind: 'rejected', problems };
  const date = postDate(element);
  const reasons = leftOutReasons(element, date.date, today);
  const reason = reasons.find((one) => !include.has(one));
  if (reason !== undefined) return { ...place, kind: 'left-out', reason };
  const { draft, warnings } = itemToDraft(element, site, date);
  const hidden = reasons.filter((one) => NOT_PUBLIC.has(one));
  return {
    ...place,
    kind: 'article',
    draft,
    warnings: [...record.warnings, ...(hidden.length > 0 ? [notPublic(hidden, line)] : []), ...warnings],
  };
}

const notPublic = (reasons: readonly string[], line: number): Finding => ({
  rule: 'not-public',
  line,
  message: 'Readers of the site could not see this post; it is imported because it was asked for.',
  found: reasons.join(', '),
});
