import { describe, expect, it } from 'vitest';
import { hasBlocks, tokenizeBlocks } from './block-token.ts';
import { createRemovals } from './removals.ts';
import { renderBlocks } from './render-blocks.ts';

function render(content: string, hasNotes = false): { html: string; told: string[] } {
  const removals = createRemovals();
  const html = renderBlocks(content, removals, hasNotes).trim();
  return { html, told: removals.toFindings().map(({ rule, message }) => `${rule}: ${message}`) };
}

describe('hasBlocks', () => {
  it('knows the block editor by its comments', () => {
    expect(hasBlocks('<!-- wp:paragraph -->\n<p>a</p>')).toBe(true);
    expect(hasBlocks('a <!--more--> <!-- wp is fine -->')).toBe(false);
  });
});

describe('tokenizeBlocks', () => {
  it('reads names, attributes and the three kinds of comments', () => {
    const tokens = [
      ...tokenizeBlocks(
        'a<!-- wp:x {"b":{"c":"d"}} -->e<!-- /wp:x --><!-- wp:acf/box {"f":1} /--><!-- g -->',
      ),
    ];
    expect(tokens).toMatchObject([
      { kind: 'html', text: 'a' },
      { kind: 'open', name: 'core/x', attributes: { b: { c: 'd' } } },
      { kind: 'html', text: 'e' },
      { kind: 'close', name: 'core/x' },
      { kind: 'void', name: 'acf/box', attributes: { f: 1 } },
      { kind: 'html', text: '<!-- g -->' },
    ]);
  });

  it('reads a block whose attributes are broken, without them', () => {
    expect([...tokenizeBlocks('<!-- wp:x {"a": /--><!-- wp:y {1} -->')]).toMatchObject([
      { kind: 'void', name: 'core/x', attributes: {} },
      { kind: 'open', name: 'core/y', attributes: {} },
    ]);
  });

  it('takes a comment without an end for text', () => {
    expect([...tokenizeBlocks('a <!-- wp:x')]).toEqual([{ kind: 'html', text: 'a <!-- wp:x' }]);
  });
});

describe('renderBlocks', () => {
  it('keeps the markup that blocks hold, without paragraphs of its own making', () => {
    const html = '<p>One\nline</p>';
    expect(render(`<!-- wp:paragraph {"align":"left"} -->\n${html}\n<!-- /wp:paragraph -->`)).toEqual({
      html,
      told: [],
    });
  });

  it.each([
    ['<!-- wp:latest-posts {"postsToShow":3} /-->', 'core/latest-posts'],
    ['<!-- wp:acf/infobox {"data":{"text":"Hidden"}} /-->', 'acf/infobox'],
    ['<!-- wp:embed {"url":"javascript:alert(1)"} /-->', 'core/embed'],
    ['<!-- wp:embed /-->', 'core/embed'],
    ['<!-- wp:footnotes /-->', 'core/footnotes'],
  ])('names a block without markup: %s', (block, name) => {
    expect(render(block)).toEqual({
      html: '',
      told: [
        `block-left-out: The block "${name}" is left out: WordPress makes what it shows when a page is asked for.`,
      ],
    });
  });

  it('says of a reused block that its text is elsewhere', () => {
    expect(render('<!-- wp:block {"ref":12} /-->').told).toEqual([
      'block-left-out: The block "core/block" is left out: it shows a text that several posts share, and that stands elsewhere on the site.',
    ]);
  });

  it('says nothing of blocks that show nothing, or nothing more', () => {
    const blocks =
      '<!-- wp:more /--><!-- wp:nextpage /--><!-- wp:spacer /--><!-- wp:footnotes /--><!-- wp:separator /-->';
    expect(render(blocks, true)).toEqual({ html: '<hr>', told: [] });
  });

  it('makes a link of what is embedded', () => {
    const link = '<p><a href="https://x.example/v">https://x.example/v</a></p>';
    expect(render('<!-- wp:embed {"url":"https://x.example/v"} /-->').html).toBe(link);
    expect(render('<!-- wp:core-embed/youtube {"url":"https://x.example/v"} /-->').html).toBe(link);
    const wrapped =
      '<!-- wp:embed {"url":"https://x.example/v"} --><figure><div class="wp-block-embed__wrapper">\nhttps://x.example/v\n</div><figcaption>The bridge</figcaption></figure><!-- /wp:embed -->';
    expect(render(wrapped).html).toContain(link);
    expect(render(wrapped).html).toContain('<figcaption>The bridge</figcaption>');
    expect(
      render('<!-- wp:embed {"url":"https://x.example/v"} --><figure></figure><!-- /wp:embed -->').html,
    ).toContain(link);
    expect(render('<!-- wp:paragraph --><p>https://x.example/v</p><!-- /wp:paragraph -->').html).toBe(link);
  });

  it('gives text between blocks, and classic blocks, their paragraphs', () => {
    const one = '<!-- wp:paragraph --><p>One</p><!-- /wp:paragraph -->';
    expect(render(`Two\n\nthree\n${one}\n<p>Four\nfive</p>`).html).toBe(
      '<p>Two</p>\n<p>three</p><p>One</p>\n<p>Four\nfive</p>',
    );
    expect(render('<!-- wp:freeform -->\nA\n\nB\n<!-- /wp:freeform -->').html).toBe('<p>A</p>\n<p>B</p>');
  });

  it('leaves out the button of a file and tells of a picture behind a text', () => {
    expect(
      render(
        '<!-- wp:file --><div><a href="/a.pdf">Report</a><a href="/a.pdf" class="wp-block-file__button" download>Download</a></div><!-- /wp:file -->',
      ).html,
    ).toBe('<div><a href="/a.pdf">Report</a></div>');
    expect(
      render('<!-- wp:cover {"url":"https://x.example/a.jpg"} --><div><p>On it</p></div><!-- /wp:cover -->'),
    ).toEqual({
      html: '<div><p>On it</p></div>',
      told: ['picture-left-out: A picture in the background of a text is left out.'],
    });
  });

  it('loses no text to blocks that are not closed, or closed twice', () => {
    expect(render('<!-- wp:group --><div><!-- wp:paragraph --><p>a</p>').html).toBe('<div><p>a</p>');
    expect(render('<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><!-- /wp:group -->\nb').html).toBe(
      '<p>a</p><p>b</p>',
    );
  });
});
