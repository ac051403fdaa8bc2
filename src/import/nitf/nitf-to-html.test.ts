import { describe, expect, it } from 'vitest';
import type { Finding } from '../format.ts';
import { testSource } from '../test-source.ts';
import { readXmlRecords } from '../xml/read-xml-records.ts';
import { nitfToHtml } from './nitf-to-html.ts';

/** The HTML of what stands in `<body.content>`, and the warnings. */
async function convert(content: string): Promise<{ html: string; warnings: Finding[] }> {
  const warnings: Finding[] = [];
  const source = testSource(`<body.content>${content}</body.content>`);
  for await (const { element } of readXmlRecords(source, (path) => path.length === 1)) {
    if (element) return { html: nitfToHtml(element, warnings), warnings };
  }
  throw new Error('no element');
}

describe('nitfToHtml', () => {
  it.each([
    ['<p lede="true">One.</p><hl2>Two</hl2>', '<p>One.</p><h2>Two</h2>'],
    [
      '<p><person>Asha <name.family>Rao</name.family></person> of <org value="X">Acme<alt-code value="y"/></org></p>',
      '<p>Asha Rao of Acme</p>',
    ],
    [
      '<p><q quote-source="Rao">“No,”</q> <em>she</em> said.<br/>Yes.</p>',
      '<p>“No,” <em>she</em> said.<br>Yes.</p>',
    ],
    [
      '<bq><block><p>One.</p></block><credit>Rao</credit></bq>',
      '<blockquote><div><p>One.</p></div><p>Rao</p></blockquote>',
    ],
    ['<ol><li>One</li></ol><hr/>', '<ol><li>One</li></ol><hr>'],
    [
      '<table><caption>C</caption><tr><td colspan="2" align="x">1</td></tr></table>',
      '<table><caption>C</caption><tr><td colspan="2">1</td></tr></table>',
    ],
    [
      '<p><num>2<frac><numer>1</numer><denom>2</denom></frac></num> <money unit="eur">€5</money></p>',
      '<p>21/2 €5</p>',
    ],
    [
      '<p><a href="https://x.example/?a=1&amp;b=2" title="t">there</a></p>',
      '<p><a href="https://x.example/?a=1&#38;b=2">there</a></p>',
    ],
    ['<p>&lt;TICKER&gt; &amp; "more"</p>', '<p>&#60;TICKER&#62; &#38; &#34;more&#34;</p>'],
    ['<pre>\n  1  2</pre>', '<pre>\n\n  1  2</pre>'],
    [
      '<block><tobject/><classifier>x</classifier><byline>By A</byline><p>One.</p></block>',
      '<div><p>By A</p><p>One.</p></div>',
    ],
    ['<p><unknown>kept</unknown><script>alert(1)</script></p>', '<p>kept</p>'],
    ['<fn><body.content><p>Note.</p></body.content></fn>', '<div><p>Note.</p></div>'],
  ])('%s becomes %s', async (nitf, html) => {
    expect(await convert(nitf)).toEqual({ html, warnings: [] });
  });

  it('prints the opening once when an archive repeats it in a block of its own', async () => {
    const { html } = await convert(
      '<block class="lead_paragraph"><p>One.</p></block><block class="full_text"><p>One.</p> <p>Two.</p></block>',
    );
    expect(html).toBe('<div><p>One.</p> <p>Two.</p></div>');
  });

  it('leaves out pictures with their captions, and notes that are not for publication, and says so', async () => {
    const { html, warnings } = await convert(
      '<p>One.</p><media media-type="image"><media-reference source="a.jpg"/><media-caption>A bridge.</media-caption></media><note type="npa"><body.content><p>Call us.</p></body.content></note>',
    );
    expect(html).toBe('<p>One.</p>');
    expect(warnings).toMatchObject([
      { rule: 'attachment-left-out', line: 1, found: 'image, a.jpg, A bridge.' },
      { rule: 'note-left-out', line: 1, found: 'Call us.' },
    ]);
  });

  it('keeps the text of a table in a vocabulary of its own', async () => {
    const { html, warnings } = await convert(
      '<nitf-table><nitf-table-metadata><x>meta</x></nitf-table-metadata><custom-table><s:team xmlns:s="s">Rovers</s:team><s:goals xmlns:s="s">2</s:goals></custom-table></nitf-table>',
    );
    expect(html).toBe('<p> Rovers  2 </p>');
    expect(warnings).toMatchObject([{ rule: 'table-as-text' }]);
  });
});
