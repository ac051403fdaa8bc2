import { describe, expect, it } from 'vitest';
import { mdastToMarkdown } from '../../markdown/mdast-to-markdown.ts';
import type { Draft } from '../draft.ts';
import type { SourceRecord } from '../format.ts';
import { testOptions, testSource } from '../test-source.ts';
import { jsonFeedFormat } from './json-feed-format.ts';

const VERSION = 'https://jsonfeed.org/version/1.1';

async function read(text: string): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for await (const record of jsonFeedFormat.read(testSource(text), testOptions())) records.push(record);
  return records;
}

const feed = (items: unknown, head: object = {}): string =>
  JSON.stringify({ version: VERSION, title: 'The Courier', ...head, items }, null, 1);

async function only(
  item: object,
  head: object = {},
): Promise<Omit<Draft, 'body'> & { body: string; rules: string[] }> {
  const [record] = await read(feed([item], head));
  if (record?.kind !== 'article') throw new Error(JSON.stringify(record));
  const { body, ...draft } = record.draft;
  return { ...draft, body: mdastToMarkdown(body), rules: record.warnings.map(({ rule }) => rule) };
}

describe('reading a JSON Feed', () => {
  it('is recognised by its version', () => {
    expect(jsonFeedFormat.detect(feed([]))).toBe(true);
    expect(jsonFeedFormat.detect('{"version":"https:\\/\\/jsonfeed.org\\/version\\/1","items":[]}')).toBe(
      true,
    );
    expect(jsonFeedFormat.detect('{"version": "1.1", "items": []}')).toBe(false);
    expect(jsonFeedFormat.detect(`[${feed([])}]`)).toBe(false);
  });

  it('takes over what an item and its feed say', async () => {
    const draft = await only(
      {
        id: 17,
        url: 'https://courier.example/bridge',
        title: 'Bridge <IBM> & "more"',
        content_html: '<p>It <b>opened</b>. <a href="/more">More</a></p>',
        content_text: 'It opened.',
        summary: 'In short',
        date_published: '2020-09-04T10:00:00+02:00',
        date_modified: '2021-01-01T00:00:00Z',
        authors: [
          { name: 'Nadia Orme', url: 'https://courier.example/orme' },
          { name: 'jon@courier.example' },
        ],
        tags: ['Bridges', 'Harbour'],
        language: 'en-GB',
      },
      { language: 'fr' },
    );
    expect(draft).toEqual({
      id: '17',
      headline: 'Bridge <IBM> & "more"',
      date: '2020-09-04T10:00:00+02:00',
      byline: ['Nadia Orme'],
      source: 'The Courier',
      sourceUrl: 'https://courier.example/bridge',
      summary: 'In short',
      language: 'en-GB',
      topics: ['Bridges', 'Harbour'],
      body: 'It **opened**. [More](https://courier.example/more)\n',
      rules: ['email-left-out'],
    });
  });

  it('keeps every sign of a plain text', async () => {
    const draft = await only({ content_text: '<b>1</b> & *2*\n\n# 3  4 &amp;' });
    expect(draft.body).toBe('\\<b>1\\</b> & \\*2\\*\n\n\\# 3  4 \\&amp;\n');
  });

  it('knows the author of version 1, and those of the feed', async () => {
    expect((await only({ author: { name: 'Ana Li' } })).byline).toEqual(['Ana Li']);
    expect((await only({}, { authors: [{ name: 'The desk' }] })).byline).toEqual(['The desk']);
  });

  it('tells what it could not bring over', async () => {
    const draft = await only({
      summary: 'All there is',
      date_modified: '2020-09-04',
      image: 'https://a.example/1.jpg',
      _extra: { a: 1 },
    });
    expect(draft).toEqual({
      date: '2020-09-04',
      source: 'The Courier',
      body: 'All there is\n',
      rules: ['date-of-change', 'description-as-text', 'attachment-left-out', 'field-left-out'],
    });
  });

  it('finds the title of a short feed behind its items too', async () => {
    const [record] = await read(`{"version":"${VERSION}","items":[{"id":"1"}],"title":"Late"}`);
    expect(record).toMatchObject({ draft: { source: 'Late' } });
  });

  it('finds the title of a long feed before its items', async () => {
    const records = await read(
      feed(Array.from({ length: 3000 }, (_, at) => ({ id: `${at}`, content_text: 'x'.repeat(40) }))),
    );
    expect(records).toHaveLength(3000);
    expect(records.at(-1)).toMatchObject({ draft: { source: 'The Courier', id: '2999' } });
  });

  it('loses a broken item alone, and gives whole ones before it tells of a cut', async () => {
    const records = await read(
      `{"version":"${VERSION}","items":[\n{"id":"1"},\n{"id":"2",},\n7,\n{"id":"3"},\n{"id":"4"`,
    );
    expect(
      records.map((record) => (record.kind === 'rejected' ? record.problems[0]?.rule : record.id)),
    ).toEqual(['1', 'json-syntax', 'not-an-item', '3', 'truncated']);
    expect(records[1]).toMatchObject({ line: 3, number: 2, raw: '{"id":"2",}' });
  });

  it.each([
    ['', 'empty-file'],
    [feed([]), 'no-item'],
    [`{"version":"${VERSION}"}`, 'no-item'],
    [`{"version":"${VERSION}","items":{}}`, 'no-item'],
  ])('rejects %j', async (text, rule) => {
    expect(await read(text)).toMatchObject([{ kind: 'rejected', problems: [{ rule }] }]);
  });

  it('lets no unsafe link through, and no field of JavaScript itself', async () => {
    const draft = await only({ content_html: '<a href="javascript:alert(1)">a</a><script>b</script>' });
    expect(draft.body).toBe('a\n');
    const [record] = await read(
      `{"version":"${VERSION}","items":[{"__proto__":{"title":"x"},"content_text":"a"}]}`,
    );
    expect(record).toMatchObject({ kind: 'article' });
    expect(record).not.toHaveProperty('draft.headline');
  });
});
