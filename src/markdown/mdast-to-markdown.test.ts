import fc from 'fast-check';
import type { BlockContent, ListItem, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified, type PluggableList } from 'unified';
import { describe, expect, it } from 'vitest';
import { fitToMarkdown } from './fit-markdown.ts';
import { mdastToMarkdown } from './mdast-to-markdown.ts';
import { rehypePlugins, remarkRehypeOptions } from './plugins.ts';
import { renderBody } from './render-body.ts';

const render = renderBody;

/** The page that a tree becomes when no Markdown is written in between. */
const direct = unified()
  .use(remarkRehype, remarkRehypeOptions)
  .use(rehypePlugins as PluggableList)
  .freeze();
const print = unified().use(rehypeStringify).freeze();

async function expected(root: Root): Promise<string> {
  const page = await direct.run(structuredClone(fitToMarkdown(root)), { data: { body: {} } });
  return print.stringify(page);
}

const actual = async (root: Root): Promise<string> => (await render(mdastToMarkdown(root), {})).html;

async function expectSame(root: Root): Promise<void> {
  const [before, after] = [await expected(root), await actual(root)];
  // mdast-util-from-markdown takes a list in a quotation for tight when only its nested lists are.
  const loosen = before.includes('<blockquote>') && before.includes('<li>') ? withoutLooseness : String;
  expect(loosen(after), mdastToMarkdown(root)).toBe(loosen(before));
}

/** A loose list as a tight one, and a tight one as it is; where a paragraph follows another is still told. */
const withoutLooseness = (html: string): string =>
  html
    .replace(/<\/p>\n<p>/g, '¶')
    .replace(/(<li[^>]*>)\n<p>/g, '$1')
    .replace(/<\/p>\n<\/li>/g, '</li>')
    .replace(/<\/?p>/g, '');

const MARKS = ' \n*_`~#+-=.)0123|:[]^()!<>&;\\"\'ab/@é“中\u00a0'.split('');
const PIECES = [
  ...MARKS,
  '**',
  '***',
  '__',
  '``',
  '```',
  '~~~',
  '[^1]',
  '![',
  '](',
  ']:',
  '<b>',
  '&amp;',
  '1.',
  '- ',
  '# ',
  ' #',
  '> ',
  '  ',
  '    ',
  ' \n',
  '\n\n',
  '|-',
  ':-',
  '\t',
  'word',
  'https://x.org',
  '\u200b',
  '\ufeff',
  '😀',
  'שלום',
];
const marks = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''));
const textValue = fc.oneof(
  { arbitrary: marks, weight: 3 },
  fc.constantFrom('word', 'two words', 'a', 'end.', ' '),
);
const url = fc.oneof(
  fc.constantFrom(
    'https://example.org/',
    'https://example.org/a_b*c(d)',
    'https://example.org/?a=1&copy=2',
    'https://e.org/a b',
    '/x',
    'a.pdf',
    '#x',
    '/a|b',
    '/a\\b',
    '/<x>',
    '/(',
    '/"q"',
    '/[x]',
    '/&amp;',
  ),
);
const title = fc.oneof({ arbitrary: fc.constant(undefined), weight: 2 }, marks);

const text = textValue.map((value): PhrasingContent => ({ type: 'text', value }));
const leaf = fc.oneof(
  { arbitrary: text, weight: 6 },
  { arbitrary: marks.map((value): PhrasingContent => ({ type: 'inlineCode', value })), weight: 1 },
  { arbitrary: fc.constant<PhrasingContent>({ type: 'break' }), weight: 1 },
  {
    arbitrary: fc
      .record({ alt: marks, url, title })
      .map(({ alt, url, title }): PhrasingContent => ({ type: 'image', alt, url, title: title ?? null })),
    weight: 1,
  },
);
const phrasing = fc.letrec<{ node: PhrasingContent; nodes: PhrasingContent[] }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    { arbitrary: leaf, weight: 4 },
    {
      arbitrary: tie('nodes').map((children): PhrasingContent => ({ type: 'emphasis', children })),
      weight: 1,
    },
    { arbitrary: tie('nodes').map((children): PhrasingContent => ({ type: 'strong', children })), weight: 1 },
    {
      arbitrary: fc
        .record({ children: tie('nodes'), url, title })
        .map(({ children, url, title }): PhrasingContent => ({
          type: 'link',
          url,
          title: title ?? null,
          children,
        })),
      weight: 1,
    },
  ),
  nodes: fc.array(tie('node'), { maxLength: 4 }),
}));
const line = phrasing.nodes;
const codeValue = fc
  .array(
    fc.constantFrom(
      '',
      ' ',
      'a',
      '\tb',
      '  c ',
      '```',
      '~~~',
      '- x',
      '# y',
      '\t',
      '`',
      '> q',
      '1. z',
      '\ufeff',
      '[^1]: x',
    ),
    { maxLength: 4 },
  )
  .map((lines) => lines.join('\n'));

const block = fc.letrec<{ block: BlockContent; blocks: BlockContent[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    { arbitrary: line.map((children): BlockContent => ({ type: 'paragraph', children })), weight: 5 },
    {
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 6 }), line)
        .map(([depth, children]): BlockContent => ({ type: 'heading', depth: depth as 1, children })),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(fc.constantFrom(null, 'js', 'c++', 'a`b', 'x y'), codeValue)
        .map(([lang, value]): BlockContent => ({ type: 'code', lang, value })),
      weight: 1,
    },
    { arbitrary: fc.constant<BlockContent>({ type: 'thematicBreak' }), weight: 1 },
    {
      arbitrary: tie('blocks').map((children): BlockContent => ({ type: 'blockquote', children })),
      weight: 1,
    },
    {
      arbitrary: fc
        .record({
          ordered: fc.boolean(),
          start: fc.constantFrom(0, 1, 7, 99, 999_999_999),
          spread: fc.boolean(),
          items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
        })
        .map(({ ordered, start, spread, items }): BlockContent => ({
          type: 'list',
          ordered,
          start: ordered ? start : null,
          spread,
          children: items.map((children): ListItem => ({ type: 'listItem', spread, children })),
        })),
      weight: 2,
    },
    {
      arbitrary: fc
        .record({
          align: fc.array(fc.constantFrom('left' as const, 'right' as const, 'center' as const, null), {
            maxLength: 3,
          }),
          rows: fc.array(fc.array(line, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        })
        .map(({ align, rows }): Table => ({
          type: 'table',
          align,
          children: rows.map((cells) => ({
            type: 'tableRow',
            children: cells.map((children) => ({ type: 'tableCell', children })),
          })),
        })),
      weight: 1,
    },
  ),
  blocks: fc.array(tie('block'), { maxLength: 4 }),
}));
const tree = block.blocks.map((children): Root => ({ type: 'root', children }));

const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
const root = (...children: RootContent[]): Root => ({ type: 'root', children });
const words = (value: string): PhrasingContent => ({ type: 'text', value });

/** All text of a tree; line breaks and the spaces round them count as one space. */
const textOf = (tree: Nodes): string => toString(tree, { includeHtml: true }).replace(/[ \t\n]+/g, '');

describe('mdastToMarkdown', () => {
  it('writes a line of any text, emphasis, links, pictures and code so that it renders to itself', async () => {
    await fc.assert(
      fc.asyncProperty(line, (children) => expectSame(root(paragraph(...children)))),
      { numRuns: 800 },
    );
  });

  it('writes any tree so that it renders to itself', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(tree, expectSame), { numRuns: 400 });
  });

  it('loses no text of any tree', () => {
    fc.assert(
      fc.property(tree, (any) => {
        expect(textOf(fitToMarkdown(any))).toBe(textOf(any));
      }),
    );
  });

  it('writes footnotes', async () => {
    const call: PhrasingContent = { type: 'footnoteReference', identifier: '1', label: '1' };
    const note: RootContent = {
      type: 'footnoteDefinition',
      identifier: '1',
      label: '1',
      children: [
        paragraph(words('1. Not a list.')),
        { type: 'code', value: '\tx\n\n y' },
        paragraph(words('End')),
      ],
    };
    await fc.assert(
      fc.asyncProperty(line, (children) =>
        expectSame(root(paragraph(words('a'), call, ...children, words('.')), note, paragraph(words('b')))),
      ),
    );
  });

  it.each<[string, RootContent[], string]>([
    ['text that looks like Markdown', [paragraph(words('# 1. *a* <b>'))], '\\# 1. \\*a\\* \\<b>\n'],
    [
      'space in emphasis beside it',
      [paragraph(words('a'), { type: 'strong', children: [words(' b ')] }, words('c'))],
      'a **b** c\n',
    ],
    [
      'a break in a heading as a space',
      [{ type: 'heading', depth: 1, children: [words('a'), { type: 'break' }, words('b\nc')] }],
      '# a b c\n',
    ],
    [
      'a break in a table cell as a space, and cells that the first row has no column for',
      [
        {
          type: 'table',
          children: [
            { type: 'tableRow', children: [] },
            {
              type: 'tableRow',
              children: [{ type: 'tableCell', children: [words('a'), { type: 'break' }, words('b|c')] }],
            },
          ],
        },
      ],
      '| |\n| - |\n| a b\\|c |\n',
    ],
    [
      'raw HTML as the text that it is',
      [{ type: 'html', value: '<script>' }, paragraph({ type: 'html', value: '<b>' })],
      '\\<script>\n\n\\<b>\n',
    ],
    ['the text of struck words', [paragraph({ type: 'delete', children: [words('a~b')] })], 'a~b\n'],
    ['text outside a paragraph in one', [words('a'), { type: 'thematicBreak' }], 'a\n\n___\n'],
    [
      'breaks at the ends of a paragraph not at all',
      [paragraph({ type: 'break' }, words('a'), { type: 'break' })],
      'a\n',
    ],
    [
      'nothing for what is empty',
      [
        paragraph(),
        { type: 'heading', depth: 2, children: [{ type: 'emphasis', children: [] }] },
        { type: 'blockquote', children: [paragraph()] },
        { type: 'list', children: [{ type: 'listItem', children: [] }] },
        { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [] }] }] },
      ],
      '',
    ],
    [
      'a link in a link as its text',
      [
        paragraph({
          type: 'link',
          url: '/a',
          children: [{ type: 'link', url: '/b', children: [words('x')] }],
        }),
      ],
      '[x](/a)\n',
    ],
    [
      'lists that follow each other apart',
      ['a', 'b'].map((value): RootContent => ({
        type: 'list',
        children: [{ type: 'listItem', children: [paragraph(words(value))] }],
      })),
      '- a\n\n* b\n',
    ],
  ])('writes %s', (_, nodes, markdown) => {
    expect(mdastToMarkdown(root(...nodes))).toBe(markdown);
  });

  it('writes code in a table cell as text where its bar would be lost, also when it comes in two pieces', async () => {
    const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });
    for (const pieces of [[code('a\\|b')], [code('a\\'), code('|b')]]) {
      const row = {
        type: 'tableRow' as const,
        children: [{ type: 'tableCell' as const, children: [...pieces] }],
      };
      expect(mdastToMarkdown(root({ type: 'table', children: [row] }))).toContain('a\\\\\\|b');
    }
  });

  it('makes no call of a footnote of a link with such a text', async () => {
    const note: RootContent = {
      type: 'footnoteDefinition',
      identifier: '1',
      children: [paragraph(words('a'))],
    };
    const call: PhrasingContent = { type: 'footnoteReference', identifier: '1' };
    const link: PhrasingContent = { type: 'link', url: '/x', children: [words('^1')] };
    const image: PhrasingContent = { type: 'image', url: '/x', alt: '^1' };
    await expectSame(root(paragraph(words('a'), call, link, words(' '), image), note));
  });

  it('makes no address of mail of a bracket, a mark and what follows it', async () => {
    const emphasis = (value: string): PhrasingContent => ({ type: 'emphasis', children: [words(value)] });
    await expectSame(root(paragraph(emphasis('<'), emphasis('@b>'))));
    await expectSame(root(paragraph(words('<1'), emphasis('@b>'))));
    await expectSame(root(paragraph(words('<'), { type: 'inlineCode', value: 'a@b>' }, words('`'))));
  });

  it('keeps an underscore between an emoji and a word beside emphasis', async () => {
    const strong = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children });
    const emphasis: PhrasingContent = { type: 'emphasis', children: [words('***')] };
    await expectSame(root(paragraph(words('a'), strong(emphasis, words('😀_word')))));
    await expectSame(root(paragraph(strong(words('word__😀'), emphasis), words('a'))));
    const nested: PhrasingContent = { type: 'emphasis', children: [words('word')] };
    await expectSame(root(paragraph(nested, strong(emphasis, words('😀_word')), words(' '))));
  });

  it('brings a list that is numbered beyond what Markdown counts below its limit', async () => {
    const items = ['a', 'b'].map((value): ListItem => ({
      type: 'listItem',
      children: [paragraph(words(value))],
    }));
    expect(
      mdastToMarkdown(root({ type: 'list', ordered: true, start: 4_000_000_000, children: items })),
    ).toBe('999999998. a\n999999999. b\n');
  });

  it('keeps the text of what is nested beyond reason', () => {
    let deep: BlockContent = paragraph(words('deep'));
    for (let level = 0; level < 20_000; level += 1) deep = { type: 'blockquote', children: [deep] };
    expect(mdastToMarkdown(root(deep))).toMatch(/^(?:> )+deep\n$/);
    let inline: PhrasingContent = words('deep');
    for (let level = 0; level < 20_000; level += 1)
      inline = { type: level % 2 ? 'strong' : 'emphasis', children: [inline] };
    expect(mdastToMarkdown(root(paragraph(inline)))).toContain('deep');
  });

  it('does not change the tree', () => {
    const given = root(
      { type: 'table', children: [{ type: 'tableRow', children: [] }] },
      paragraph(words('a'), words('b')),
    );
    const copy = structuredClone(given);
    mdastToMarkdown(given);
    expect(given).toEqual(copy);
  });
});
