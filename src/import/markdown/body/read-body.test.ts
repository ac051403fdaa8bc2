import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../markdown/render-body.ts';
import { readArticle, readText } from '../test-markdown.ts';

const render = renderBody;

describe('Markdown', () => {
  it.each([
    [
      'Smart -- "quotes" stay... :smile: ==mark== ^up^ ~down~',
      'Smart -- "quotes" stay... :smile: ==mark== ^up^ ~down~',
    ],
    [
      'A [link][l] and ![picture][l].\n\n[l]: https://a.example "T"',
      'A [link](https://a.example "T") and ![picture](https://a.example "T").',
    ],
    ['- [ ] open\n- [X] done', '- \\[ ] open\n- \\[X] done'],
    [
      'See www.a.example or a@b.example.',
      'See [www.a.example](http://www.a.example) or [a@b.example](mailto:a@b.example).',
    ],
    ['## Head *line* {#id .class}\n\n### Other {.x key="v"}', '## Head *line*\n\n### Other'],
    ['## Set {x} of `{#a}`', '## Set {x} of `{#a}`'],
    ['[//]: # (a comment)\n\nText.', 'Text.'],
  ])('stays Markdown: %j', async (markdown, body) => {
    expect(await readText(markdown)).toEqual([body, []]);
  });

  it.each([
    ['~~struck~~ text', 'struck text', 'struck-text-kept'],
    ['[a](javascript:alert(1))', 'a', 'unsafe-link'],
    ['[a](JAVA&#9;SCRIPT:x)', 'a', 'unsafe-link'],
    ['[a](data:text/html,x) [b]()', 'a b', 'unsafe-link'],
    ['![a](data:image/png;base64,AA)', 'a', 'picture-left-out'],
    ['[a](#there)', 'a', 'link-within-page'],
    ['[a](../b.html)', '[a](../b.html)', 'relative-link'],
    ['![a](b.jpg)', '![a](b.jpg)', 'relative-picture'],
    ['Text.\n\n[^a]: Uncalled.', 'Text.', 'uncalled-footnote'],
    ['Text.\n\n[Editor]: Smith', 'Text.', 'unused-definition'],
  ])('says what cannot be kept: %j', async (markdown, body, rule) => {
    expect(await readText(markdown)).toEqual([body, [rule]]);
  });

  it('has its code unchanged, whatever stands in it', async () => {
    const line = fc.array(
      fc.constantFrom(
        '{{< a >}}',
        '{% raw %}',
        '{{ site.url }}',
        '{: .a}',
        '<b>',
        '~~x~~',
        '[a](b)',
        '*',
        '&amp;',
        '<!--',
        '{#a}',
        ' ',
        'x',
      ),
      { minLength: 1, maxLength: 8 },
    );
    const code = line.map((pieces) => pieces.join('')).filter((one) => one.trim() !== '');
    await fc.assert(
      fc.asyncProperty(code, async (value) => {
        const [body] = await readText(`{{% note %}}\n\n\`\`\`\n${value}\n\`\`\`\n\n{{% /note %}}`);
        expect(body).toBe(`\`\`\`\n${value}\n\`\`\``);
        const [line] = await readText(`A {{< x >}} \`${value.trim()}\` b.`);
        expect(line).toBe(`A  \`${value.trim()}\` b.`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('HTML in Markdown', () => {
  it.each([
    ['A <em>b *c*</em> <strong>d</strong><br>e<br />\nf', 'A *b c* **d**\\\ne\\\nf'],
    ['*a <b>b* c</b>', '*a __b__* **c**'],
    [
      '<div class="x">\n\n*Mark*down with `code` and a note[^1].\n\n- list\n\n</div>\n\n[^1]: N.',
      '*Mark*down with `code` and a note[^1].\n\n- list\n\n[^1]: N.',
    ],
    ['<!-- gone -->\n\na <!-- gone --> b', 'a  b'],
    ['# A <i>b</i>', '# A *b*'],
    ['| a <b>b</b> |\n|-|\n| <br> c |', '| a **b** |\n| - |\n| c |'],
    ['> <p>q</p>\n\n- <u>x</u>', '> q\n\n- *x*'],
    [
      '<table><tr><th>\n\n**a**\n\n</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
      '| **a** | b |\n| - | - |\n| c | d |',
    ],
    ['<code>a *b*</code>', '`a b`'],
    ['[x <b>y</b>](https://a.example "T")', '[x **y**](https://a.example "T")'],
    ['<pre>\n<code>a  b\n\nc</code></pre>', '```\na  b\n\nc\n```'],
  ])('becomes Markdown: %j', async (markdown, body) => {
    expect((await readText(markdown))[0].replace(/ +\|/g, ' |')).toBe(body);
  });

  it.each([
    ['a <script>alert(1)</script> b', 'a  b', ['hidden-text-left-out']],
    ['<script>\nalert(1)\n</script>\n\nb', 'b', []],
    ['<style>p {}</style>\n\nb', 'b', []],
    ['<a href="javascript:x" onclick="y">a</a>', 'a', ['unsafe-link']],
    ['<div hidden>\n\na\n\n</div>\n\nb', 'b', ['hidden-text-left-out']],
    ['a\n\n<!-- b\n\nc', 'a', ['unclosed-comment']],
    [
      '<iframe src="https://v.example/1"></iframe>',
      '[https://v.example/1](https://v.example/1)',
      ['embed-left-as-link'],
    ],
    ['<img src="/a.jpg" alt="A" onerror="x">', '![A](/a.jpg)', ['relative-picture']],
    ['<ul><li>\n\n```\nx\n```\n\n</li></ul>', '- ```\n  x\n  ```', []],
    [
      '<table><tr><th>\n\n- a\n- b\n\n</th><th>c</th></tr><tr><td>d</td><td>e</td></tr></table>',
      expect.stringContaining('a b'),
      ['table-cell-flattened'],
    ],
  ])('is safe and named: %j', async (markdown, body, rules) => {
    expect(await readText(markdown)).toEqual([body, rules]);
  });

  it('has the line of its losses', async () => {
    const { warnings } = await readArticle(
      '---\ntitle: A\n---\n\n{{< youtube abcdefghijk >}}\nText\nand <sub>1</sub>.\n\n<ruby>a<rt>b</rt></ruby>',
    );
    expect(warnings.map(({ rule, line }) => [rule, line])).toEqual([
      ['embed-left-as-link', 5],
      ['raised-text-lowered', 7],
      ['ruby-in-line', 9],
    ]);
  });
});

describe('Markdown that is made to be hard to read', () => {
  it.each([
    ['a** ', 50_000],
    ['a] ', 50_000],
    ['1. a] ', 50_000],
    ['[a](', 50_000],
    ['[a]\n', 20_000],
    ['> ', 5000],
    ['- ', 5000],
    ['<b>', 50_000],
    ['<div>\n\n', 5000],
    ['{{<', 50_000],
    ['{% if %}\n', 5000],
    ['{::comment}', 20_000],
    ['<img "', 20_000],
    ['a.b@', 5000],
    ['a] {# \n\n#}', 20_000],
    ['a <? ', 50_000],
    ['a <!-- ', 50_000],
  ])('is read in a moment: %j', { timeout: 30_000 }, async (piece, times) => {
    const [body] = await readText(piece.repeat(times));
    expect(typeof body).toBe('string');
  });

  it.each([
    `www.a.example${'.'.repeat(200_000)}`,
    Array.from({ length: 1000 }, (_, index) => `${'`'.repeat(index)}a`).join(''),
    Array.from({ length: 150 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n'),
    `${'*a '.repeat(1000)}${'b* '.repeat(1000)}`,
    `${'![a'.repeat(500)}${'](b)'.repeat(500)}`,
  ])('is read in a moment, also when it is built with care (%#)', { timeout: 30_000 }, async (text) => {
    const [body] = await readText(text);
    expect(typeof body).toBe('string');
  });

  it('keeps its characters', async () => {
    const [body, rules] = await readText('a] *b*\n'.repeat(20_000));
    expect(rules).toEqual(['markup-flattened']);
    expect(body.startsWith('a] \\*b\\*\n')).toBe(true);
    expect(body.split('\n')).toHaveLength(20_000);
  });

  it('is not a long list of links, a long table or much code', async () => {
    const link = '- A [link](https://a.example/x_y) and *more*.\n';
    const row = '| a_b | [c](https://c.example) |\n';
    for (const text of [
      link.repeat(1500),
      `| a | b |\n|-|-|\n${row.repeat(1500)}`,
      `\`\`\`\n${'*a[b]_\n'.repeat(20_000)}\`\`\``,
    ])
      expect((await readText(text))[1]).toEqual([]);
  }, 60_000);
});

const spec = new URL('../../../../../shared/corpora/md-commonmark/spec.json', import.meta.url);

describe('the examples of CommonMark', () => {
  // 173: a field of a form, whose text is left out with a warning. 356: micromark does not know a currency sign outside
  // the basic plane for punctuation.
  const EXCEPTIONS = new Set([173, 356]);

  it.skipIf(!existsSync(spec))(
    'have on our pages the text that the specification says (needs ../shared/corpora)',
    { timeout: 60_000 },
    async () => {
      const examples = JSON.parse(readFileSync(spec, 'utf8')) as {
        markdown: string;
        html: string;
        example: number;
      }[];
      expect(examples.length).toBeGreaterThan(650);
      for (const { markdown, html, example } of examples) {
        const [body, rules] = await readText(markdown);
        if (example === 173) expect(rules).toEqual(['form-left-out']);
        if (EXCEPTIONS.has(example)) continue;
        const shown = (await render(body)).html;
        expect(textOf(shown), `example ${example}`).toBe(textOf(html));
      }
    },
  );
});

const BLOCK = /^(?:p|div|li|[uo]l|h[1-6r]|pre|blockquote|table|t[rdh]|br|section|address)$/;

/** Text of HTML as a reader sees it: words of two blocks are two words. */
function textOf(html: string): string {
  const pieces: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === 'script' || node.nodeName === 'style') return;
    if ('value' in node) pieces.push(node.value);
    const space = BLOCK.test(node.nodeName) ? ' ' : '';
    pieces.push(space);
    if ('childNodes' in node) node.childNodes.forEach(walk);
    pieces.push(space);
  };
  walk(parseFragment(html));
  return pieces.join('').replace(/\s+/g, ' ').trim();
}
