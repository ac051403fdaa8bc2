import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { contentToBody } from './content-to-body.ts';

const texts = (body: Root): string[] => body.children.map((node) => `${node.type} ${toString(node)}`);

const rules = (content: string): string[] => contentToBody(content).warnings.map(({ rule }) => rule);

describe('contentToBody', () => {
  it('reads the classic editor: paragraphs, page breaks, a picture with its caption', () => {
    const { body, warnings } = contentToBody(
      'One "quoted" -- and...\r\n\r\n<!--more Read on-->\r\n\r\nTwo<!--nextpage-->Three\n[caption]<img src="https://x.example/a.jpg" alt="A"> Cap[/caption]',
    );
    expect(texts(body)).toEqual([
      'paragraph One "quoted" -- and...',
      'paragraph Two',
      'paragraph Three',
      'paragraph A',
      'paragraph Cap',
    ]);
    expect(warnings).toEqual([]);
  });

  it('reads the block editor, with shortcodes that reach over several blocks', () => {
    const { body, warnings } = contentToBody(
      '<!-- wp:paragraph -->\n<p>[box x="1"]One</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p>Two[/box]</p>\n<!-- /wp:paragraph -->',
    );
    expect(texts(body)).toEqual(['paragraph One', 'paragraph Two']);
    expect(warnings.map(({ rule }) => rule)).toEqual(['shortcode-removed']);
  });

  it('makes notes of both kinds into notes', () => {
    const { body } = contentToBody(
      'a[ref]first <b>note</b>\n\nmore[/ref] b<sup data-fn="u1" class="fn"><a href="#u1" id="u1-link">1</a></sup> c',
      { footnotes: '[{"content":"Block <em>note</em>","id":"u1"},{"id":3}]' },
    );
    const references: string[] = [];
    visit(body, 'footnoteReference', ({ identifier }) => void references.push(identifier));
    expect(texts(body)).toEqual([
      'paragraph a b c',
      'footnoteDefinition Block note',
      'footnoteDefinition first notemore',
    ]);
    expect(references).toEqual(['2', '1']);
  });

  it('keeps a note in the text when its mark cannot stand where it is', () => {
    const { body } = contentToBody(
      '<pre>a<!-- -->[ref]b[/ref]</pre>\n\n<div title="[ref]">x</div>[ref]c[/ref]',
    );
    expect(toString(body)).toContain('[ref]b[/ref]');
    expect(toString(body)).toContain('c');
  });

  it('does not fail on notes that are no list', () => {
    for (const footnotes of ['{', '{}', '[null]', '[1]', '"x"', 'null']) {
      expect(texts(contentToBody('a', { footnotes }).body)).toEqual(['paragraph a']);
    }
  });

  it('starts relative links from the address of the post', () => {
    const { body } = contentToBody('<a href="/b">b</a>', { base: 'https://x.example/a/' });
    expect(JSON.stringify(body)).toContain('https://x.example/b');
  });

  it('keeps mail addresses that stand in the text', () => {
    const { body } = contentToBody('Write to <a href="mailto:desk@x.example">desk@x.example</a>.');
    expect(JSON.stringify(body)).toContain('mailto:desk@x.example');
  });

  it('makes no html nodes and no unsafe links of what attacks', () => {
    const attack =
      '<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">a</a>[embed]javascript:alert(1)[/embed][caption]<iframe src="javascript:alert(1)"></iframe>[/caption][audio src="data:text/html,x"]<!-- wp:embed {"url":"javascript:alert(1)\\u0022"} /-->';
    const { body } = contentToBody(attack);
    visit(body, (node) => {
      expect(node.type).not.toBe('html');
      if ('url' in node) expect(node.url).toMatch(/^https?:/);
    });
  });

  it('loses nothing to a comment without an end', () => {
    expect(texts(contentToBody('One <!-- two\n\nthree').body)).toEqual([
      'paragraph One <!-- two',
      'paragraph three',
    ]);
    expect(texts(contentToBody('<!-- wp:paragraph --><p>One</p><!-- wp:x <p>two</p>').body)).toEqual([
      'paragraph One',
      'paragraph <!-- wp:x',
      'paragraph two',
    ]);
  });

  it('reads nothing as nothing', () => {
    for (const content of ['', ' \n\n', '<!-- wp:paragraph -->\n<p></p>\n<!-- /wp:paragraph -->', '&nbsp;']) {
      expect(contentToBody(content)).toEqual({ body: { type: 'root', children: [] }, warnings: [] });
    }
  });

  it('tells of each loss once', () => {
    expect(rules('[gallery]\n\n[gallery]\n\n<del>a</del>')).toEqual(['gallery-left-out', 'struck-text-kept']);
  });
});
