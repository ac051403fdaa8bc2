import type { Finding, Format, ReadOptions, RecordPlace, SourceRecord } from '../format.ts';
import { rejectFile } from '../reject-file.ts';
import { splitJson, type JsonRecord } from '../json/split-json.ts';
import { finishItem } from '../nitf/finish-item.ts';
import { reasonToLeaveOut } from '../nitf/leave-out.ts';
import { articlesWithin } from './associations.ts';
import { checkItem } from './check-item.ts';
import { detectNinjs, findCollection } from './detect-ninjs.ts';
import { foldItem, isObject, textOfField, type FoldedItem } from './fold-item.ts';
import { parseItem } from './parse-item.ts';

/** How deep articles may stand inside one another. */
const MAX_DEPTH = 8;

const HELD: ReadonlySet<string> = new Set(['canceled', 'withheld', 'embargoed']);

/** News items as JSON: https://iptc.org/standards/ninjs/ */
export const ninjsFormat: Format = {
  name: 'ninjs',
  label: 'IPTC ninjs',
  detect: detectNinjs,
  read: async function* (source, options) {
    const collection = findCollection(source.head);
    let number = 0;
    for await (const record of splitJson(source, collection === undefined ? {} : { keys: [collection] })) {
      for await (const read of readRecord(record, options)) {
        number += 1;
        yield { ...read, number };
      }
    }
    if (number === 0) yield rejectFile(EMPTY_FILE);
  },
};

async function* readRecord(record: JsonRecord, options: ReadOptions): AsyncGenerator<SourceRecord> {
  const { value, raw, frame, line, number, whole, problem } = record;
  const place: RecordPlace = { number, line, ...(!whole && raw !== undefined && { raw, frame }) };
  if (problem) yield { ...place, kind: 'rejected', problems: [problem] };
  else if (isObject(value)) yield* readItem(value, place, record, options, 0);
  else yield { ...place, kind: 'rejected', problems: [{ ...NO_ITEM, line }] };
}

/** An item, then the articles inside it. */
async function* readItem(
  value: Readonly<Record<string, unknown>>,
  place: RecordPlace,
  record: JsonRecord,
  options: ReadOptions,
  depth: number,
): AsyncGenerator<SourceRecord> {
  const item = foldItem(value);
  const read = await toRecord(item, place, options);
  yield read;
  // What is withdrawn or held back is so with all that it holds.
  if (depth === MAX_DEPTH || (read.kind === 'left-out' && HELD.has(read.reason))) return;
  for (const inner of articlesWithin(item)) {
    const innerPlace = { number: 0, line: place.line, raw: inner.raw, frame: record.frame };
    yield* readItem(inner.value, innerPlace, record, options, depth + 1);
  }
}

async function toRecord(item: FoldedItem, place: RecordPlace, options: ReadOptions): Promise<SourceRecord> {
  const parsed = await parseItem(item, place.line);
  const id = textOfField(item, 'uri', 'guid');
  const known: RecordPlace = { ...place, ...(id !== undefined && { id }) };
  const { problems, besides, warnings } = checkItem(item, place.line);
  if (reasonToLeaveOut(parsed.state, options) === undefined) {
    if (problems.length > 0) return { ...known, kind: 'rejected', problems: [...problems, ...besides] };
    if (!parsed.state.hasText) {
      return { ...known, kind: 'rejected', problems: [{ ...NO_TEXT, line: place.line }, ...warnings] };
    }
  }
  return finishItem(parsed, {
    place,
    options,
    warnings: [...(id ? [] : [noUri(place.line)]), ...warnings],
    noText: NO_TEXT,
  });
}

const EMPTY_FILE: Finding = {
  rule: 'empty-file',
  message: 'There is nothing in the file.',
  expected: 'ninjs items: one, a list of them, or one a line',
};

const NO_ITEM: Finding = {
  rule: 'no-item',
  message: 'This is no ninjs item.',
  expected: 'an object with a "uri", such as {"uri": "urn:…", "headlines": […], "bodies": […]}',
};

const NO_TEXT: Finding = {
  rule: 'no-text',
  field: 'bodies',
  message:
    'The item has no text: no "bodies" (ninjs 2 and 3), no "body_text", "body_html" or the like (ninjs 1), and no description.',
  expected: '"bodies": [{"contentType": "text/plain", "value": "…"}], or "body_text": "…"',
};

const noUri = (line: number): Finding => ({
  rule: 'no-uri',
  line,
  field: 'uri',
  message: 'The item has no "uri"; a later version of it cannot be told to be the same article.',
});
