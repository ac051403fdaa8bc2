import type { Format, ReadOptions, SourceRecord } from '../format.ts';
import { rejectFile } from '../reject-file.ts';
import { xmlAttributeOf } from '../xml/query-xml.ts';
import { readXmlRecords, type XmlRecord } from '../xml/read-xml-records.ts';
import { finishItem } from './finish-item.ts';
import { parseNitf } from './parse-nitf.ts';
import { firstTags, placeOf } from './xml-place.ts';

/** `<nitf>` at the root, or as the first thing inside it, with any prefix. */
const OPENING = /^(?:<(?!nitf\b)[\p{L}_][^\s<>/]*(?:\s[^<>]*)?>\s*)?<(?:[\p{L}_][\w.-]*:)?nitf[\s>]/u;

/** The text format of news agencies since 1998: https://iptc.org/standards/nitf/ */
export const nitfFormat: Format = {
  name: 'nitf',
  label: 'NITF',
  detect: (head) => OPENING.test(firstTags(head)),
  read: async function* (source, options) {
    let number = 0;
    const isRecord = (path: readonly { local: string }[]): boolean => path.at(-1)?.local === 'nitf';
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
  return finishItem(parseNitf(element, xmlAttributeOf(head, 'lang')), {
    place,
    options,
    warnings,
    noText: {
      rule: 'no-text',
      line: record.line,
      message: 'The document has no text.',
      expected: 'paragraphs in <body.content>, inside <body>',
    },
  });
}

const NO_ITEM = rejectFile({
  rule: 'no-item',
  message: 'There is no document in the file.',
  expected: 'an element <nitf>',
});
