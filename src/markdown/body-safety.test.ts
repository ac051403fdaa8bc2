import { existsSync, readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { renderBody } from './render-body.ts';

const OPTIONS = { dateline: 'X', filesHref: '/a/2020/09/04/', base: '/a/' };

const ELEMENTS = new Set(
  'a blockquote br code div em h2 h3 h4 h5 h6 hr img li ol p pre section span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const PROPERTIES = new Set(
  `alt ariaDescribedBy ariaLabel className dataAlign dataFootnoteBackref dataFootnoteRef dataFootnotes decoding dir
   href id loading rel role src start tabIndex title`.split(/\s+/),
);

/** What a browser would make of the page, held against what a body may be. */
async function findDanger(markdown: string): Promise<string[]> {
  const { html } = await renderBody(markdown, OPTIONS);
  const found: string[] = [];
  visit(fromHtml(html, { fragment: true }), (node) => {
    if (node.type === 'element') found.push(...dangerOf(node));
    else if (node.type === 'comment' || node.type === 'doctype') found.push(node.type);
  });
  return found;
}

function dangerOf({ tagName, properties }: Element): string[] {
  const found = ELEMENTS.has(tagName) ? [] : [`<${tagName}>`];
  for (const [name, value] of Object.entries(properties)) {
    if (!PROPERTIES.has(name)) found.push(`${tagName} ${name}`);
    if (name === 'href' && !/^(https?:|mailto:|#|\?|$|\/|[^:]*$|[^:]*[/?#])/i.test(String(value)))
      found.push(`href ${String(value)}`);
    // A picture is asked for without a click: it must be ours.
    if (name === 'src' && !/^\/(?!\/)/.test(String(value))) found.push(`src ${String(value)}`);
    if (name === 'id' && !/^(h-|note-fn|footnote-label$)/.test(String(value)))
      found.push(`id ${String(value)}`);
  }
  return found;
}

const PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](&#x0A;javascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x](http://tracker.example/a.gif)',
  '![x](HTTPS://tracker.example/a.gif)',
  '![x](//tracker.example/a.gif)',
  '![x](/\\tracker.example/a.gif)',
  '![x](\\\\\\\\tracker.example/a.gif)',
  '![x](</\t/tracker.example/a.gif>)',
  '![x](/%09/tracker.example/a.gif)',
  '![x](../../../..//tracker.example/a.gif)',
  '![x](..//..//..//..//..//tracker.example/a.gif)',
  '![x][y]\n\n[y]: javascript:alert(1)',
  '[y]\n\n[y]: javascript:alert(1) "onmouseover=alert(1)"',
  '[x](https://a.example "\\" onmouseover=\\"alert(1)")',
  '![" onerror="alert(1)](a.png)',
  '# <img src=x onerror=alert(1)>\n\n## " onmouseover="alert(1)',
  '# main\n\n# search\n\n# __proto__\n\n# constructor',
  '``` "><script>alert(1)</script>\nx\n```',
  '| <script> | [x](javascript:alert(1)) |\n|---|---|\n| ![](//e.example/x) | `<b>` |',
  'a[^<script>]\n\n[^<script>]: <b onclick=alert(1)>',
  'a[^" onclick="x]\n\n[^" onclick="x]: n',
  'a[^main]\n\n[^main]: [^main]',
  '</p></article><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '[![x](http://tracker.example/a.png)](javascript:alert(1))',
  'X: <script>alert(1)</script>',
];

describe('a rendered body', () => {
  it.each(PAYLOADS)('is harmless whatever the source says: %j', async (payload) => {
    expect(await findDanger(payload)).toEqual([]);
    expect(await findDanger(`> - ${payload}`)).toEqual([]);
  });

  it('still shows the characters of an attack', async () => {
    expect((await renderBody('<script>alert(1)</script>')).html).toBe(
      '<p>&#x3C;script>alert(1)&#x3C;/script></p>',
    );
  });

  it('nests hundreds of levels without a stack overflow', async () => {
    expect((await renderBody('> '.repeat(500) + 'deep')).html).toContain('deep');
  });

  const list = new URL(
    '../../../shared/corpora/xss-payloadbox/Intruder/xss-payload-list.txt',
    import.meta.url,
  );
  it.skipIf(!existsSync(list))(
    'is harmless with every payload of a public list (needs ../shared/corpora)',
    { timeout: 60_000 },
    async () => {
      const payloads = readFileSync(list, 'utf8').split('\n').filter(Boolean);
      expect(payloads.length).toBeGreaterThan(6000);
      for (const payload of payloads) {
        expect(await findDanger(payload), payload).toEqual([]);
        expect(
          await findDanger(`[x](<${payload}>) ![y](${payload})\n\n[z]: ${payload}\n[z]`),
          payload,
        ).toEqual([]);
      }
    },
  );
});
