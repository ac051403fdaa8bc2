import { describe, expect, it } from 'vitest';
import { detectNinjs, findCollection } from './detect-ninjs.ts';

const ITEM = '{"uri": "urn:x:1", "type": "text", "versioncreated": "2020-09-04T08:00:00Z"}';

describe('detectNinjs', () => {
  it.each([
    ['an item of ninjs 1', ITEM],
    ['an item of ninjs 3', '{"uri": "urn:x:1", "versionCreated": "2020-09-04", "headlines": []}'],
    ['an item that says so', '{"type": "text", "$standard": {"name": "ninjs", "version": "1.4"}}'],
    ['a dialect that says so', '{"standard": {"schema": "https://tt.example/ttninjs-schema_3.0.json"}}'],
    ['a list', `\n[\n  ${ITEM}`],
    ['JSON Lines', `${ITEM}\n${ITEM}\n`],
    ['a list that an API gives', `{"total": 1, "_links": {"uri": "x"}, "item": [ ${ITEM}`],
    ['Superdesk’s', '{"guid": "x", "headline": "H", "body_html": "<p>B</p>"}'],
    ['an item that is cut off', '{"uri": "urn:x:1", "body_html": "<p>A long \\"text'],
  ])('knows %s', (_, head) => {
    expect(detectNinjs(head)).toBe(true);
  });

  it.each([
    [
      'JSON Feed',
      '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_html": "x"}]}',
    ],
    ['JSON-LD', '{"@context": "https://schema.org", "@type": "NewsArticle", "uri": "x", "headlines": []}'],
    ['ordinary articles', '[{"id": 1, "headline": "H", "body": "B", "date": "2020-09-04", "uri": "x"}]'],
    ['a tree of names', '{"uri": "x", "items": [{"name": "y"}]}'],
    ['a schema of ninjs', '{"$schema": "x", "properties": {"uri": {}, "versioncreated": {}}}'],
    ['what stands deep inside', `{"data": {"item": ${ITEM}}}`],
    ['a list of numbers', '[1, 2]'],
    ['no JSON', 'uri: versioncreated'],
    ['nothing', ''],
    ['a bracket', '['],
  ])('does not catch %s', (_, head) => {
    expect(detectNinjs(head)).toBe(false);
  });

  it('names the list in which an API gives items, and none where an item has a list', () => {
    expect(findCollection(`{"total": 1, "items": [${ITEM}]}`)).toBe('items');
    expect(findCollection(`{"uri": "urn:x:1", "bodies": [], "items": [${ITEM}]}`)).toBeUndefined();
    expect(findCollection(`[${ITEM}]`)).toBeUndefined();
  });
});
