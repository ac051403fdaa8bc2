import { existsSync, readFileSync } from 'node:fs';
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './plugins.ts';
import { renderBody } from './render-body.ts';
import { toPlainText } from './to-plain-text.ts';

const html = async (markdown: string, options = {}) => (await renderBody(markdown, options)).html;
/** HTML in one way of writing: the two chains write an empty attribute as `a` and as `a=""`. */
const normal = (source: string): string => serialize(parseFragment(source));
const textOf = (source: string): string => toString(fromHtml(source, { fragment: true }));

const FIXTURE = `HARBOUR TOWN, March 3 (Coast Wire) - Boats "came in" -- late... see http://example.org and ~~not~~ :smile:

# Catch *of the day*[^a]

### Prices & <TICKER>

| fish | price |
| :--- | ----: |
| cod  | 1 \\| 2 |

<script>alert(1)</script>

> ## A quoted heading
>
> said the harbour master

1. one
2. two

   three

![](http://elsewhere.example/a.png) ![Boats](boats.jpg "Late") [there](https://elsewhere.example/?a=1&b=2)

\`\`\`js
const a = '<b>';
\`\`\`

Line one\\
line two &#32;
&#32; line three

[Editor]: Smith

[^a]: A note
    with **two** lines.
`;

describe('renderBody', () => {
  it('keeps the characters of the source: no smart quotes, autolinks, strikethrough or emoji', async () => {
    const source = `"a" 'b' -- ... (c) http://x.org www.x.org a@b.org ~~c~~ :smile: - [ ] d`;
    expect(textOf(await html(source))).toBe(source);
    expect(await html(source)).not.toMatch(/<(?!\/?p\b)/);
  });

  it('shows raw HTML as its characters and lets it swallow nothing', async () => {
    const source = '<!-- never closed\n\nOil <XON> rose. <b>x</b>\n\n<script>\nalert(1)\n\nLast';
    expect(await html(source)).toBe(
      [
        '<p>&#x3C;!-- never closed</p>',
        '<p>Oil &#x3C;XON> rose. &#x3C;b>x&#x3C;/b></p>',
        '<p>&#x3C;script>\nalert(1)</p>',
        '<p>Last</p>',
      ].join('\n'),
    );
  });

  it('makes tables that scroll by keyboard and keep their alignment', async () => {
    const out = await html('| a | b |\n|---|--:|\n| 1 | 2 |\n\ntext\n\n| c |\n|---|\n| d |');
    expect(out).toContain(
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Table 1"><table>',
    );
    expect(out).toContain('aria-label="Table 2"');
    expect(out).toContain('<td data-align="right">2</td>');
    expect(out).not.toMatch(/\salign=/);
  });

  it('links footnotes both ways with ids that nothing else on the page has', async () => {
    const out = await html('Text[^1] and[^1].\n\n[^1]: Note.');
    for (const id of ['note-fn-1', 'note-fnref-1', 'note-fnref-1-2']) {
      expect(out).toContain(`id="${id}"`);
      expect(out).toContain(`href="#${id}"`);
    }
    expect(out).toContain('<h2 class="sr-only" id="footnote-label">Footnotes</h2>');
  });

  it('shows definitions that nothing refers to instead of dropping them', async () => {
    const out = await html('[Editor]: Smith\n\n[x]: /a "t"\n[x]: /b\n\n[^n]: A note *uncalled*\n\nSee [x].');
    expect(textOf(out)).toBe('[Editor]: Smith\n[x]: /b\n[^n]: A note *uncalled*\nSee x.');
  });

  it('gives the same HTML inside the processor of Astro', async () => {
    const astro = await createMarkdownProcessor({
      remarkPlugins,
      rehypePlugins,
      remarkRehype: remarkRehypeOptions,
      gfm: false,
      smartypants: false,
      syntaxHighlight: false,
    });
    const theirs = await astro.render(FIXTURE, { frontmatter: { dateline: 'HARBOUR TOWN' } });
    const ours = await renderBody(FIXTURE, { dateline: 'HARBOUR TOWN' });
    expect(normal(ours.html)).toBe(normal(theirs.code));
    expect(ours.html).toContain('<span class="dateline">HARBOUR TOWN</span>, March 3');
  });

  it('has as text what toPlainText gives', async () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    const body =
      '# One\n\nTwo *three*\\\nfour `five`\n\n| a | b |\n|--|--|\n| c | d |\n\n- e\n- f\n\n    code <x>\n';
    expect(words(toPlainText(body).text)).toEqual(words(textOf(await html(body))));
  });

  it('renders articles one after the other without one touching the next', async () => {
    const [first, second] = await Promise.all([renderBody('# A', { dateline: 'X' }), renderBody('# A')]);
    expect(first).toEqual(second);
  });

  const spec = new URL('../../../shared/corpora/md-commonmark/spec.json', import.meta.url);
  it.skipIf(!existsSync(spec))('has the text that CommonMark says (needs ../shared/corpora)', async () => {
    const examples = JSON.parse(readFileSync(spec, 'utf8')) as {
      markdown: string;
      html: string;
      example: number;
    }[];
    let compared = 0;
    for (const example of examples) {
      const out = await html(example.markdown);
      // Raw HTML, unused definitions, links we refuse and pictures are ours to treat in another way.
      if (/<[!/?a-z]/i.test(example.markdown) || /^ {0,3}(> )?\[[^]*\]:/m.test(example.markdown)) continue;
      // 356: micromark does not know a currency sign outside the basic plane for punctuation.
      if (example.example === 356) continue;
      const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
      expect(squeeze(textOf(out)), `example ${example.example}`).toBe(squeeze(textOf(example.html)));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(450);
  });
});
