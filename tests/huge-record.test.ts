import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testImport } from '../src/import/test-import.ts';

/** Characters of the huge record: a multiple of what one may have, and of what should ever be in memory. */
const HUGE = 50 * 1024 * 1024;
const PIECE = 'All work and no play makes the archive a long one. '.repeat(1000);

let work: string;
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'dateline huge '));
});
afterEach(() => rm(work, { recursive: true }));

/** Writes a file with a huge text between two parts. */
async function write(name: string, before: string, after: string): Promise<string> {
  const file = join(work, name);
  const stream = createWriteStream(file);
  stream.write(before);
  for (let length = 0; length < HUGE; length += PIECE.length) {
    if (!stream.write(PIECE)) await once(stream, 'drain');
  }
  stream.end(after);
  await once(stream, 'close');
  return file;
}

const wxr = (title: string, open: string, close: string): [string, string] => [
  `<item><title>${title}</title><guid>https://x.example/?p=${title}</guid><content:encoded><![CDATA[${open}`,
  `${close}]]></content:encoded><wp:post_id>${title.length}</wp:post_id><wp:post_date>2020-09-04 10:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`,
];
const rss = (title: string): [string, string] => [
  `<item><title>${title}</title><guid>${title}</guid><pubDate>Fri, 04 Sep 2020 10:00:00 GMT</pubDate><description>`,
  '</description></item>',
];
const g2 = (title: string): [string, string] => [
  `<newsItem guid="urn:${title}" version="1" xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2020-09-04T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>${title}</headline></contentMeta><contentSet><inlineData contenttype="text/plain">`,
  '</inlineData></contentSet></newsItem>',
];
const whole = ([before, after]: [string, string]): string => `${before}Text.${after}`;

const WXR_OPEN =
  '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>T</title><link>https://x.example</link><wp:wxr_version>1.2</wp:wxr_version>';
const G2_OPEN =
  '<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2020-09-04T10:00:00Z</sent></header><itemSet>';
const ninjs = (title: string): [string, string] => [
  `{"uri":"https://x.example/${title}","type":"text","versioncreated":"2020-09-04T10:00:00Z","headline":"${title}","body_text":"`,
  '"}',
];

describe('a record of 50 MB', () => {
  test.each([
    ['csv', 'date,title,text\n2020-09-04,One,Text.\n2020-09-04,Huge,"', '"\n2020-09-04,Two,Text.\n'],
    [
      'json',
      '[{"date":"2020-09-04","body":"One."},{"date":"2020-09-04","body":"',
      '"},{"date":"2020-09-04","body":"Two."}]',
    ],
    [
      'json',
      '{"date":"2020-09-04","body":"One."}\n{"date":"2020-09-04","body":"',
      '"}\n{"date":"2020-09-04","body":"Two."}\n',
    ],
    [
      'wxr',
      `${WXR_OPEN}${whole(wxr('One', '', ''))}${wxr('Huge', '', '')[0]}`,
      `${wxr('Huge', '', '')[1]}${whole(wxr('Three', '', ''))}</channel></rss>`,
    ],
    [
      'feed',
      `<rss version="2.0"><channel><title>T</title>${whole(rss('One'))}${rss('Huge')[0]}`,
      `${rss('Huge')[1]}${whole(rss('Two'))}</channel></rss>`,
    ],
    [
      'newsml-g2',
      `${G2_OPEN}${whole(g2('One'))}${g2('Huge')[0]}`,
      `${g2('Huge')[1]}${whole(g2('Two'))}</itemSet></newsMessage>`,
    ],
    ['ninjs', `[${whole(ninjs('One'))},${ninjs('Huge')[0]}`, `${ninjs('Huge')[1]},${whole(ninjs('Two'))}]`],
    [
      'json-feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","date_published":"2020-09-04T10:00:00Z","content_text":"One."},{"id":"2","date_published":"2020-09-04T10:00:00Z","content_text":"',
      '"},{"id":"3","date_published":"2020-09-04T10:00:00Z","content_text":"Two."}]}',
    ],
  ])('in %s is rejected alone', async (format, before, after) => {
    const { report } = await testImport(work, [await write('input', before, after)]);
    expect(Object.keys(report.formats)).toEqual([format]);
    expect(report).toMatchObject({
      read: 3,
      written: 2,
      rejected: 1,
      rejectedBecause: { 'record-too-large': 1 },
    });
  });

  test.each([
    ['text', 'date 2020-09-04\n\n', ''],
    [
      'html',
      '<!doctype html><html><head><title>T</title></head><body><article><p>',
      '</p></article></body></html>',
    ],
    ['markdown', '---\ntitle: T\ndate: 2020-09-04\n---\n\n', ''],
    [
      'nitf',
      '<?xml version="1.0"?><nitf><head><title>T</title></head><body><body.content><p>',
      '</p></body.content></body></nitf>',
    ],
  ])('that is a whole file of %s is rejected, and the next file read', async (format, before, after) => {
    const huge = await write('a', before, after);
    const { report } = await testImport(work, [huge]);
    expect(Object.keys(report.formats)).toEqual([format]);
    expect(report.rejections.map(({ rule }) => rule)).toEqual(['record-too-large']);
  });
});
