import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mdastToMarkdown } from '../../markdown/mdast-to-markdown.ts';
import { renderBody } from '../../markdown/render-body.ts';
import { MAX_RECORD } from '../format.ts';
import { testOptions } from '../test-source.ts';
import { markdownFormat } from './markdown-format.ts';
import { readArticle, readMarkdown } from './test-markdown.ts';

const yaml = (fields: string, body = 'Text.'): string => `---\n${fields}\n---\n\n${body}\n`;
const fieldsOf = async (fields: string, name?: string) => (await readArticle(yaml(fields), name)).draft;

describe('front matter', () => {
  it('has its usual names mapped to ours', async () => {
    const { draft, warnings } = await readArticle(
      yaml(
        [
          'title: A',
          'guid: 17',
          'Author: Asha Rao',
          'publication: The Courier',
          'canonical_url: https://courier.example/a',
          'category: City',
          'excerpt: Short.',
          'locale: en_GB',
          'keywords: a, b; c، d',
          'persons: [Meera Iyer]',
          'location: Springfield, Illinois',
          'organisations: Harbour Board',
          'license: CC BY 4.0',
          'redirect_from: old/a',
          'permalink: /2020/a/',
        ].join('\n'),
      ),
    );
    expect(draft).toEqual({
      headline: 'A',
      id: '17',
      byline: ['Asha Rao'],
      source: 'The Courier',
      sourceUrl: 'https://courier.example/a',
      section: 'City',
      summary: 'Short.',
      language: 'en_GB',
      topics: ['a', 'b', 'c', 'd'],
      people: ['Meera Iyer'],
      places: ['Springfield, Illinois'],
      organizations: ['Harbour Board'],
      rights: 'CC BY 4.0',
      aliases: ['/old/a/', '/2020/a/'],
    });
    expect(warnings).toEqual([]);
  });

  it.each([
    ['author: Asha Rao', ['Asha Rao']],
    ['byline: By Asha Rao', ['Asha Rao']],
    ['authors: [Asha Rao, Jon Dee]', ['Asha Rao', 'Jon Dee']],
    ['author: { name: Asha Rao, email: a@b.example }', ['Asha Rao']],
    ['authors:\n  - name: Asha Rao\n  - Jon Dee', ['Asha Rao', 'Jon Dee']],
  ])('names the writers of %j', async (fields, byline) => {
    expect((await fieldsOf(fields)).byline).toEqual(byline);
  });

  it('takes the day of publication before the day of writing', async () => {
    const { draft, warnings } = await readArticle(yaml('date: 2020-09-01\npublishDate: 2020-09-04'));
    expect(draft.date).toBe('2020-09-04');
    expect(warnings).toMatchObject([{ rule: 'field-left-out', field: 'date', line: 2, found: '2020-09-01' }]);
    expect((await readArticle(yaml('date: 2020-09-04\npubDate: 2020-09-04'))).warnings).toEqual([]);
  });

  it('keeps the characters of dates and numbers', async () => {
    expect((await fieldsOf('date: 2020-09-04T06:30:00+02:00')).date).toBe('2020-09-04T06:30:00+02:00');
    expect(await fieldsOf('date: 2020-02-30\ntitle: 007\nid: 1.0')).toMatchObject({
      date: '2020-02-30',
      headline: '007',
      id: '1.0',
    });
    const toml = await readArticle(
      '+++\ntitle = "A"\ndate = 2020-02-30 # leap\nid = 12345678901234567890\n+++\nText.',
    ).catch((error: unknown) => error);
    expect(toml).toMatchObject({ draft: { date: '2020-02-30' } });
    const local = await readArticle('+++\ndate = 2020-09-04 07:30:00\n+++\nText.');
    expect(local.draft.date).toBe('2020-09-04 07:30:00');
    const json = await readArticle('{\n"title": "A", "id": 1.0,\n"date": 1599201000\n}\nText.');
    expect(json.draft).toEqual({ headline: 'A', id: '1.0', date: '1599201000' });
  });

  it('has the date in the name of the file when no field has it', async () => {
    expect((await fieldsOf('title: A', '_posts/2020-09-04-a.md')).date).toBe('2020-09-04');
    expect(await fieldsOf('title: A', 'news/2020-09-04-a/index.fr.md')).toMatchObject({
      date: '2020-09-04',
      language: 'fr',
    });
    expect((await fieldsOf('date: 2020-09-05', '_posts/2020-09-04-a.md')).date).toBe('2020-09-05');
    expect((await fieldsOf('date: Last Modified', '2020-09-04-a.md')).date).toBe('2020-09-04');
  });

  it('makes the first category the section, unless there is one', async () => {
    expect(await fieldsOf('categories: [A, B]\ntags: [C, B]')).toEqual({ section: 'A', topics: ['B', 'C'] });
    expect(await fieldsOf('section: S\ncategories: [A, B]')).toEqual({ section: 'S', topics: ['A', 'B'] });
  });

  it('splits a text of tags at blanks only where Jekyll does', async () => {
    expect((await fieldsOf('tags: a b', '_posts/2020-09-04-a.md')).topics).toEqual(['a', 'b']);
    expect((await fieldsOf('tags: a b')).topics).toEqual(['a b']);
  });

  it('names a field that has no place once, and no technical one', async () => {
    const { warnings } = await readArticle(
      yaml(
        'title: No\nseries: [x]\nweight: 3\nlayout: post\nmenu:\n  main: 1\ncolour: { a: 1 }\nempty:\nnull: ~',
      ),
    );
    expect(warnings.map(({ rule, field, line }) => [rule, field, line])).toEqual([
      ['field-left-out', 'series', 3],
      ['field-left-out', 'colour', 8],
    ]);
  });

  it('keeps old paths that are clean, and refuses the others by name', async () => {
    const { draft, warnings } = await readArticle(
      yaml(
        'aliases: [/a.html, /b/index.html, ../../etc/passwd, /x/../y/, //evil.example/z, relative]\nslug: ../up\nurl: /c\npermalink: /:title/',
      ),
    );
    expect(draft.aliases).toEqual(['/a.html/', '/b/', '/c/']);
    expect(warnings.map(({ rule, found }) => [rule, found])).toEqual([
      ['alias-left-out', '../../etc/passwd'],
      ['alias-left-out', '/x/../y/'],
      ['alias-left-out', '//evil.example/z'],
      ['alias-left-out', 'relative'],
    ]);
  });

  it('takes no address that is not one of the web', async () => {
    const { draft, warnings } = await readArticle(yaml('canonical: javascript:alert(1)\nsource: Courier'));
    expect(draft).toEqual({ source: 'Courier' });
    expect(warnings).toMatchObject([{ rule: 'field-left-out', field: 'canonical' }]);
    expect(await fieldsOf('source: https://courier.example/a')).toEqual({
      sourceUrl: 'https://courier.example/a',
    });
  });
});

describe('the headline', () => {
  it.each([
    ['title: A *b*', '# A \\*b\\*\n\nText.', 'A *b*', 'Text.'],
    ['title: A', '# B\n\nText.', 'A', '# B\n\nText.'],
    ['date: 2020-09-04', '# A `b`\n\nText.', 'A b', 'Text.'],
    ['date: 2020-09-04', 'A\n===\n\nText.', 'A', 'Text.'],
    ['date: 2020-09-04', '## A\n\nText.', undefined, '## A\n\nText.'],
    ['title: A', 'Text.\n\n# A', 'A', 'Text.\n\n# A'],
  ])('with %j over %j is %j', async (fields, markdown, headline, body) => {
    const article = await readArticle(yaml(fields, markdown));
    expect([article.draft.headline, article.body]).toEqual([headline, body]);
  });

  it('is an opening heading in a file without front matter', async () => {
    expect(await readArticle('# A\n\nText.\n\n---\n\nMore.')).toMatchObject({
      draft: { headline: 'A' },
      body: 'Text.\n\n___\n\nMore.',
    });
  });
});

describe('what is left out', () => {
  it.each([
    ['draft: true', 'a.md', 'draft'],
    ['published: no', 'a.md', 'draft'],
    ['status: draft', 'a.md', 'draft'],
    ['title: A', 'site/_drafts/a.md', 'draft'],
    ['date: 2026-01-03', 'a.md', 'future'],
    ["pubDate: 'Jul 08 2031'", 'a.md', 'future'],
    ['expiryDate: 2026-01-01', 'a.md', 'expired'],
    ['type: page', 'a.md', 'page'],
    ['layout: ../../layouts/Page.astro', 'a.md', 'page'],
    ['title: A', 'news/_index.fr.md', 'page'],
  ])('has its reason: %j in %s', async (fields, name, reason) => {
    const text = yaml(`${fields}\nid: 7`);
    expect(await readMarkdown(text, name)).toMatchObject({ kind: 'left-out', reason, id: '7' });
    expect(await readMarkdown(text, name, { include: new Set([reason]) })).toMatchObject({ kind: 'article' });
  });

  it('is not what is dated today, or expires later', async () => {
    for (const fields of ['date: 2026-01-02', 'expiryDate: 2026-01-03', 'draft: false', 'published: true'])
      expect(await readMarkdown(yaml(fields))).toMatchObject({ kind: 'article' });
  });
});

describe('an entry of ours', () => {
  const ENTRY = `---
headline: 'Oil: <XON> "up"'
suppliedHeadline: true
date: 1987-03-12T18:30:00+05:30
dateline: NEW YORK
byline:
  - Asha Rao
sourceUrl: https://courier.example/oil
language: en-GB
topics:
  - Oil
corrections:
  - date: 1987-03-14
    text: It was 18 dollars.
aliases:
  - /news/oil/
provenance:
  file: a.json
  sha256: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
  imported: 2026-01-01
---

NEW YORK - ~~a~~ <b>c</b> http://x.example {{< x >}} {% if %} [up](#two) [x](y.html)

# Oil: <XON> "up"

[Editor]: Smith
`;

  it('comes back with its fields, and without its provenance', async () => {
    const { draft, warnings } = await readArticle(ENTRY);
    expect(draft).toEqual({
      headline: 'Oil: <XON> "up"',
      suppliedHeadline: true,
      date: '1987-03-12T18:30:00+05:30',
      dateline: 'NEW YORK',
      byline: ['Asha Rao'],
      sourceUrl: 'https://courier.example/oil',
      language: 'en-GB',
      topics: ['Oil'],
      corrections: [{ date: '1987-03-14', text: 'It was 18 dollars.' }],
      aliases: ['/news/oil/'],
    });
    expect(warnings).toEqual([]);
  });

  it('has on its page what it had before', async () => {
    const render = renderBody;
    const before = ENTRY.slice(ENTRY.indexOf('---\n\n') + 5);
    const { body } = await readArticle(ENTRY);
    expect((await render(body)).html).toBe((await render(before)).html);
    expect((await readArticle(ENTRY.replace(before, body))).body).toBe(body);
  });

  it('comes back with any text that it can hold', async () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .filter((one) => !/[^\P{Cc}]|\p{Cs}/u.test(one) && one.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
        const body = mdastToMarkdown({
          type: 'root',
          children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
        });
        expect((await readArticle(`---\nheadline: A\ndate: 2020-09-04\n---\n\n${body}`)).body).toBe(
          body.trimEnd(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('says that its picture cannot be brought over', async () => {
    const { warnings } = await readArticle(
      yaml('headline: A\ndate: 2020-09-04\nimage:\n  src: a.jpg\n  alt: A quay'),
    );
    expect(warnings).toMatchObject([{ rule: 'field-left-out', field: 'image', line: 4 }]);
  });

  it('is not a page of another site, though the names be ours', async () => {
    const { body, draft } = await readArticle(yaml('headline: A\ndate: 4 Sep 2020', '<em>x</em>'));
    expect([draft.date, body]).toEqual(['4 Sep 2020', '*x*']);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['', 'empty-file', 1],
    [' \n\n', 'empty-file', 1],
    ['---\ntitle: A\ndate: 2020-09-04\n\nText.\n', 'unclosed-front-matter', 3],
    ['+++\ntitle = "A"\n', 'unclosed-front-matter', 2],
    ['{\n"title": "A",\n', 'unclosed-front-matter', 2],
    ['---\ntitle: A\nauthor: B: C\n---\nText.', 'unquoted-text', 3],
    ['---\ntitle: A\n\tb: c\n---\nText.', 'tab-indent', 3],
    ['---\ntitle: A\na: *b\n---\nText.', 'yaml-references', 2],
    ['---\nonly a text\n---\nText.', 'yaml-syntax', 2],
    ['+++\ntitle = "A"\ndate = x\n+++\nText.', 'toml-syntax', 3],
    ['{\n"title": "A"\n"date": 1\n}\nText.', 'json-syntax', 3],
    ['---js\n{ title: "A" }\n---\nText.', 'script-front-matter', 1],
  ])('is rejected with its line: %j', async (text, rule, line) => {
    const record = await readMarkdown(text);
    expect(record.kind).toBe('rejected');
    if (record.kind === 'rejected') expect(record.problems[0]).toMatchObject({ rule, line });
  });

  it('expands no references', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [one, other] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'])
      bomb.push(
        `${other ?? ''}: &${other ?? ''} [${Array<string>(9)
          .fill(`*${one ?? ''}`)
          .join(', ')}]`,
      );
    expect(await readMarkdown(yaml(`title: A\n${bomb.join('\n')}`))).toMatchObject({
      kind: 'rejected',
      problems: [{ rule: 'yaml-references' }],
    });
  });

  it('is rejected when it is larger or deeper than any article', async () => {
    const rule = async (text: string) => {
      const record = await readMarkdown(text);
      return record.kind === 'rejected' ? record.problems[0]?.rule : record.kind;
    };
    expect(await rule(yaml(`title: ${'a'.repeat(300_000)}`))).toBe('front-matter-too-long');
    // Which mistake is found first depends on how deep the stack is.
    expect(await rule(yaml(`title: ${'['.repeat(50_000)}`))).toMatch(
      /^(?:unquoted-text|unclosed-quote|yaml-syntax)$/,
    );
    expect(await rule(`+++\ntitle = ${'['.repeat(50_000)}\n+++\nText.`)).toBe('toml-syntax');
    expect(await rule(`---json\n{"title": ${'['.repeat(50_000)}\n}\n---\nText.`)).toBe('json-syntax');
    let read = 0;
    const source = {
      name: 'a.md',
      head: '',
      chunks: async function* () {
        for (; read < 100; read += 1) yield '---\n'.repeat(256 * 1024);
      },
    };
    for await (const record of markdownFormat.read(source, testOptions()))
      expect(record).toMatchObject({ kind: 'rejected', problems: [{ rule: 'record-too-large' }] });
    expect(read * 1024 * 1024).toBeLessThan(2 * MAX_RECORD);
  });

  it('is told by a record, whatever it holds', async () => {
    const piece = fc.constantFrom(
      ...[
        '---',
        '+++',
        '{',
        '}',
        '"',
        ':',
        '\n',
        ' ',
        'title',
        ' = ',
        '*a',
        '&a',
        '[',
        ']',
        '<b>',
        '</b>',
        '<!--',
        '-->',
      ],
      ...[
        '{{<',
        '>}}',
        '{%',
        '%}',
        'raw',
        'highlight',
        '{{',
        '`',
        '```',
        '\n\n',
        '    ',
        '> ',
        '- ',
        '|',
        '[^1]',
        ']:',
        '(',
        ')',
        '\ue000',
        '0t',
      ],
      ...[
        '<script>',
        '<table>',
        '<td>',
        '<pre>',
        'import a from "b"',
        '<A b={',
        '/>',
        '{:.a}',
        '{::comment}',
        '~~',
        '#',
        '\u0000',
        '\ud800',
      ],
    );
    const file = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.constantFrom('---\ntitle: a\n---\n', ''),
        fc.constantFrom('a.md', 'a.mdx'),
        async (text, top, name) => {
          const record = await readMarkdown(top + text, name);
          expect(['article', 'rejected', 'left-out']).toContain(record.kind);
          if (record.kind === 'article')
            expect(JSON.stringify(record.draft.body)).not.toContain('"type":"html"');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
