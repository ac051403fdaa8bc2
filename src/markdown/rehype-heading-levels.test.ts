import { describe, expect, it } from 'vitest';
import { renderBody } from './render-body.ts';

const depths = async (markdown: string) => (await renderBody(markdown)).headings.map(({ depth }) => depth);

describe('headings of a body', () => {
  it('start at h2 and never skip a level', async () => {
    expect(await depths('# a\n\n## b\n\n# c')).toEqual([2, 3, 2]);
    expect(await depths('### a\n\n###### b\n\n### c\n\n# d')).toEqual([2, 3, 2, 2]);
    expect(await depths('# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f')).toEqual([2, 3, 4, 5, 6, 6]);
  });

  it('have a prefixed id in any script, unique on the page, and a link that adds no text', async () => {
    const { html, headings } = await renderBody('# भारत\n\n# Same\n\n# Same\n\n# ?!');
    expect(headings.map(({ id }) => id)).toEqual(['h-भारत', 'h-same', 'h-same-1', 'h-']);
    expect(html).toContain(
      '<h2 id="h-same">Same<a class="heading-link" href="#h-same" aria-label="Link to this section: Same"></a></h2>',
    );
    expect(html).toContain(`href="#${encodeURIComponent('h-भारत')}"`);
  });

  it('are listed with their words, without footnote numbers', async () => {
    const { headings } = await renderBody('# The *long*\n   `way`[^1]\n\n[^1]: Note');
    expect(headings.map(({ text }) => text)).toEqual(['The long']);
    const setext = await renderBody('The *long*\nway[^1]\n===\n\n[^1]: Note');
    expect(setext.headings.map(({ text }) => text)).toEqual(['The long way']);
  });

  it('without text go, or become a paragraph when they hold a picture', async () => {
    expect(await renderBody('#\n\ntext')).toEqual({ html: '\n<p>text</p>', headings: [] });
    const { html, headings } = await renderBody('## ![Boats](boats.jpg)');
    expect(html).toMatch(/^<p><img [^>]+><\/p>$/);
    expect(headings).toEqual([]);
  });

  it('inside footnotes become paragraphs, and the label of the notes is not listed', async () => {
    const { html, headings } = await renderBody('a[^1]\n\n[^1]: # Head');
    expect(headings).toEqual([]);
    expect(html.match(/<h\d/g)).toEqual(['<h2']);
    expect(html).not.toContain('heading-link');
  });
});
