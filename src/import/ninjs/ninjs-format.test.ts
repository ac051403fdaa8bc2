import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../format.ts';
import { bodyText } from '../nitf/compare-texts.ts';
import { testOptions, testSource } from '../test-source.ts';
import { ninjsFormat } from './ninjs-format.ts';

const readText = (text: string, options = testOptions()): Promise<SourceRecord[]> =>
  Array.fromAsync(ninjsFormat.read(testSource(text, 'wire.json', 50), options));

const read = (value: unknown, options = testOptions()): Promise<SourceRecord[]> =>
  readText(JSON.stringify(value), options);

async function readArticle(value: unknown): Promise<Extract<SourceRecord, { kind: 'article' }>> {
  const [record, ...others] = await read(value);
  expect(others).toEqual([]);
  if (record?.kind !== 'article') throw new Error(JSON.stringify(record));
  return record;
}

const VERSION_1 = {
  uri: 'urn:ha.example:bro',
  type: 'text',
  version: '2',
  firstcreated: '2020-09-04T08:00:00+02:00',
  versioncreated: '2020-09-06T10:00:00+02:00',
  pubstatus: 'usable',
  urgency: 4,
  language: 'nb-NO',
  headline: 'Broen er åpen',
  headline_sub: 'Ni år for sent',
  byline: 'Av Kari Holm og Ola Lie',
  located: 'Elsvik',
  description_text: 'Broen åpnet lørdag, ni år etter planen.',
  body_text: 'Broen over havna åpnet.\n\nIngen bompenger for <SYKKEL>.',
  body_html: '<p>Broen over havna åpnet.</p><p>Ingen bompenger for &lt;SYKKEL&gt;.</p>',
  subject: [{ name: 'Samferdsel', code: '10000000', scheme: 'x' }, { code: '04000000' }],
  person: [{ name: 'Kari Holm', rel: 'about' }],
  organisation: [{ name: 'Havnestyret' }],
  place: [{ name: 'Elsvik' }],
  infosource: [{ name: 'Havneavisa' }],
  copyrightholder: 'HA',
  copyrightnotice: '© 2020 Havneavisa',
  usageterms: 'Ikke for salg',
  associations: { bilde: { uri: 'urn:x:2', type: 'picture', headline: 'Broen' } },
};

const FIELDS = {
  id: 'urn:ha.example:bro',
  headline: 'Broen er åpen',
  date: '2020-09-04T08:00:00+02:00',
  dateline: 'Elsvik',
  byline: ['Kari Holm', 'Ola Lie'],
  source: 'Havneavisa',
  summary: 'Broen åpnet lørdag, ni år etter planen.',
  language: 'nb-NO',
  topics: ['Samferdsel'],
  people: ['Kari Holm'],
  places: ['Elsvik'],
  organizations: ['Havnestyret'],
  rights: '© 2020 Havneavisa\nIkke for salg',
};

const VERSION_3 = {
  standard: { name: 'ninjs', version: '3.1' },
  uri: 'urn:ha.example:bro',
  type: 'text',
  firstCreated: '2020-09-04T08:00:00+02:00',
  versionCreated: '2020-09-06T10:00:00+02:00',
  pubStatus: 'usable',
  language: 'nb-NO',
  headlines: [
    { role: 'sub', value: 'Ni år for sent' },
    { role: 'main', value: 'Broen er åpen' },
  ],
  by: 'Av Kari Holm og Ola Lie',
  located: 'Elsvik',
  descriptions: [
    { role: 'summary', contentType: 'text/plain', value: 'Broen åpnet lørdag, ni år etter planen.' },
  ],
  bodies: [
    { contentType: 'text/plain', value: VERSION_1.body_text },
    { contentType: 'application/xhtml+xml', value: VERSION_1.body_html },
  ],
  subjects: [{ name: 'Samferdsel' }, { literal: '04000000' }],
  people: [{ name: 'Kari Holm' }],
  organisations: [{ name: 'Havnestyret' }],
  places: [{ name: 'Elsvik' }],
  infoSources: [{ name: 'Havneavisa' }],
  copyrightNotice: '© 2020 Havneavisa',
  usageTerms: 'Ikke for salg',
  associations: [{ name: 'bilde', uri: 'urn:x:2', type: 'picture' }],
};
const VERSION_2 = Object.fromEntries(
  Object.entries(VERSION_3).map(([name, value]) => [name.toLowerCase(), value]),
);

describe('the format ninjs', () => {
  it.each([
    ['1', VERSION_1],
    ['2', VERSION_2],
    ['3', VERSION_3],
  ])('reads all that an item of version %s says', async (_, item) => {
    const { draft, warnings, id } = await readArticle(item);
    const { body, ...fields } = draft;
    expect(fields).toEqual(FIELDS);
    expect(id).toBe(FIELDS.id);
    expect(bodyText(body)).toBe('Ni år for sent\nBroen over havna åpnet.\nIngen bompenger for <SYKKEL>.');
    expect(warnings.map(({ rule, found }) => [rule, found])).toEqual([
      ['subject-without-name', '04000000'],
      ['attachment-left-out', 'bilde (picture)'],
    ]);
  });

  it('keeps every character of a plain text, paragraph by paragraph', async () => {
    const paragraphs = ['“*Both* sides”, <b>he</b> said…', '# 1. a_b  c', '    पुल खुल गया।'];
    const { draft } = await readArticle({
      uri: 'x',
      versioncreated: '2020',
      body_text: paragraphs.join('\n\n'),
    });
    expect(bodyText(draft.body).split('\n')).toEqual(paragraphs);
  });

  it('reads NITF in a body, and takes its date for that of the content', async () => {
    const { draft, warnings } = await readArticle({
      uri: 'x',
      versioncreated: '2023-05-01',
      bodies: [
        {
          contentType: 'text/vnd.IPTC.NITF',
          value:
            '<?xml version="1.0"?><nitf><head><docdata><date.issue norm="19870312"/></docdata></head><body><body.head><hedline><hl1>Bridge</hl1></hedline></body.head><body.content><p>It opened.</p></body.content></body></nitf>',
        },
      ],
    });
    expect(draft).toMatchObject({ headline: 'Bridge', date: '19870312' });
    expect(bodyText(draft.body)).toBe('It opened.');
    expect(warnings).toMatchObject([{ rule: 'older-content' }]);
  });

  it.each([
    [{ ...VERSION_1, type: 'picture' }, 'picture'],
    [{ ...VERSION_3, type: 'event' }, 'event'],
    [{ uri: 'x', title: 'T', eventDetails: {}, descriptions: [{ value: 'D' }] }, 'event'],
    [{ uri: 'x', type: 'composite', versioncreated: '2020', associations: {} }, 'composite'],
    [{ ...VERSION_1, pubstatus: 'canceled' }, 'canceled'],
    [{ ...VERSION_3, pubStatus: 'withheld' }, 'withheld'],
    [{ ...VERSION_1, embargoed: '2027-01-01T00:00:00Z' }, 'embargoed'],
    [{ ...VERSION_3, embargoedUntil: '2027-01-01T00:00:00Z' }, 'embargoed'],
  ])('leaves out %#: %s', async (item, reason) => {
    expect(await read(item)).toMatchObject([{ kind: 'left-out', reason, id: expect.any(String) as string }]);
  });

  it('imports a picture’s caption when pictures are asked for', async () => {
    const item = {
      uri: 'x',
      type: 'picture',
      versioncreated: '2020-09-04',
      description_text: 'A bridge at dawn.',
    };
    const [record] = await read(item, testOptions({ include: new Set(['picture']) }));
    expect(record).toMatchObject({ kind: 'article', warnings: [{ rule: 'description-as-text' }] });
  });

  it('reads a list, and rejects alone what is no item', async () => {
    const records = await readText(
      `[\n${JSON.stringify(VERSION_1)},\n7,\n{"uri": "x"},\n${JSON.stringify(VERSION_3)}\n]`,
    );
    expect(records.map(({ kind, line, number }) => [kind, line, number])).toEqual([
      ['article', 2, 1],
      ['rejected', 3, 2],
      ['rejected', 4, 3],
      ['article', 5, 4],
    ]);
    expect(records[2]).toMatchObject({ id: 'x', problems: [{ rule: 'no-text', field: 'bodies' }] });
  });

  it('reads JSON Lines, and the list that an API gives', async () => {
    const line = JSON.stringify(VERSION_1);
    expect((await readText(`${line}\n{"uri": \n${line}\n`)).map(({ kind }) => kind)).toEqual([
      'article',
      'rejected',
      'article',
    ]);
    const [record] = await read({ total: 1, items: [VERSION_1] });
    expect(record).toMatchObject({ kind: 'article', frame: { before: '{"total":1,"items":[' } });
  });

  it('makes articles of the texts in a package', async () => {
    const side = { ...VERSION_1, uri: 'urn:x:side', associations: undefined };
    const records = await read({
      uri: 'urn:x:package',
      type: 'composite',
      versioncreated: '2020-09-04',
      associations: { main: VERSION_1, side, picture: { uri: 'p', type: 'picture' } },
    });
    expect(records.map(({ kind, number, id }) => [kind, number, id])).toEqual([
      ['left-out', 1, 'urn:x:package'],
      ['article', 2, 'urn:ha.example:bro'],
      ['article', 3, 'urn:x:side'],
    ]);
    expect(JSON.parse(records[2]?.raw ?? '')).toMatchObject({ uri: 'urn:x:side' });
  });

  it('leaves out what stands in an item that is held back', async () => {
    const held = { ...VERSION_1, embargoed: '2027-01-01T00:00:00Z', associations: { side: VERSION_3 } };
    expect(await read(held)).toMatchObject([{ kind: 'left-out', reason: 'embargoed' }]);
  });

  it('tells of an item that says it is an extract', async () => {
    const { warnings } = await readArticle({ ...VERSION_3, representationType: 'partial' });
    expect(warnings.map(({ rule }) => rule)).toContain('partial-text');
  });

  it.each([
    [{ ...VERSION_1, headlines: 'Broen' }, 'wrong-type', 'headlines'],
    [{ ...VERSION_1, organisation: undefined, organisationXXX: [] }, 'misspelt-field', 'organisationXXX'],
    [{ uri: 'x', type: 'text', versioncreated: '2020' }, 'no-text', 'bodies'],
  ])('rejects an item that is not valid, naming the field: %#', async (item, rule, field) => {
    expect(await read(item)).toMatchObject([{ kind: 'rejected', problems: [{ rule, field }] }]);
  });

  it('tells of a second headline, a second description and a second text', async () => {
    const { warnings } = await readArticle({
      uri: 'x',
      versioncreated: '2020-09-04',
      headlines: [
        { role: 'main', value: 'Bridge open' },
        { role: 'seo', value: 'Bridge, toll and traffic' },
      ],
      descriptions: [
        { role: 'summary', value: 'It is open.' },
        { role: 'promo', value: 'Read all about the harbour.' },
      ],
      bodies: [
        { role: 'main', value: 'The bridge opened.' },
        { role: 'box', value: 'Facts: 412 metres.' },
      ],
    });
    expect(warnings.map(({ rule }) => rule)).toEqual([
      'other-headline-left-out',
      'other-description-left-out',
      'other-text-left-out',
    ]);
  });

  it.each(['', ' \n'])('rejects an empty file', async (text) => {
    expect(await readText(text)).toMatchObject([{ kind: 'rejected', problems: [{ rule: 'empty-file' }] }]);
  });

  it('rejects what is cut off, behind the whole items before it', async () => {
    const text = JSON.stringify([VERSION_1, VERSION_3]);
    expect(await readText(text.slice(0, -30))).toMatchObject([
      { kind: 'article' },
      { kind: 'rejected', problems: [{ rule: 'truncated' }] },
    ]);
  });
});
