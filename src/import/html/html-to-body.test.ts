import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { mdastToMarkdown } from '../../markdown/mdast-to-markdown.ts';
import { findDanger, renderedText } from './test-danger.ts';
import { rawText } from './html-nodes.ts';
import { htmlToBody, type HtmlOptions } from './html-to-body.ts';

const markdown = (html: string, options?: HtmlOptions): string =>
  mdastToMarkdown(htmlToBody(html, options).body);
const rules = (html: string, options?: HtmlOptions): string[] =>
  htmlToBody(html, options).warnings.map(({ rule }) => rule);

describe('the text of HTML', () => {
  it.each([
    ['paragraphs', '<p>One\n two<p>Three', 'One two\n\nThree\n'],
    ['text beside paragraphs', 'One<div>Two<p>Three</div>Four', 'One\n\nTwo\n\nThree\n\nFour\n'],
    ['line breaks', 'a<br>b<br/> c', 'a\\\nb\\\nc\n'],
    ['two line breaks as a new paragraph', 'a<br><br>b', 'a\n\nb\n'],
    ['emphasis', '<b>a</b><i>b <em>c</em></i> <strong>d </strong>e', '**a**_b c_ **d** e\n'],
    ['emphasis over paragraphs', '<b><p>a<p>b</b>', '**a**\n\n**b**\n'],
    ['headings', '<h1>a</h1><h6>b <b>c</b></h6>', '# a\n\n###### b **c**\n'],
    ['a block in a heading on one line', '<h2>a<div>b</div><p>c</h2>', '## a b c\n'],
    ['lists', '<ul><li>a<li>b<ol start=3><li>c</ol></ul>', '- a\n\n- b\n\n  3. c\n'],
    ['paragraphs in list items', '<ul><li><p>a<p>b<li>c</ul>', '- a\n\n  b\n\n- c\n'],
    ['a list in a list without an item', '<ul><li>a<ul><li>b</ul></ul>', '- a\n  - b\n'],
    ['text in a list outside its items', '<ul>x<li>a</li>y</ul>', 'x\n\n- a\n\n  y\n'],
    ['items outside a list', '<li>a</li>', '- a\n'],
    ['numbers of items', '<ol><li>a<li value=5>b<li>c</ol>', '1. a\n\n5) b\n6) c\n'],
    ['quotations', '<blockquote><p>a<p>b</blockquote>c', '> a\n>\n> b\n\nc\n'],
    ['short quotations with the marks that browsers show', 'He: <q>a <q>b</q></q>', 'He: "a \'b\'"\n'],
    ['terms and their descriptions', '<dl><dt>a<dd>b<dd>c</dl>', '**a**\n\nb\n\nc\n'],
    ['preformatted text', '<pre>\n  a\n\n\tb &lt;\n</pre>', '```\n  a\n\n\tb <\n```\n'],
    ['a program', '<pre><code class="language-js">a<b>b</b></code></pre>', '```js\nab\n```\n'],
    ['code', 'a <code>b*`c</code> <kbd>d</kbd>', 'a ``b*`c`` `d`\n'],
    ['code with links in it', '<code>a<a href="https://e.org/">b</a></code>', '`a`[`b`](https://e.org/)\n'],
    ['rules', 'a<hr>b', 'a\n\n___\n\nb\n'],
    [
      'a picture and its caption',
      '<figure><img src="https://e.org/a.png" alt="x"><figcaption>y</figcaption></figure>',
      '![x](https://e.org/a.png)\n\ny\n',
    ],
    ['details', '<details><summary>a</summary>b</details>', '**a**\n\nb\n'],
    ['an address', '<address>a<br>b</address>', 'a\\\nb\n'],
    [
      'a table',
      '<table><caption>t<tr><th>a<th align=right>b<tr><td>1<td>2</table>',
      't\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n',
    ],
    [
      'a table without a head',
      '<table><tr><td>1<td>2<tr><td>3<td>4</table>',
      '| | |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n',
    ],
    [
      'heads of rows',
      '<table><tr><th>a<td>b<tr><th>c<td>d</table>',
      '| | |\n| - | - |\n| **a** | b |\n| **c** | d |\n',
    ],
    [
      'spans',
      '<table><tr><th>a<th>b<th>c<tr><td colspan=2 rowspan=2>1<td>2<tr><td>3</table>',
      '| a | b | c |\n| - | - | - |\n| 1 | | 2 |\n| | | 3 |\n',
    ],
    [
      'blocks in a cell on one line',
      '<table><tr><th>a<th>b<tr><td>1<td><ul><li>x<li>y</ul><p>z</table>',
      '| a | b |\n| - | - |\n| 1 | x y z |\n',
    ],
    ['a table that only lays out', '<table><tr><td><p>a<p>b<h2>c</h2></td></tr></table>', 'a\n\nb\n\n## c\n'],
    [
      'tables in tables',
      '<table><tr><td>a<table><tr><td>b<td>c<tr><td>d<td>e</table><td>f</table>',
      'a\n\n| | |\n| - | - |\n| b | c |\n| d | e |\n\nf\n',
    ],
    [
      'what looks like Markdown',
      '<p># *a* _b_ [c](d) &lt;b&gt;<p>1. x<p>- y',
      '\\# \\*a\\* \\_b\\_ \\[c]\\(d) \\<b>\n\n1\\. x\n\n\\- y\n',
    ],
    ['unknown elements', '<my-box>a <blink>b</blink></my-box>c<o:p>d</o:p>', 'a bcd\n'],
    [
      'ruby, direction and breaks between letters',
      '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby><bdi>x</bdi>a<wbr>b&shy;c',
      '漢(かん)xab\u00adc\n',
    ],
    ['no-break spaces where they are', '<p>&nbsp;a&nbsp; b&nbsp;<p>c', '\u00a0a\u00a0 b\u00a0\n\nc\n'],
    ['no paragraph of no-break spaces only', '<p>a<p>&nbsp;<p>&nbsp; &nbsp;<br><p>b', 'a\n\nb\n'],
    [
      'nothing of scripts, styles, comments, templates and titles',
      'a<script>b</script><style>c</style><!--d--><template>e</template><title>f</title>',
      'a\n',
    ],
    ['raised and lowered characters', 'H<sub>2</sub>O, 1<sup>st</sup>', 'H2O, 1st\n'],
    [
      'footnotes',
      '<p>a<sup><a id=r1 href="#n1">1</a></sup> b<a id=r2 href="#n2" class=noteref>[2]</a><ol><li id=n1>c <a href="#r1">↩</a><li id=n2><p>d <a href="#r2">↩</a></ol>',
      'a[^note-1] b[^note-2]\n\n[^note-1]: c\n\n[^note-2]: d\n',
    ],
    [
      'notes that no page of ours would number so as they are',
      '<p>a<sup><a id=r1 href="#n1">7</a></sup><p id=n1>7 b <a href="#r1">↩</a>',
      'a7\n\n7 b ↩\n',
    ],
    ['nothing', '', ''],
  ])('keeps %s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it('comes out on the page word for word, whatever the markup', { timeout: 60_000 }, async () => {
    const tags =
      `a abbr address article aside b bdo blockquote body caption center cite code dd del details div dl dt em
      fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr html i ins kbd label legend li main menu nav
      nobr noscript ol p pre q ruby rt s section small span strong sub summary sup table tbody td tfoot th thead time tr tt u ul var
      x-y`.split(/\s+/);
    let count = 0;
    const word = fc
      .constantFrom('w', '* ', '# ', '<', '| ', '1. ')
      .map((mark) => ` ${mark.replace('<', '&lt;')}w${(count += 1)} `);
    const open = fc.constantFrom(...tags).map((tag) => `<${tag}>`);
    const close = fc.constantFrom(...tags).map((tag) => `</${tag}>`);
    const pieces = fc.oneof(
      { arbitrary: word, weight: 4 },
      { arbitrary: open, weight: 3 },
      { arbitrary: close, weight: 2 },
      {
        arbitrary: fc.constantFrom(
          '<br>',
          '<td colspan=2>',
          '<td rowspan=3>',
          '<ol start=0>',
          '<table role=none>',
        ),
        weight: 1,
      },
    );
    const words = (text: string): string[] => (text.match(/w\d+/g) ?? []).sort();
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
        const html = parts.join('');
        const wanted = words(rawText(parseFragment(html)));
        expect(words(await renderedText(htmlToBody(html).body)), html).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('comes out character for character', async () => {
    const characters = fc
      .string({ unit: 'binary', maxLength: 30 })
      .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));
    await fc.assert(
      fc.asyncProperty(characters, async (text) => {
        const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        const wanted = text.replace(/ +/g, ' ').replace(/^ | $/g, '');
        if (/^[\u00a0 ]*$/.test(wanted)) return;
        expect(await renderedText(htmlToBody(`<p>${escaped}</p>`).body)).toBe(wanted);
      }),
    );
  });
});

describe('what cannot be brought over', () => {
  it.each([
    ['unsafe-link', '<a href="javascript:alert(1)">x</a>', 'x\n'],
    ['unsafe-link', '<a href="ftp://e.org/a">x</a>', 'x\n'],
    ['unsafe-link', '<a href="http://[">x</a>', 'x\n'],
    ['link-within-page', '<a href="#note">x</a>', 'x\n'],
    ['relative-link', '<a href="/2019/x">x</a>', '[x](/2019/x)\n'],
    ['link-left-as-text', '<pre>a <a href="https://e.org/">b</a></pre>', '```\na b\n```\n'],
    ['picture-left-out', '<img src="a.png" alt="Boats">', 'Boats\n'],
    ['picture-left-out', '<img src="data:image/png;base64,AA" alt="Boats">', 'Boats\n'],
    ['drawing-left-out', '<svg><title>x</title><text>12 %</text></svg>', '12 %\n'],
    ['embed-left-as-link', '<iframe src="https://e.org/v"></iframe>', '[https://e.org/v](https://e.org/v)\n'],
    [
      'embed-left-as-link',
      '<video><source src="https://e.org/v">no video</video>',
      '[https://e.org/v](https://e.org/v)\n',
    ],
    [
      'embed-left-as-link',
      '<object data="https://e.org/v" title="A film"></object>',
      '[A film](https://e.org/v)\n',
    ],
    ['embed-left-out', '<object data="javascript:x">text</object>', 'text\n'],
    ['form-left-out', '<form><label>Name <input></label><button>Go</button></form>', 'Name\n'],
    ['hidden-text-left-out', '<p>a</p><p style="display: none">b</p>', 'a\n'],
    ['struck-text-kept', 'a <del>b</del>', 'a b\n'],
    ['raised-text-lowered', '10<sup>2</sup>', '102\n'],
    ['ruby-in-line', '<ruby>漢<rt>かん</ruby>', '漢かん\n'],
    ['formula-in-line', '<math><mi>x</mi><mn>2</mn></math>', 'x2\n'],
    ['direction-override-lost', '<bdo dir=rtl>abc</bdo>', 'abc\n'],
    ['list-numbers-changed', '<ol type=a><li>x</ol>', '1. x\n'],
    [
      'table-cell-flattened',
      '<table><tr><th>a<th>b<tr><td>1<td><ul><li>x</ul></table>',
      '| a | b |\n| - | - |\n| 1 | x |\n',
    ],
    [
      'table-spans-flattened',
      '<table><tr><th colspan=2>a<tr><td>1<td>2</table>',
      '| a | |\n| - | - |\n| 1 | 2 |\n',
    ],
    [
      'table-as-paragraphs',
      '<table><tr><td><p>a<p>b<td>c<tr><td><ul><li>d</ul><td>e</table>',
      'a\n\nb\n\nc\n\n- d\n\ne\n',
    ],
    ['nesting-reduced', `${'<blockquote>'.repeat(24)}a`, `${'> '.repeat(23)}a\n`],
    ['markup-flattened', `${'<div>'.repeat(600)}a<p>b`, 'a\n\nb\n'],
  ])('is a warning: %s in %j', (rule, html, expected) => {
    expect(markdown(html)).toBe(expected);
    expect(rules(html)).toEqual([rule]);
  });

  it('is counted, with the first place and what was found there', () => {
    const html = 'a\n<a href="javascript:1">b</a>\n<a href="data:x">c</a>';
    expect(htmlToBody(html, { line: 10 }).warnings).toEqual([
      {
        rule: 'unsafe-link',
        message: expect.stringMatching(/^2 links led to/) as string,
        found: 'javascript:1',
        line: 11,
      },
    ]);
  });

  it('does not include what no reader would have seen', () => {
    expect(
      rules(`<script>a</script><style>b</style><!--c--><input type=hidden><img src="https://e.org/1.gif" width=1 height=1>
        <span hidden> </span><svg aria-hidden=true></svg><sup><a href="https://e.org/">1</a></sup>2<sup>nd</sup>`),
    ).toEqual([]);
  });
});

describe('addresses in HTML', () => {
  const base = 'https://news.example/2020/a.html';
  it.each([
    ['<a href="b.html">x</a>', '[x](https://news.example/2020/b.html)\n'],
    ['<a href="/b?c=1&amp;d">x</a>', '[x](https://news.example/b?c=1\\&d)\n'],
    ['<a href="//e.org/">x</a>', '[x](https://e.org/)\n'],
    ['<a href=" HTTPS://e.org/ ">x</a>', '[x](https://e.org/)\n'],
    ['<a href="https://ru.example/Москва">x</a>', '[x](https://ru.example/Москва)\n'],
    ['<a href="https://e.org/a b">x</a>', '[x](https://e.org/a%20b)\n'],
    ['<a href="mailto:desk@e.org" title="Write">x</a>', '[x](mailto:desk@e.org "Write")\n'],
    ['<img src="b.png" alt="x">', '![x](https://news.example/2020/b.png)\n'],
    [
      '<img src="data:image/gif;base64,AA" data-src="b.png" alt="x">',
      '![x](https://news.example/2020/b.png)\n',
    ],
    ['<img srcset="b.png 1x, c.png 2x" alt="x">', '![x](https://news.example/2020/b.png)\n'],
    [
      '<img data-src="b.png" alt="x"><noscript><img src="b.png" alt="x"></noscript>',
      '![x](https://news.example/2020/b.png)\n',
    ],
  ])('of %s start from the page', (html, expected) => {
    expect(markdown(html, { base })).toBe(expected);
  });
});

const PAYLOADS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//e.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://e.org/a.png" onerror="alert(1)" alt=\'" onload="x\'>',
  '<svg/onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<video src=x onerror=alert(1)><source src="javascript:alert(1)"></video>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href="&#x6A;&#x61;vascript:alert(1)">x</a>',
  '<a href="\u0001 javascript:alert(1)">x</a>',
  '<a href="javascript&Tab;:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="blob:https://e.org/1">x</a>',
  '<a href="https://e.org/&quot; onclick=&quot;alert(1)">x</a>',
  '<a href="https://e.org/) [y](javascript:alert(1)">x</a>',
  '<a href="https://e.org/" title=\'") [y](javascript:alert(1) "\'>x</a>',
  '<a href="https://e.org/">](javascript:alert(1)) [x</a>',
  '<a href="/\\e.example/">x</a>',
  '<p>[x](javascript:alert(1)) ![y](data:a) <b>&lt;script&gt;alert(1)&lt;/script&gt;</b>',
  '<p>[x]: javascript:alert(1)<p>[x]',
  '<pre>```\n&lt;script>alert(1)&lt;/script>\n```</pre>',
  '<code>`&lt;script>`</code>',
  '<h1 onclick=alert(1)>&lt;img src=x onerror=alert(1)></h1>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
  '<base href="javascript:alert(1)//"><a href="x">y</a>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="javascript:alert(1)"><style>@import "javascript:alert(1)"</style>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<table background="javascript:alert(1)"><td>x</table>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">x',
  '<textarea></textarea><script>alert(1)</script>',
  '<xmp></xmp><img src=x onerror=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[><script>alert(1)</script>]]>',
  '<template><script>alert(1)</script></template>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<p id="location" name="cookie">x',
];

describe('hostile HTML', () => {
  it.each(PAYLOADS)('does no harm: %j', async (payload) => {
    expect(await findDanger(htmlToBody(payload).body)).toEqual([]);
    expect(await findDanger(htmlToBody(payload, { base: 'javascript:alert(1)' }).body)).toEqual([]);
    expect(await findDanger(htmlToBody(`<ul><li><table><tr><th>${payload}`).body)).toEqual([]);
  });

  it.each([
    ['<div>', 100_000],
    ['<b>', 10_000],
    ['<blockquote>', 10_000],
    ['<ul><li>', 10_000],
    ['<table><tr><td>', 10_000],
    ['<a href="https://e.org/"><div>', 10_000],
    ['<p><b id="', 2000],
    ['<svg><g>', 10_000],
    ['<select><option>x', 100_000],
    ['<table><p>x', 100_000],
    ['&amp;<br>', 100_000],
  ])('does not overflow or take long: %j × %i', (opening, times) => {
    const html = opening.endsWith('"')
      ? Array.from({ length: times }, (_, at) => `${opening}${at}">x</p>`).join('')
      : opening.repeat(times);
    const started = performance.now();
    expect(markdown(`${html}deep`)).toContain('deep');
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  const folder = new URL('../../../../shared/corpora/xss-payloadbox/Intruder/', import.meta.url);
  it.skipIf(!existsSync(folder))(
    'does no harm with every payload of a public list (needs ../shared/corpora)',
    { timeout: 300_000 },
    async () => {
      const payloads = readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split(/\r?\n/))
        .filter(Boolean);
      expect(payloads.length).toBeGreaterThan(6000);
      const quoted = (payload: string): string => payload.replace(/"/g, '&quot;');
      for (const payload of payloads) {
        const html = `${payload}<a href="${quoted(payload)}">x</a><img src="${quoted(payload)}"><p>${payload.replace(/</g, '&lt;')}`;
        expect(await findDanger(htmlToBody(html).body), payload).toEqual([]);
      }
    },
  );
});
