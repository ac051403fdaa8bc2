import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../format.ts';
import { testOptions, testSource } from '../test-source.ts';
import { bodyText } from './compare-texts.ts';
import { nitfFormat } from './nitf-format.ts';

const read = (text: string, options = testOptions()): Promise<SourceRecord[]> =>
  Array.fromAsync(nitfFormat.read(testSource(text, 'wire.xml', 50), options));

/** The only record of a file, which must be an article. */
async function readArticle(text: string): Promise<Extract<SourceRecord, { kind: 'article' }>> {
  const [record, ...others] = await read(text);
  expect(others).toEqual([]);
  if (record?.kind !== 'article') throw new Error(JSON.stringify(record));
  return record;
}

const HEAD = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "https://iptc.example/nitf-3-4.dtd">
<nitf baselang="nb-NO">
 <head>
  <title>Bro</title>
  <tobject tobject.type="Innenriks">
   <tobject.subject tobject.subject.refnum="10000000" tobject.subject.type="Samferdsel" tobject.subject.matter="Bruer"/>
   <tobject.subject tobject.subject.refnum="04000000"/>
  </tobject>
  <docdata management-status="usable">
   <doc-id regsrc="HA" id-string="HA-4711"/>
   <date.issue norm="20200904T080000+0200"/>
   <date.release norm="20200905T060000+0200"/>
   <doc.copyright year="2020" holder="Havneavisa"/>
   <du-key key="havnebru"/>
   <key-list><keyword key="havnebru"/><keyword key="Bompenger"/></key-list>
   <identified-content><person>Kari Holm</person><org value="Havnestyret"/><location>Elsvik<alt-code value="1"/></location></identified-content>
   <evloc city="Elsvik" iso-cc="NO"/>
  </docdata>
  <pubdata date.publication="20200906" name="Havneavisa" ex-ref="https://havneavisa.example/bro" position.section="By"/>
 </head>`;

const BODY = `
 <body>
  <body.head>
   <hedline><hl1>Broen er<br/>åpen</hl1><hl2>Ni år for sent</hl2></hedline>
   <byline>Av <person>Kari Holm</person> og <person>Ola Lie</person><byttl>Havneavisa</byttl></byline>
   <distributor><org>HA</org></distributor>
   <dateline><location>Elsvik</location> <story.date norm="20200905">5. september</story.date></dateline>
  </body.head>
  <body.content>
   <p lede="true">Broen over havna åpnet
      lørdag.</p>
   <hl2>Bompenger</hl2>
   <ul><li>Bil: 30 kr</li><li>Sykkel: gratis</li></ul>
  </body.content>
  <body.end><tagline>Ola Lie bidro.</tagline></body.end>
 </body>
</nitf>`;

describe('the format NITF', () => {
  it.each([
    ['<?xml version="1.0"?>\n<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf.dtd">\n<nitf>', true],
    ['<!DOCTYPE nitf SYSTEM "nitf.dtd" [<!ENTITY a "]">]>\n<nitf>', true],
    ['<nitf>', true],
    ['<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/">', true],
    ['<!-- x --><archive name="a">\n<nitf version="3">', true],
    ['<newsItem><nitf>', true],
    ['<rss version="2.0"><channel>', false],
    ['<nitfx>', false],
    ['<p>about <nitf>', false],
    ['', false],
  ])('is recognised in %s: %s', (head, expected) => {
    expect(nitfFormat.detect(head)).toBe(expected);
  });

  it('reads all that a document says', async () => {
    const { draft, warnings, id } = await readArticle(HEAD + BODY);
    const { body, ...fields } = draft;
    expect(fields).toEqual({
      id: 'HA-4711',
      headline: 'Broen er åpen',
      date: '20200906',
      dateline: 'Elsvik',
      byline: ['Kari Holm', 'Ola Lie'],
      source: 'Havneavisa',
      sourceUrl: 'https://havneavisa.example/bro',
      section: 'By',
      summary: 'Ni år for sent',
      language: 'nb-NO',
      topics: ['Samferdsel', 'Bruer', 'Bompenger'],
      people: ['Kari Holm'],
      places: ['Elsvik'],
      organizations: ['Havnestyret'],
      rights: '© 2020 Havneavisa',
    });
    expect(id).toBe('HA-4711');
    expect(body.children.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'list', 'paragraph']);
    expect(bodyText(body)).toBe(
      'Broen over havna åpnet lørdag.\nBompenger\nBil: 30 kr\nSykkel: gratis\nOla Lie bidro.',
    );
    expect(warnings.map(({ rule, found }) => [rule, found])).toEqual([
      ['subject-without-name', '04000000'],
      ['byline-title-left-out', 'Havneavisa'],
    ]);
  });

  it('dates an article by the paper, else by its release, else by its issue', async () => {
    const dateOf = async (text: string): Promise<string | undefined> => (await readArticle(text)).draft.date;
    const withoutPaper = (HEAD + BODY).replace('date.publication="20200906"', '');
    expect(await dateOf(withoutPaper)).toBe('20200905T060000+0200');
    expect(await dateOf(withoutPaper.replace(/<date\.release[^>]*>/, ''))).toBe('20200904T080000+0200');
  });

  it.each([
    ['management-status="canceled"', 'canceled'],
    ['management-status="withheld"', 'withheld'],
  ])('leaves out a document with %s', async (status, reason) => {
    const text = (HEAD + BODY).replace('management-status="usable"', status);
    expect(await read(text)).toMatchObject([{ kind: 'left-out', reason, id: 'HA-4711' }]);
  });

  it('leaves out what is to be released after the day of the import', async () => {
    const text = (HEAD + BODY).replace('20200905T060000+0200', '20270101T060000+0200');
    expect(await read(text)).toMatchObject([{ kind: 'left-out', reason: 'embargoed' }]);
    const asked = await read(text, testOptions({ include: new Set(['embargoed']) }));
    expect(asked).toMatchObject([{ kind: 'article' }]);
  });

  it.each([
    ['<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;', 'One.\nTwo.'],
    ['One.\n\nTwo.', 'One.\nTwo.'],
    ['<![CDATA[<p>One.</p><script>x</script><p>Two.</p>]]>', 'One.\nTwo.'],
  ])('reads the text of %s', async (content, text) => {
    const { draft } = await readArticle(`<nitf><body><body.content>${content}</body.content></body></nitf>`);
    expect(bodyText(draft.body)).toBe(text);
  });

  it.each([
    ['', 'empty-file'],
    ['<nitf><head><title>Only a title</title></head></nitf>', 'no-text'],
    ['<nitf><body><body.content><p>One.</p></body.cont', 'truncated'],
    ['<nitf><body><p>One.</b></body></nitf>', 'not-well-formed'],
    ['<archive/>', 'no-item'],
  ])('rejects %j as %s', async (text, rule) => {
    const [record] = await read(text);
    expect(record).toMatchObject({ kind: 'rejected', problems: [{ rule }] });
  });

  it('expands no entity and fetches nothing', async () => {
    const bomb = `<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
<nitf><body><body.content><p>&b;&x;</p></body.content></body></nitf>`;
    expect(await read(bomb)).toMatchObject([
      { kind: 'rejected', problems: [{ rule: 'xml-entity', found: '&b;' }, { found: '&x;' }] },
    ]);
  });

  it('reads several documents in one file, and goes on behind a broken one', async () => {
    const one = (text: string): string =>
      `<nitf><body><body.content><p>${text}</p></body.content></body></nitf>\n`;
    const records = await read(`<archive>\n${one('One.')}${one('Two.</b>')}${one('Three.')}</archive>`);
    expect(records.map(({ kind, line }) => [kind, line])).toEqual([
      ['article', 2],
      ['rejected', 3],
      ['article', 4],
    ]);
    expect(records[0]?.frame?.before).toContain('<archive>');
  });

  it('brings any paragraph through, with HTML’s white space', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 60 })
      .filter((one) => one.trim() !== '' && !/[^\P{C}\n\t]|\p{Cs}|\uFFFE|\uFFFF/u.test(one));
    const escape = (one: string): string =>
      one.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const collapse = (one: string): string => one.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 3 }), async (texts) => {
        const blocks = texts.map((one) => `<p>${escape(one)}</p>`).join('');
        const { draft } = await readArticle(
          `<nitf><body><body.content>${blocks}</body.content></body></nitf>`,
        );
        expect(bodyText(draft.body)).toBe(texts.map(collapse).join('\n'));
      }),
    );
  });
});
