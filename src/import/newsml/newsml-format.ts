import type { Format, ReadOptions, SourceRecord } from '../format.ts';
import { rejectFile } from '../reject-file.ts';
import { finishItem } from '../nitf/finish-item.ts';
import { firstTags, placeOf } from '../nitf/xml-place.ts';
import { xmlAttributeOf } from '../xml/query-xml.ts';
import { readXmlRecords, type XmlRecord } from '../xml/read-xml-records.ts';
import { parseNewsItem } from './parse-news-item.ts';
import { parseNewsMl1 } from './parse-newsml1.ts';

/** Roots of NewsML-G2, and of NewsML 1. */
const ROOTS =
  /^<(?:[\p{L}_][\w.-]*:)?(?:newsMessage|newsItem|packageItem|conceptItem|knowledgeItem|planningItem|catalogItem|NewsML)[\s>/]/u;
const ITEMS = new Set([
  'newsItem',
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'planningItem',
  'catalogItem',
  'NewsItem',
]);

/** News items of agencies: https://iptc.org/standards/newsml-g2/ and its forerunner, NewsML 1. */
export const newsmlFormat: Format = {
  name: 'newsml-g2',
  label: 'NewsML-G2',
  detect: (head) => ROOTS.test(firstTags(head)),
  read: async function* (source, options) {
    let number = 0;
    const isRecord = (path: readonly { local: string }[]): boolean => ITEMS.has(path.at(-1)?.local ?? '');
    for await (const record of readXmlRecords(source, isRecord)) {
      number += 1;
      yield toRecord(record, options);
    }
    if (number === 0) yield NO_ITEM;
  },
};

function toRecord(record: XmlRecord, options: ReadOptions): SourceRecord {
  const { element, head, problems, warnings } = record;
  const place = placeOf(record);
  if (!element || problems.length > 0) return { ...place, kind: 'rejected', problems };
  const isVersion1 = element.local === 'NewsItem';
  const item = isVersion1
    ? parseNewsMl1(element, head)
    : parseNewsItem(element, xmlAttributeOf(head, 'lang'));
  return finishItem(item, {
    place,
    options,
    warnings,
    noText: {
      rule: 'no-text',
      line: record.line,
      message: 'The item has no text, or none that can be read.',
      expected: isVersion1
        ? 'a <ContentItem> with its text (NITF, XHTML or plain) in <DataContent>'
        : 'a text (XHTML, NITF or plain) in <inlineXML> or <inlineData>, inside <contentSet>',
    },
  });
}

const NO_ITEM = rejectFile({
  rule: 'no-item',
  message: 'There is no news item in the file.',
  expected: '<newsItem> in <newsMessage>, or <NewsItem> in <NewsML>',
});
