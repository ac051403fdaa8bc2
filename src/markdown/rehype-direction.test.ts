import { describe, expect, it } from 'vitest';
import { renderBody } from './render-body.ts';

const render = async (markdown: string, direction: 'ltr' | 'rtl') =>
  (await renderBody(markdown, { direction })).html;

describe('the direction of a block', () => {
  it('is marked where it runs against the article', async () => {
    expect(await render('English\n\nשלום עולם', 'ltr')).toBe('<p>English</p>\n<p dir="rtl">שלום עולם</p>');
    expect(await render('English\n\nשלום עולם', 'rtl')).toBe('<p dir="ltr">English</p>\n<p>שלום עולם</p>');
  });

  it('is decided by most of the letters, not by the first', async () => {
    expect(await render('AK-203 بندقية جديدة في الهند', 'rtl')).not.toContain('dir=');
    expect(await render('1987, 5 %', 'rtl')).not.toContain('dir=');
  });

  it('is one for a whole list and stands inside a quotation', async () => {
    expect(await render('- שלום\n- שלום a', 'ltr')).toBe(
      '<ul dir="rtl">\n<li>שלום</li>\n<li>שלום a</li>\n</ul>',
    );
    expect(await render('> שלום', 'ltr')).toBe('<blockquote>\n<p dir="rtl">שלום</p>\n</blockquote>');
  });
});
