import { existsSync, readFileSync } from 'node:fs';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readArticle, readRecords, testExport, testItem } from './test-export.ts';
import { wxrFormat } from './wxr-format.ts';

const draftOf = async (fields = '', content?: string) => (await readArticle(testItem(fields, content))).draft;

const reasons = async (fields: string, include: string[] = []): Promise<string[]> =>
  (await readRecords(testExport(testItem(fields)), { include: new Set(include) })).map((record) =>
    record.kind === 'left-out' ? record.reason : record.kind,
  );

describe('detecting a WordPress export', () => {
  const NAMESPACE = 'xmlns:wp="http://wordpress.org/export/1.0/"';

  it.each([
    testExport(),
    `<?xml version="1.0"?>\n<!-- <html> -->\n<!DOCTYPE rss [<!ENTITY a "b">]>\n<rss version="2.0"\n${NAMESPACE}>`,
    `\n\n<rss ${NAMESPACE.replace('http:', 'https:').replace('1.0', '1.2')}>`,
  ])('accepts every version, whatever stands before the first tag (%#)', (head) => {
    expect(wxrFormat.detect(head)).toBe(true);
  });

  it.each([
    '',
    '<rss version="2.0"><channel>xmlns:wp="http://wordpress.org/export/1.2/"',
    `<!-- <rss ${NAMESPACE}> --><html>`,
    `<feed ${NAMESPACE}>`,
    'wordpress.org/export/1.2',
  ])('refuses what is none: %s', (head) => {
    expect(wxrFormat.detect(head)).toBe(false);
  });
});

describe('reading a post', () => {
  it('takes every field from where WordPress keeps it', async () => {
    const { draft, warnings } = await readArticle(
      testItem(
        '<category domain="category" nicename="news"><![CDATA[News]]></category>' +
          '<category domain="post_tag" nicename="steel"><![CDATA[Steel]]></category>' +
          '<excerpt:encoded><![CDATA[After <em>nine</em> years.]]></excerpt:encoded>',
      ),
    );
    expect(draft).toEqual({
      id: 'https://gazette.example/?p=12',
      headline: 'Bridge opens',
      date: '2020-09-04T18:30:00+01:00',
      byline: ['Nadia Orme'],
      source: 'Elswick Gazette',
      sourceUrl: 'https://gazette.example/2020/09/04/bridge-opens/',
      section: 'News',
      summary: 'After nine years.',
      language: 'en-GB',
      topics: ['Steel'],
      aliases: ['/2020/09/04/bridge-opens/'],
      body: {
        type: 'root',
        children: [{ type: 'paragraph', children: [{ type: 'text', value: 'The bridge is open.' }] }],
      },
    });
    expect(warnings).toEqual([]);
  });

  it('reads the first version, which has no list of authors', async () => {
    const xml = testExport(testItem('<dc:creator>Ines Vale</dc:creator>'))
      .replaceAll('export/1.2/', 'export/1.0/')
      .replace(/<wp:author>.*<\/wp:author>/g, '');
    expect(await readRecords(xml)).toMatchObject([
      { kind: 'article', draft: { byline: ['Ines Vale'] }, warnings: [] },
    ]);
  });

  it.each([
    ['<title><![CDATA[A <em>very</em> <b>bold<sup>er</sup></b> bridge]]></title>', 'A very bolder bridge'],
    ['<title><![CDATA[Smith &amp; Co &#8217;s <br/>bridge]]></title>', 'Smith & Co ’s bridge'],
    ['<title>Smith &amp; Co &lt;ELS&gt; &amp;lt;b&amp;gt;</title>', 'Smith & Co <ELS> <b>'],
    ['<title><![CDATA[<script>alert(1)</script>]]></title>', '<script>alert(1)</script>'],
    ['<title><![CDATA[1 < 2 & 3 > 2]]></title>', '1 < 2 & 3 > 2'],
    ['<title><![CDATA[افتتاح الجسر]]></title>', 'افتتاح الجسر'],
    ['<title></title>', undefined],
  ])('reads the title %s', async (title, headline) => {
    expect((await draftOf(title)).headline).toBe(headline);
  });

  it('tells posts apart by their numbers, for two can have one guid', async () => {
    const guid = '<guid>https://old.example/?p=1</guid>';
    const items = ['4', '5'].map((id) => testItem(`${guid}<wp:post_id>${id}</wp:post_id>`));
    expect((await readRecords(testExport(...items))).map(({ id }) => id)).toEqual([
      'https://gazette.example/?p=4',
      'https://gazette.example/?p=5',
    ]);
    expect((await draftOf(`${guid}<wp:post_id>../../etc/passwd</wp:post_id>`)).id).toBe(
      'https://old.example/?p=1',
    );
  });

  it.each([
    ['2020-09-04 18:30:00', '2020-09-04 13:00:00', '2020-09-04T18:30:00+05:30'],
    ['2020-01-01 00:30:00', '2020-01-01 08:30:00', '2020-01-01T00:30:00-08:00'],
    ['2020-01-01 00:30:00', '2020-01-01 00:30:00', '2020-01-01T00:30:00+00:00'],
    ['1925-01-01 00:20:00', '1925-01-01 00:00:28', '1925-01-01T00:20:00'],
    ['2020-01-01 00:30:00', '0000-00-00 00:00:00', '2020-01-01T00:30:00'],
    ['0000-00-00 00:00:00', '2020-01-01 00:30:00', '2020-01-01T00:30:00Z'],
    ['3 May 2020', '', '3 May 2020'],
    ['2020-02-30 00:00:00', '', '2020-02-30 00:00:00'],
  ])('dates %s (UTC: %s) as %s', async (local, utc, date) => {
    const fields = `<wp:post_date>${local}</wp:post_date><wp:post_date_gmt>${utc}</wp:post_date_gmt>`;
    expect((await draftOf(fields)).date).toBe(date);
  });

  it('dates by pubDate what WordPress has no date for, unless that is made of zeros', async () => {
    const none = '<wp:post_date></wp:post_date><wp:post_date_gmt></wp:post_date_gmt>';
    expect((await draftOf(`${none}<pubDate>Fri, 04 Sep 2020 17:30:00 +0000</pubDate>`)).date).toBe(
      'Fri, 04 Sep 2020 17:30:00 +0000',
    );
    expect(
      (await draftOf(`${none}<pubDate>Wed, 30 Nov -0001 00:00:00 +0000</pubDate>`)).date,
    ).toBeUndefined();
  });

  it('doubts two dates that lie too far apart', async () => {
    const { draft, warnings } = await readArticle(
      testItem('<wp:post_date_gmt>2020-09-01 18:30:00</wp:post_date_gmt>'),
    );
    expect(draft.date).toBe('2020-09-04T18:30:00');
    expect(warnings.map(({ rule }) => rule)).toEqual(['doubtful-time']);
  });

  it('never names an author by an e-mail address', async () => {
    const { draft, warnings } = await readArticle(testItem('<dc:creator>desk@gazette.example</dc:creator>'));
    expect(draft.byline).toBeUndefined();
    expect(warnings.map(({ rule }) => rule)).toEqual(['author-left-out']);
    expect(JSON.stringify([draft, warnings])).not.toContain('@');
  });

  it('names authors by their logins when nothing else is known, and says so', async () => {
    const { draft, warnings } = await readArticle(
      testItem(
        '<category domain="author" nicename="cap-nadia">nadia</category><category domain="author" nicename="cap-tomv">tomv</category>',
      ),
    );
    expect(draft.byline).toEqual(['Nadia Orme', 'tomv']);
    expect(warnings).toMatchObject([{ rule: 'author-by-login', found: 'tomv' }]);
  });

  it('sorts what a post is filed under', async () => {
    const terms = [
      ['category', 'uncategorized', 'Uncategorized'],
      ['category', 'allgemein', 'Allgemein'],
      ['category', 'news', 'News &amp; Views'],
      ['category', 'bridges', 'Bridges'],
      ['post_tag', 'steel', 'Steel'],
      ['post_tag', 'steel-2', 'STEEL'],
      ['post_format', 'post-format-aside', 'Aside'],
      ['language', 'fr', 'Français'],
      ['people', 'orme', 'Nadia Orme'],
      ['location', 'elswick', 'Port Elswick'],
      ['organisation', 'port', 'Harbour Board'],
      ['series', 'nine-years', 'Nine years'],
    ].map(
      ([domain, slug, name]) =>
        `<category domain="${domain}" nicename="${slug}"><![CDATA[${name}]]></category>`,
    );
    const primary =
      '<wp:postmeta><wp:meta_key>_yoast_wpseo_primary_category</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta>';
    expect(await draftOf(terms.join('') + primary)).toMatchObject({
      section: 'Bridges',
      topics: ['News & Views', 'Steel', 'Nine years'],
      people: ['Nadia Orme'],
      places: ['Port Elswick'],
      organizations: ['Harbour Board'],
      language: 'fr',
    });
    expect((await draftOf(terms.join(''))).section).toBe('News & Views');
    expect(await draftOf(terms.slice(0, 2).join(''))).not.toHaveProperty('section');
  });

  it.each([
    ['https://gazette.example/2020/09/04/bridge', '/2020/09/04/bridge/'],
    ['https://www.gazette.example/%E6%A9%8B/', '/橋/'],
    ['https://gazette.example/?p=12', undefined],
    ['https://gazette.example/bridge.html', undefined],
    ['https://gazette.example/', undefined],
    ['https://gazette.example/a%2F..%2Fb/', undefined],
    ['https://other.example/bridge/', undefined],
    ['https://gazette.example/../../etc/passwd', undefined],
    ['https://gazette.example/a/%2E%2e/b/', undefined],
    [`https://gazette.example/${'a'.repeat(300)}/`, undefined],
    ['javascript:alert(1)', undefined],
  ])('takes the old path of %s for an alias: %s', async (link, alias) => {
    const draft = await draftOf(`<link>${link}</link>`);
    expect(draft.aliases).toEqual(alias === undefined ? undefined : [alias]);
    expect(draft.sourceUrl).toBe(link.startsWith('https:') ? link : undefined);
  });

  it('tells once of pictures that go with a post', async () => {
    const thumbnail =
      '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>';
    const { warnings } = await readArticle(testItem(thumbnail + thumbnail, '<img src="">'));
    expect(warnings.filter(({ rule }) => rule === 'picture-left-out')).toHaveLength(1);
  });

  it('reads no comments', async () => {
    const comment =
      '<wp:comment><wp:comment_author>Eve</wp:comment_author><wp:comment_author_email>eve@mail.example</wp:comment_author_email><wp:comment_content>First!</wp:comment_content></wp:comment>';
    expect(JSON.stringify((await readArticle(testItem(comment))).draft)).not.toMatch(/Eve|eve@|First/);
  });
});

describe('leaving posts out', () => {
  it.each([
    ['<wp:status>draft</wp:status>', 'draft'],
    ['<wp:status>pending</wp:status>', 'pending'],
    ['<wp:status>private</wp:status>', 'private'],
    ['<wp:status>trash</wp:status>', 'trash'],
    ['<wp:status>auto-draft</wp:status>', 'auto-draft'],
    ['<wp:status>future</wp:status>', 'future'],
    ['<wp:post_date>2030-01-01 00:00:00</wp:post_date>', 'future'],
    ['<wp:post_password>enter</wp:post_password>', 'password'],
    ['<wp:post_type>page</wp:post_type>', 'page'],
    ['<wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>', 'attachment'],
    ['<wp:post_type>nav_menu_item</wp:post_type>', 'nav_menu_item'],
    ['<wp:post_type>reportage</wp:post_type>', 'reportage'],
    ['<wp:post_type>a/../b</wp:post_type>', 'other-type'],
  ])('leaves out %s as "%s", unless it is asked for', async (fields, reason) => {
    expect(await reasons(fields)).toEqual([reason]);
    expect(await reasons(fields, [reason])).toEqual(['article']);
  });

  it('wants every reason to be asked for', async () => {
    const fields = '<wp:post_type>page</wp:post_type><wp:status>draft</wp:status>';
    expect(await reasons(fields, ['page'])).toEqual(['draft']);
    expect(await reasons(fields, ['page', 'draft'])).toEqual(['article']);
  });

  it('warns of what readers of the site could not see', async () => {
    const { warnings } = await readArticle(testItem('<wp:status>private</wp:status>'), {
      include: new Set(['private']),
    });
    expect(warnings).toMatchObject([{ rule: 'not-public', found: 'private' }]);
  });
});

describe('reading a broken export', () => {
  it('reads on after a post that is not well-formed, and keeps that in a file that can be read again', async () => {
    const broken = testItem('<wp:post_id>13</wp:post_id>').replace('</title>', '</titel>');
    const records = await readRecords(
      testExport(testItem(), broken, testItem('<wp:post_id>14</wp:post_id>')),
    );
    expect(records.map(({ kind }) => kind)).toEqual(['article', 'rejected', 'article']);
    const { raw = '', frame } = records[1] ?? {};
    const mended = `${frame?.before ?? ''}${raw.replace('</titel>', '</title>')}${frame?.after ?? ''}`;
    expect(wxrFormat.detect(mended)).toBe(true);
    expect(await readRecords(mended)).toMatchObject([{ kind: 'article', draft: { byline: ['Nadia Orme'] } }]);
  });

  it('reads the whole posts of a file that breaks off', async () => {
    const whole = testExport(testItem(), testItem());
    const records = await readRecords(whole.slice(0, whole.lastIndexOf('</item>') - 20));
    expect(records).toMatchObject([
      { kind: 'article' },
      { kind: 'rejected', problems: [{ rule: 'truncated' }] },
    ]);
  });

  it('rejects an empty file, and finds nothing in an export without posts', async () => {
    expect(await readRecords('')).toMatchObject([{ kind: 'rejected', problems: [{ rule: 'empty-file' }] }]);
    expect(await readRecords(testExport())).toEqual([]);
  });

  it('expands no entities of the file and fetches nothing', async () => {
    const hostile = testExport(testItem('<title>&a;</title>')).replace(
      '<rss',
      '<!DOCTYPE rss [<!ENTITY a "&b;&b;"><!ENTITY b SYSTEM "file:///etc/passwd">]><rss',
    );
    expect(JSON.stringify(await readRecords(hostile))).not.toContain('root:');
  });

  it('does not fail on an item without anything', async () => {
    expect(await readRecords(testExport('<item/>', '<item></item>'))).toMatchObject([
      { kind: 'article', draft: { body: { children: [] } } },
      { kind: 'article' },
    ]);
  });
});

const corpus = new URL(
  '../../../../shared/corpora/wxr-theme-unit-test/themeunittestdata.wordpress.xml',
  import.meta.url,
);

describe('the theme unit test of WordPress', () => {
  it.skipIf(!existsSync(corpus))('is read to its end (needs ../shared/corpora)', async () => {
    const records = await readRecords(readFileSync(corpus, 'utf8'));
    const counts = new Map<string, number>();
    for (const record of records) {
      const key = record.kind === 'left-out' ? record.reason : record.kind;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      article: 48,
      page: 21,
      attachment: 38,
      nav_menu_item: 70,
      draft: 1,
      password: 1,
      future: 1,
    });
    const articles = records.filter((record) => record.kind === 'article');
    expect(new Set(articles.map(({ id }) => id)).size).toBe(48);
    const markup = articles.find(({ draft }) => draft.headline === 'Markup: HTML Tags and Formatting');
    expect(markup && toString(markup.draft.body)).toContain(
      "And be one traveler, long I stood         (='.'=)",
    );
  });
});
