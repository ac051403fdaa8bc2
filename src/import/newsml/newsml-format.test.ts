import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../format.ts';
import { bodyText } from '../nitf/compare-texts.ts';
import { testOptions, testSource } from '../test-source.ts';
import { newsmlFormat } from './newsml-format.ts';

const read = (text: string, options = testOptions()): Promise<SourceRecord[]> =>
  Array.fromAsync(newsmlFormat.read(testSource(text, 'wire.xml', 50), options));

async function readArticle(text: string): Promise<Extract<SourceRecord, { kind: 'article' }>> {
  const [record, ...others] = await read(text);
  expect(others).toEqual([]);
  if (record?.kind !== 'article') throw new Error(JSON.stringify(record));
  return record;
}

const ITEM_META = `<itemMeta>
   <itemClass qcode="ninat:text"/>
   <provider qcode="nprov:HA"><name>Havneavisa</name></provider>
   <versionCreated>2020-09-06T10:00:00+02:00</versionCreated>
   <firstCreated>2020-09-04T08:00:00+02:00</firstCreated>
   <pubStatus qcode="stat:usable"/>
  </itemMeta>`;
const CONTENT_META = `<contentMeta>
   <urgency>4</urgency>
   <contentCreated>2020-09-04T07:00:00+02:00</contentCreated>
   <located><name>Elsvik</name></located>
   <creator qcode="staff:7"><name>Kari Holm</name></creator>
   <language tag="nb"/>
   <subject type="cpnat:abstract" qcode="medtop:20000337"><name xml:lang="en">Transport</name><name xml:lang="nb">Samferdsel</name></subject>
   <subject type="cpnat:person" qcode="p:1"/>
   <subject type="cpnat:organisation" literal="Havnestyret"/>
   <subject type="cpnat:geoArea"><name>Elsvik</name></subject>
   <subject type="cpnat:poi"><name>Havnebrua</name></subject>
   <subject qcode="N2:SOCC"/>
   <slugline>BRO</slugline>
   <headline>Broen er åpen</headline>
   <headline role="hld:subHeadline">Ni år for sent</headline>
   <description role="drol:caption">BRO:Broen er åpen</description>
   <description role="drol:summary">Broen åpnet lørdag, ni år etter planen.</description>
  </contentMeta>
  <assert qcode="p:1"><name>Ola Lie</name></assert>`;
const RIGHTS = `<rightsInfo><copyrightHolder literal="HA"/><copyrightNotice>© 2020 Havneavisa</copyrightNotice><usageTerms>Ikke for salg</usageTerms></rightsInfo>`;
const XHTML = `<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Broen</title></head><body><h1>Broen er åpen</h1><p>Broen over havna åpnet lørdag.</p></body></html></inlineXML><remoteContent href="https://pictures.example/bro.jpg" contenttype="image/jpeg"/></contentSet>`;

const item = (content = XHTML, meta = ITEM_META, contentMeta = CONTENT_META): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:ha.example:bro" version="3" standard="NewsML-G2" xml:lang="no">
  ${RIGHTS}${meta}${contentMeta}${content}</newsItem>`;

describe('the format NewsML-G2', () => {
  it.each([
    ['<?xml version="1.0"?>\n<!-- a --><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">', true],
    ['<newsItem guid="x">', true],
    ['<g2:packageItem xmlns:g2="http://iptc.org/std/nar/2006-10-01/">', true],
    ['<NewsML Version="1.2">', true],
    ['<!DOCTYPE NewsML PUBLIC "x" "y" [\n<!ENTITY % nitf SYSTEM "nitf.dtd">\n%nitf;\n]>\n<NewsML>', true],
    ['<newsitem itemid="1">', false],
    ['<rss><channel><item><newsItem>', false],
    ['<nitf>', false],
    ['', false],
  ])('is recognised in %j: %s', (head, expected) => {
    expect(newsmlFormat.detect(head)).toBe(expected);
  });

  it('reads all that an item says', async () => {
    const { draft, warnings, id } = await readArticle(item());
    const { body, ...fields } = draft;
    expect(fields).toEqual({
      id: 'urn:newsml:ha.example:bro',
      headline: 'Broen er åpen',
      date: '2020-09-04T08:00:00+02:00',
      dateline: 'Elsvik',
      byline: ['Kari Holm'],
      source: 'Havneavisa',
      summary: 'Broen åpnet lørdag, ni år etter planen.',
      language: 'nb',
      topics: ['Samferdsel'],
      people: ['Ola Lie'],
      places: ['Elsvik', 'Havnebrua'],
      organizations: ['Havnestyret'],
      rights: '© 2020 Havneavisa\nIkke for salg',
    });
    expect(id).toBe(fields.id);
    expect(bodyText(body)).toBe('Ni år for sent\nBroen over havna åpnet lørdag.');
    expect(warnings.map(({ rule, found }) => [rule, found])).toEqual([
      ['subject-without-name', 'N2:SOCC'],
      ['attachment-left-out', 'https://pictures.example/bro.jpg'],
    ]);
  });

  it('reads a message with several items, each with its own place', async () => {
    const picture = ITEM_META.replace('ninat:text', 'icls:picture');
    const records = await read(`<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<header><sent>2020-09-04</sent><catalogRef href="https://x.example"/></header>
<itemSet>
<packageItem guid="p"><itemRef residref="a"/></packageItem>
${item()}
${item('', picture)}
${item('', ITEM_META.replace('stat:usable', 'stat:canceled'))}
</itemSet></newsMessage>`);
    expect(records.map((record) => [record.kind, 'reason' in record ? record.reason : ''])).toEqual([
      ['left-out', 'package'],
      ['article', ''],
      ['left-out', 'picture'],
      ['left-out', 'canceled'],
    ]);
    expect(records.slice(0, 2).map(({ line }) => line)).toEqual([4, 5]);
    expect(records[1]?.raw).toContain('urn:newsml:ha.example:bro');
  });

  it.each([
    ['<embargoed>2027-01-01T00:00:00Z</embargoed>', 'left-out'],
    ['<embargoed>2020-09-05T00:00:00Z</embargoed>', 'article'],
    ['<embargoed/>', 'article'],
  ])('with %s is %s', async (embargo, kind) => {
    const [record] = await read(item(XHTML, ITEM_META.replace('<pubStatus', `${embargo}<pubStatus`)));
    expect(record?.kind).toBe(kind);
  });

  it('reads NITF in it, and takes from its head what the item does not say', async () => {
    const nitf = `<contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>Broen</title></head><body><body.head><hedline><hl1>Broen er åpen</hl1></hedline><byline>Av Ola Lie</byline><dateline>ELSVIK</dateline></body.head><body.content><p>Broen åpnet.</p></body.content></body></nitf></inlineXML></contentSet>`;
    const { draft } = await readArticle(item(nitf, ITEM_META, ''));
    expect(draft).toMatchObject({
      headline: 'Broen er åpen',
      byline: ['Ola Lie'],
      dateline: 'ELSVIK',
      language: 'no',
    });
    expect(bodyText(draft.body)).toBe('Broen åpnet.');
  });

  it.each([
    ['<inlineData contenttype="text/plain">One.\n\nTwo &lt;TICKER&gt;.</inlineData>', 'One.\nTwo <TICKER>.'],
    ['<inlineData contenttype="text/plain"><![CDATA[<p>One.</p><p>Two.</p>]]></inlineData>', 'One.\nTwo.'],
    ['<inlineXML contenttype="text/html"><p>One.</p><p>Two.</p></inlineXML>', 'One.\nTwo.'],
  ])('reads the text of %s', async (content, text) => {
    const { draft } = await readArticle(item(`<contentSet>${content}</contentSet>`));
    expect(bodyText(draft.body).split('\n').slice(1).join('\n')).toBe(text);
  });

  it.each([
    ['<contentSet><remoteContent href="a.xml"/></contentSet>'],
    ['<contentSet><inlineData encoding="enc:base64">QQ==</inlineData></contentSet>'],
    [
      '<contentSet><inlineXML><sports-content><sports-event>2:1</sports-event></sports-content></inlineXML></contentSet>',
    ],
    [''],
  ])('rejects an item with no text but %s', async (content) => {
    expect(await read(item(content))).toMatchObject([
      { kind: 'rejected', id: 'urn:newsml:ha.example:bro', problems: [{ rule: 'no-text', line: 1 }] },
    ]);
  });

  it.each([
    ['', 'empty-file'],
    ['<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet/></newsMessage>', 'no-item'],
    [item().slice(0, -40), 'truncated'],
  ])('rejects a file that holds no whole item', async (text, rule) => {
    const [record] = await read(text);
    expect(record).toMatchObject({ kind: 'rejected', problems: [{ rule }] });
  });
});
