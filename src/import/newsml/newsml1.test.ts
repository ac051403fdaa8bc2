import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../format.ts';
import { bodyText } from '../nitf/compare-texts.ts';
import { testOptions, testSource } from '../test-source.ts';
import { newsmlFormat } from './newsml-format.ts';

const read = (text: string, options = testOptions()): Promise<SourceRecord[]> =>
  Array.fromAsync(newsmlFormat.read(testSource(text, 'wire.xml', 50), options));

const wrap = (components: string, status = '<Status FormalName="Usable"/>'): string => `<?xml version="1.0"?>
<NewsML Version="1.2"><Catalog Href="https://wire.example/catalog.xml"/>
<NewsEnvelope><SentFrom><Party FormalName="Port Wire"/></SentFrom><DateAndTime>20200906T100000Z</DateAndTime></NewsEnvelope>
<NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>wire.example</ProviderId><DateId>20200904</DateId><NewsItemId>B1</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId><PublicIdentifier>urn:newsml:wire.example:20200904:B1:2</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20200904T080000+0000</FirstCreated><ThisRevisionCreated>20200906T100000+0000</ThisRevisionCreated>${status}</NewsManagement>
${components}
</NewsItem></NewsML>`;

const META = `<DescriptiveMetadata><Language FormalName="en"/><SubjectCode><Subject FormalName="04000000"/></SubjectCode><Property FormalName="Keyword" Value="Bridges"/><Property FormalName="Keyword" Value="A Minister" Role="PersonInImage"/><Location HowPresent="Event"><Property FormalName="City" Value="Port Elswick"/></Location></DescriptiveMetadata>`;
const text = (content: string, format = 'NITF3.1', role = ''): string =>
  `<NewsComponent>${role && `<Role FormalName="${role}"/>`}<ContentItem><MediaType FormalName="Text"/><Format FormalName="${format}"/><DataContent>${content}</DataContent></ContentItem></NewsComponent>`;

describe('NewsML 1', () => {
  it('reads a dispatch in NITF', async () => {
    const [record] = await read(
      wrap(`<NewsComponent><NewsLines><DateLine>PORT ELSWICK, Sept 4, 2020 (Port Wire) -</DateLine><HeadLine>Bridge open</HeadLine><ByLine>By Asha Rao</ByLine><CopyrightLine>© Port Wire</CopyrightLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Port Wire"/></Provider><Creator><Party FormalName="Port Wire"/></Creator></AdministrativeMetadata>${META}
<ContentItem><MediaType FormalName="Text"/><Format FormalName="NITF3.1"/><DataContent><nitf><body><body.content><p>The bridge opened.</p><hl2>Toll</hl2><p>No toll.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>`),
    );
    if (record?.kind !== 'article') throw new Error(JSON.stringify(record));
    const { body, ...fields } = record.draft;
    expect(fields).toEqual({
      id: 'urn:newsml:wire.example:20200904:B1',
      headline: 'Bridge open',
      date: '20200904T080000+0000',
      dateline: 'PORT ELSWICK',
      byline: ['Asha Rao'],
      source: 'Port Wire',
      language: 'en',
      topics: ['Bridges'],
      places: ['Port Elswick'],
      rights: '© Port Wire',
    });
    expect(bodyText(body)).toBe('The bridge opened.\nToll\nNo toll.');
    expect(record.warnings).toMatchObject([{ rule: 'subject-without-name', found: '04000000' }]);
  });

  it('reads a press release in parts: text, headlines, contact, style sheet, pictures', async () => {
    const picture = `<NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>A bridge at dawn</HeadLine></NewsLines><ContentItem Href="https://pictures.example/b.jpg"><MimeType FormalName="image/jpeg"/></ContentItem></NewsComponent>`;
    const [record] = await read(
      wrap(`<NewsComponent><NewsLines><CopyrightLine>© Port Wire</CopyrightLine></NewsLines><NewsComponent>${picture}
<NewsLines><HeadLine>Bridge open</HeadLine></NewsLines>
${text('.x {color: red}', 'CSS', 'StyleSheet')}
${text('<html xmlns="http://www.w3.org/1999/xhtml"><body><p><b>Bridge open</b></p></body></html>', 'XHTML', 'HeadLine')}
${text('<html xmlns="http://www.w3.org/1999/xhtml"><body><ul><li>No toll</li><li>Nine years</li></ul></body></html>', 'XHTML', 'SubHeadLine')}
${text('<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Asha Rao, asha@wire.example</p></body></html>', 'XHTML', 'Contact')}
${text('<html xmlns="http://www.w3.org/1999/xhtml"><body><p>The bridge opened.</p></body></html>', 'XHTML', 'Body')}
</NewsComponent></NewsComponent>`),
    );
    if (record?.kind !== 'article') throw new Error(JSON.stringify(record));
    expect(record.draft).toMatchObject({ headline: 'Bridge open', source: 'Port Wire' });
    expect(bodyText(record.draft.body)).toBe('No toll\nNine years\nThe bridge opened.');
    expect(record.warnings.map(({ rule, found }) => [rule, found])).toEqual([
      ['attachment-left-out', 'Photo https://pictures.example/b.jpg'],
      ['contact-left-out', 'Asha Rao, asha@wire.example'],
    ]);
  });

  it.each([
    ['<p>One.</p><p>Two.</p>', 'bcNITF2.5'],
    ['<![CDATA[<P>One.</P><P>Two.</P>]]>', 'HTML'],
    ['One.\n\nTwo.', 'ASCII'],
  ])('reads the text of %s as %s', async (content, format) => {
    const [record] = await read(wrap(text(content, format)));
    if (record?.kind !== 'article') throw new Error(JSON.stringify(record));
    expect(bodyText(record.draft.body)).toBe('One.\nTwo.');
  });

  it.each([
    ['<Status FormalName="Canceled"/>', 'canceled'],
    ['<Status FormalName="Embargoed"/>', 'embargoed'],
    [
      '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20270101T000000Z</DateAndTime></StatusWillChange>',
      'embargoed',
    ],
  ])('leaves out an item with %s', async (status, reason) => {
    expect(await read(wrap(text('<p>One.</p>'), status))).toMatchObject([{ kind: 'left-out', reason }]);
  });

  it('imports an item whose embargo has ended', async () => {
    const status =
      '<Status FormalName="Embargoed"/><StatusWillChange><DateAndTime>20200905T000000Z</DateAndTime></StatusWillChange>';
    expect(await read(wrap(text('<p>One.</p>'), status))).toMatchObject([{ kind: 'article' }]);
  });

  it('leaves out an item of nothing but pictures', async () => {
    const picture =
      '<NewsComponent><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>';
    expect(await read(wrap(picture))).toMatchObject([{ kind: 'left-out', reason: 'picture' }]);
  });
});
