import type { Finding, Format, ReadOptions, RecordPlace, SourceRecord, SourceText } from '../format.ts';
import { rejectFile } from '../reject-file.ts';
import { splitJson, type JsonRecord } from '../json/split-json.ts';
import { isObject, textIn } from './json-fields.ts';
import { jsonItemToDraft } from './json-item-to-draft.ts';
import { readJsonFeedHead, type JsonFeedHead } from './read-json-feed-head.ts';

/** JSON Feed 1.0 and 1.1; one item a record: https://www.jsonfeed.org/version/1.1/ */
export const jsonFeedFormat: Format = {
  name: 'json-feed',
  label: 'JSON Feed',
  detect: (head) =>
    /^\s*\{/.test(head) && /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/.test(head),
  read: readJsonFeed,
};

async function* readJsonFeed(source: SourceText, _options: ReadOptions): AsyncGenerator<SourceRecord> {
  let head: JsonFeedHead | undefined;
  let number = 0;
  for await (const record of splitJson(source, { keys: ['items'] })) {
    number = record.number;
    head ??= readJsonFeedHead(source, record.frame.before);
    yield toSourceRecord(record, head);
  }
  if (number === 0) {
    const problem = source.head.trim() === '' ? EMPTY_FILE : NO_ITEM;
    yield rejectFile(problem);
  }
}

function toSourceRecord(record: JsonRecord, head: JsonFeedHead): SourceRecord {
  const { value, raw, line, number, frame, whole, problem } = record;
  const id = isObject(value) && !whole ? textIn(value, 'id') : undefined;
  const place: RecordPlace = {
    number,
    line,
    ...(!whole && { frame, ...(raw !== undefined && { raw }) }),
    ...(id !== undefined && { id }),
  };
  if (problem !== undefined) return { ...place, kind: 'rejected', problems: [problem] };
  // Without a list of items, what is split off is the feed itself.
  if (whole) return { ...place, kind: 'rejected', problems: [NO_ITEM] };
  if (!isObject(value)) return { ...place, kind: 'rejected', problems: [{ ...NOT_AN_ITEM, line }] };
  return { ...place, kind: 'article', ...jsonItemToDraft(value, head, line) };
}

const EMPTY_FILE: Finding = {
  rule: 'empty-file',
  message: 'The file is empty.',
  expected: 'a JSON Feed',
};

const NO_ITEM: Finding = {
  rule: 'no-item',
  message: 'There is no article in the feed.',
  expected: '"items": a list of objects',
};

const NOT_AN_ITEM: Finding = {
  rule: 'not-an-item',
  message: 'Something in the list of items is no item.',
  expected: 'an object with "id" and "content_html" or "content_text"',
};
