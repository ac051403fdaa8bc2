import type { ReadOptions, SourceRecord } from '../format.ts';
import { testOptions, testSource } from '../test-source.ts';
import { wxrFormat } from './wxr-format.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Elswick Gazette</title>
<link>https://gazette.example</link>
<language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://gazette.example</wp:base_blog_url>
<wp:author><wp:author_login><![CDATA[nadia]]></wp:author_login><wp:author_email><![CDATA[nadia@gazette.example]]></wp:author_email><wp:author_display_name><![CDATA[Nadia Orme]]></wp:author_display_name></wp:author>
<wp:author><wp:author_login>desk@gazette.example</wp:author_login><wp:author_email>desk@gazette.example</wp:author_email><wp:author_display_name>desk@gazette.example</wp:author_display_name></wp:author>
<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>bridges</wp:category_nicename><wp:cat_name><![CDATA[Bridges]]></wp:cat_name></wp:category>
`;

/** An export of these items, for tests. */
export const testExport = (...items: string[]): string => `${HEAD}${items.join('\n')}\n</channel>\n</rss>\n`;

/** A published post, for tests. @param fields elements beside the number, or instead of the defaults */
export const testItem = (fields = '', content = 'The bridge is open.'): string => {
  const defaults = [
    '<title>Bridge opens</title>',
    '<link>https://gazette.example/2020/09/04/bridge-opens/</link>',
    '<guid isPermaLink="false">https://gazette.example/?p=12</guid>',
    '<dc:creator><![CDATA[nadia]]></dc:creator>',
    '<wp:post_id>12</wp:post_id>',
    '<wp:post_date><![CDATA[2020-09-04 18:30:00]]></wp:post_date>',
    '<wp:post_date_gmt><![CDATA[2020-09-04 17:30:00]]></wp:post_date_gmt>',
    '<wp:status>publish</wp:status>',
    '<wp:post_type>post</wp:post_type>',
  ].filter((element) => !new RegExp(`${/^<[\w:]+/.exec(element)?.[0] ?? ''}[ >]`).test(fields));
  return `<item>${defaults.join('')}${fields}<content:encoded><![CDATA[${content}]]></content:encoded></item>`;
};

/** The records of an export, for tests. */
export async function readRecords(xml: string, options: Partial<ReadOptions> = {}): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for await (const record of wxrFormat.read(testSource(xml, 'export.xml', 1000), testOptions(options))) {
    records.push(record);
  }
  return records;
}

/** The only record of an export, which is an article. */
export async function readArticle(
  item: string,
  options: Partial<ReadOptions> = {},
): Promise<Extract<SourceRecord, { kind: 'article' }>> {
  const [record, ...more] = await readRecords(testExport(item), options);
  if (record?.kind !== 'article' || more.length > 0) throw new Error(JSON.stringify([record, ...more]));
  return record;
}
