import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_RECORD, type SourceText } from '../format.ts';
import { testSource } from '../test-source.ts';
import { innerXml, textOf, xmlAttributeOf } from './query-xml.ts';
import { readXmlRecords, type XmlRecord } from './read-xml-records.ts';

const isItem = (path: readonly { local: string }[]): boolean => path.at(-1)?.local === 'item';

async function read(source: SourceText | string, isRecord = isItem): Promise<XmlRecord[]> {
  const records: XmlRecord[] = [];
  const opened = typeof source === 'string' ? testSource(source) : source;
  for await (const record of readXmlRecords(opened, isRecord)) records.push(record);
  return records;
}

/** What came of each record, briefly: its text, or the rules that it breaks. */
const outline = (records: readonly XmlRecord[]): string[] =>
  records.map(({ element, problems }) =>
    problems.length > 0 ? problems.map(({ rule }) => rule).join(' ') : element ? textOf(element) : '',
  );

const feed = (...items: string[]): string => `<rss><channel>\n${items.join('\n')}\n</channel></rss>\n`;

/** A source that is longer than a test should hold in memory. */
const generated = (pieces: () => Iterable<string>): SourceText => ({
  name: 'generated.xml',
  head: '',
  chunks: async function* () {
    yield* pieces();
  },
});

describe('reading the records of an XML file', () => {
  it('gives each record with its text in the file, its line, its number and what stands around it', async () => {
    const records = await read(
      '<?xml version="1.0" encoding="windows-1252"?>\n<rss xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel xml:lang="fr"><title>Le fil</title>\n' +
        '<item><dc:creator>Anne</dc:creator></item>\r\n<item/>\n</channel>\n</rss>\n',
    );
    expect(records.map(({ raw, line, number }) => [raw, line, number])).toEqual([
      ['<item><dc:creator>Anne</dc:creator></item>', 4, 1],
      ['<item/>', 5, 2],
    ]);
    expect(records[0]?.element?.children).toMatchObject([
      { uri: 'http://purl.org/dc/elements/1.1/', local: 'creator', children: ['Anne'], line: 4 },
    ]);
    expect(records[0]?.frame).toEqual({
      before:
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel xml:lang="fr"><title>Le fil</title>\n',
      after: '\n</channel>\n</rss>\n',
    });
    expect(records[1]?.frame).toBe(records[0]?.frame);
  });

  it('can read what was kept aside with its frame', async () => {
    const [first] = await read(feed('<item>one</item>', '<item>two</item>'));
    const kept = `${first?.frame?.before ?? ''}${first?.raw ?? ''}${first?.frame?.after ?? ''}`;
    expect(outline(await read(kept))).toEqual(['one']);
  });

  it('tells what stands around the records, with languages and bases from further out', async () => {
    const [record] = await read(
      '<rss xml:lang="hi" xml:base="https://a.example/news/"><channel xml:base="today/"><title>समाचार</title><!-- <item>no</item> --><item/></channel></rss>',
    );
    const head = record?.head;
    expect(head && innerXml(head)).toBe('<title>समाचार</title>');
    expect(head && xmlAttributeOf(head, 'lang')).toBe('hi');
    expect(head && xmlAttributeOf(head, 'base')).toBe('https://a.example/news/today/');
  });

  it('takes the root for a record when it is one', async () => {
    const records = await read(
      '<!DOCTYPE nitf SYSTEM "nitf.dtd">\n<nitf>text</nitf>',
      (path) => path.length === 1,
    );
    expect(records).toMatchObject([
      {
        raw: '<nitf>text</nitf>',
        line: 2,
        frame: { before: '<!DOCTYPE nitf SYSTEM "nitf.dtd">\n', after: '\n' },
      },
    ]);
  });

  it('takes tags in comments, CDATA and instructions for text', async () => {
    const item = '<item><!-- </item> --><![CDATA[</item><item>]]><?x </item> ?> end</item>';
    const records = await read(feed(item, '<item>b</item>'));
    expect(outline(records)).toEqual(['</item><item> end', 'b']);
    expect(records[0]?.raw).toBe(item);
  });

  it('believes an element of the same name further inside', async () => {
    const item = '<item><x:box xmlns:x="urn:x"><item>inner</item></x:box></item>';
    expect((await read(feed(item))).map(({ raw }) => raw)).toEqual([item]);
  });

  it('keeps control characters, for the importer to count', async () => {
    expect(outline(await read(feed('<item>a\u0008b&#7;c</item>')))).toEqual(['a\bb\u0007c']);
  });

  it('understands well-known prefixes that are not declared, with a warning', async () => {
    const [record] = await read(feed('<item><dc:creator>A</dc:creator></item>'));
    expect(record?.element?.children).toMatchObject([{ uri: 'http://purl.org/dc/elements/1.1/' }]);
    expect(record?.warnings).toMatchObject([{ rule: 'undeclared-prefix', found: 'dc:', line: 2 }]);
  });

  it('reads the same however the file is cut into pieces', async () => {
    const text = feed(
      '<item a="1 &gt; 0">é &amp; 日本 <b>&#x1F600;</b></item>',
      '<!-- x --><item><![CDATA[ ]] ]]></item>',
      '<item>open',
      '<item>\r\nlast</item>',
    );
    const whole = await read(testSource(text, 'x', text.length));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
        expect(await read(testSource(text, 'x', size))).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('gives back any text that can stand in XML, in either way of writing it', async () => {
    const character = fc.string({ unit: 'binary', maxLength: 1 });
    const piece = fc.oneof(
      character,
      fc.constantFrom('<', '&', ']]>', '&amp;', '</item>', '<!--', '\n', ' '),
    );
    const text = fc
      .array(piece, { maxLength: 30 })
      .map((pieces) => pieces.join('').replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (value, size) => {
        const escaped = value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
        const section = `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
        const records = await read(
          testSource(feed(`<item>${escaped}</item>`, `<item>${section}</item>`), 'x', size),
        );
        expect(outline(records)).toEqual([value, value]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a broken XML file', () => {
  it('costs the one record that is not well-formed', async () => {
    const records = await read(
      feed('<item>a</item>', '<item><b>b</item>', '<item>c < d</item>', '<item>e</item>'),
    );
    expect(outline(records)).toEqual(['a', 'not-well-formed', 'not-well-formed', 'e']);
    expect(records[1]?.problems[0]).toMatchObject({ line: 3, message: 'The closing tag </b> is missing.' });
    expect(records[1]?.raw).toBe('<item><b>b</item>');
  });

  it.each([
    ['the end tag of a record', '<item>a', ['not-well-formed', 'b', 'c']],
    ['the end of a CDATA section', '<item><![CDATA[a</item>', ['not-well-formed', 'b', 'c']],
    ['the end of a comment', '<item><!-- a</item>', ['not-well-formed', 'b', 'c']],
    ['the quotation mark of a value', '<item><p a="x>y</p></item>', ['not-well-formed', 'b', 'c']],
  ])('goes on behind a record without %s', async (_what, item, expected) => {
    expect(outline(await read(feed(item, '<item>b</item>', '<item>c</item>')))).toEqual(expected);
  });

  it('goes on when the last record has no end tag', async () => {
    expect(outline(await read(feed('<item>a</item>', '<item>b')))).toEqual(['a', 'not-well-formed']);
  });

  it('gives whole records before it tells that the file ends in one', async () => {
    const records = await read('<rss><channel><item>a</item>\n<item>b');
    expect(outline(records)).toEqual(['a', 'truncated']);
    expect(records[1]).toMatchObject({ raw: '<item>b', line: 2 });
  });

  it('tells once that the file ends between records', async () => {
    expect(outline(await read('<rss><channel><item>a</item>'))).toEqual(['a', 'truncated']);
    expect(outline(await read('<rss><channel><item>a</item></channel></rss'))).toEqual(['a', 'truncated']);
    expect(outline(await read('<rss><channel><!-- <item>a</item>'))).toEqual(['truncated']);
  });

  it('tells once what is wrong around the records', async () => {
    const records = await read('<rss></b><channel a=1><item>a</item></rss></rss> and more');
    expect(outline(records)).toEqual(['a', 'not-well-formed']);
    expect(records[1]?.problems[0]).toMatchObject({
      message: 'A closing tag closes nothing.',
      found: '</b>',
    });
  });

  it('reads documents that were put one behind the other', async () => {
    expect(outline(await read(feed('<item>a</item>') + feed('<item>b</item>')))).toEqual([
      'a',
      'b',
      'not-well-formed',
    ]);
  });

  it.each(['', ' \n\t', '\r\n'])('is empty: %j', async (text) => {
    expect(outline(await read(text))).toEqual(['empty-file']);
  });

  it('is no XML at all', async () => {
    expect(outline(await read('Dear Sir,\nplease find enclosed'))).toEqual(['not-well-formed']);
  });

  it('never throws, and never loses the records before the damage', async () => {
    const text = feed('<item a="1">a &amp; b</item>', '<item><![CDATA[c]]></item>', '<item>d</item>');
    const damage = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      '</',
      '<!--',
      '<![CDATA[',
      '<?',
      '<!DOCTYPE',
      '\0',
      '</item>',
      '',
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(10), damage, async (at, drop, inserted) => {
        const records = await read(text.slice(0, at) + inserted + text.slice(at + drop));
        const before = (text.slice(0, at).match(/<\/item>/g) ?? []).length;
        expect(outline(records).slice(0, before)).toEqual(['a & b', 'c', 'd'].slice(0, before));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a hostile XML file', () => {
  const withDoctype = (subset: string, text: string): string =>
    `<!DOCTYPE rss [${subset}]>${feed(`<item>${text}</item>`)}`;

  it('expands no entity that it declares', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('');
    const records = await read(withDoctype(`<!ENTITY l0 "lol">${laughs}`, '&l9; &l0;'));
    expect(outline(records)).toEqual(['xml-entity xml-entity']);
    expect(records[0]?.element && textOf(records[0].element)).toBe(' ');
  });

  it.each([
    ['a file', '<!ENTITY x SYSTEM "file:///etc/passwd">'],
    ['an address', '<!ENTITY x PUBLIC "-//X" "https://attacker.example/x">'],
    ['parameter entities', '<!ENTITY % p SYSTEM "https://attacker.example/x.dtd"> %p; <!ENTITY x "%p;">'],
    ['an entity in a comment', '<!-- " --><!ENTITY x "y"><!-- " -->'],
  ])('cannot make the importer fetch %s', async (_what, subset) => {
    expect(outline(await read(withDoctype(subset, '&x;')))).toEqual(['xml-entity']);
  });

  it('does not have its external document type fetched', async () => {
    const text = `<!DOCTYPE rss SYSTEM "https://attacker.example/rss.dtd">${feed('<item>a&nbsp;b</item>', '<item>&other;</item>')}`;
    const records = await read(text);
    expect(outline(records)).toEqual(['a\u00a0b', 'xml-entity']);
    expect(records[0]?.warnings).toMatchObject([{ rule: 'undeclared-entity', found: '&nbsp;' }]);
  });

  it('may declare what HTML knows anyway', async () => {
    const records = await read(withDoctype('<!ENTITY eacute "&#233;"><!ENTITY copy "(c)">', '&eacute;'));
    expect(outline(records)).toEqual(['é']);
    expect(records[0]?.warnings).toEqual([]);
    expect(outline(await read(withDoctype('<!ENTITY copy "(c)">', '&copy;')))).toEqual(['xml-entity']);
  });

  it('may nest 100,000 levels', async () => {
    const deep = `<item>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</item>`;
    const records = await read(testSource(feed(deep, '<item>b</item>'), 'x', 65_536));
    expect(outline(records)).toEqual(['nested-too-deep', 'b']);
    expect(outline(await read(testSource('<a>'.repeat(100_000), 'x', 65_536)))).toEqual(['nested-too-deep']);
  });

  it('may have half a million attributes or elements', async () => {
    const many = `<item><p ${Array.from({ length: 500_000 }, (_, at) => `a${at}=""`).join(' ')}/></item>`;
    const records = await read(
      testSource(feed(many, `<item>${'<b/>'.repeat(500_000)}</item>`, '<item>b</item>'), 'x', 65_536),
    );
    expect(outline(records)).toEqual(['too-many-elements', 'too-many-elements', 'b']);
  });

  it('may name its attributes as it likes', async () => {
    const [record] = await read(feed('<item __proto__="a" constructor="b"/>'));
    expect(Object.entries(record?.element?.attributes ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });

  it('may leave thousands of records open', async () => {
    const records = await read(testSource(`<rss><channel>${'<item><a>'.repeat(3000)}`, 'x', 4096));
    expect(records).toHaveLength(3000);
    expect(new Set(outline(records))).toEqual(new Set(['not-well-formed', 'truncated']));
  });
});

describe('a record that is longer than an article can be', () => {
  it('is passed over without being kept', async () => {
    const source = generated(function* () {
      yield '<rss><channel><item>a</item><item>';
      for (let at = 0; at < 300; at++) yield 'x'.repeat(100_000);
      yield '</item><item>b</item></channel></rss>';
    });
    const records = await read(source);
    expect(outline(records)).toEqual(['a', 'record-too-large', 'b']);
    expect(records[1]?.raw).toBeUndefined();
    expect(MAX_RECORD).toBeLessThan(30_000_000);
  });

  it('ends where the next one begins when its end tag is missing', async () => {
    const source = generated(function* () {
      yield '<rss><channel><item>';
      for (let at = 0; at < 100; at++) yield `<p>${'x'.repeat(100_000)}</p>`;
      yield '<item>b</item></channel></rss>';
    });
    expect(outline(await read(source))).toEqual(['record-too-large', 'b']);
  });
});
