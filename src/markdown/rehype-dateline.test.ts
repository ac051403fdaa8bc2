import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { renderBody } from './render-body.ts';

const render = async (markdown: string, dateline: string) => (await renderBody(markdown, { dateline })).html;

describe('the dateline of an article', () => {
  it.each([
    ['NEW DELHI: India', 'NEW DELHI'],
    ['PARIS — The', 'PARIS'],
    ['PARIS—The', 'PARIS'],
    ['LONDON, March 3 (Reuters) - The', 'LONDON'],
    ['LONDON (AP) – The', 'LONDON'],
    ['WASHINGTON, D.C. -- The', 'WASHINGTON, D.C.'],
    ['नई दिल्ली: भारत', 'नई दिल्ली'],
    ['القاهرة، 3 مارس - قال', 'القاهرة'],
    ['北京：中国', '北京'],
  ])('is wrapped in %j, exactly its characters', async (text, dateline) => {
    const html = await render(text, dateline);
    expect(html).toContain(`<span class="dateline">${dateline}</span>`);
    expect(toString(fromHtml(html, { fragment: true }))).toBe(text);
  });

  it('is found behind a heading or a picture, and inside emphasis', async () => {
    expect(await render('# Head\n\nPARIS: The', 'PARIS')).toContain(
      '<p><span class="dateline">PARIS</span>: The',
    );
    expect(await render('**PARIS**: The', 'PARIS')).toContain(
      '<strong><span class="dateline">PARIS</span></strong>',
    );
  });

  it.each([
    ['New Delhi: India', 'NEW DELHI'],
    ['NEW DELHI: India', 'NEW'],
    ['LONDON-based banks', 'LONDON'],
    ['LONDON banks: a survey', 'LONDON'],
    ['The PARIS: x', 'PARIS'],
    ['**PA**RIS: The', 'PARIS'],
    ['PARIS', 'PARIS'],
    ['PARIS: The', ''],
  ])('is not seen in %j for %j', async (text, dateline) => {
    expect(await render(text, dateline)).not.toContain('dateline');
  });

  it('is not seen in a later paragraph', async () => {
    expect(await render('One\n\nPARIS: The', 'PARIS')).not.toContain('dateline');
  });
});
