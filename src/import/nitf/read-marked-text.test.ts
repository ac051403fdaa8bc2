import { describe, expect, it } from 'vitest';
import { bodyText } from './compare-texts.ts';
import { looksLikeHtml, readHtml } from './read-marked-text.ts';

const paragraphs = (html: string): string[] => bodyText(readHtml(html).body).split('\n');

describe('readHtml', () => {
  it('parts a dispatch that was typed into one paragraph', () => {
    const html = `<html><body><p>(Adds comment)
    By Asha Rao
    Jan 30 (Courier) - Gold rose on Tuesday on demand as
tough talk rattled global markets &amp; more.
    Traders were waiting.

 (Reporting by Asha Rao)</p></body></html>`;
    expect(paragraphs(html)).toEqual([
      '(Adds comment)',
      'By Asha Rao',
      'Jan 30 (Courier) - Gold rose on Tuesday on demand as tough talk rattled global markets & more.',
      'Traders were waiting.',
      '(Reporting by Asha Rao)',
    ]);
  });

  it('keeps the columns of a table that was typed into a paragraph', () => {
    const html = `<p>Results on Monday

Harbour United      2 Port City       0
Old Town Rovers     1 Northgate       1
</p>`;
    const { body } = readHtml(html);
    expect(body.children.map(({ type }) => type)).toEqual(['paragraph', 'code']);
    expect(bodyText(body)).toContain('Harbour United      2 Port City       0');
  });

  it.each([
    ['<p>One line.</p>'],
    ['<p>Wrapped at the margin\nof a page by a program\nthat wraps.</p>'],
    ['<p>\n      Indented with its markup\n      from the first line\n      to the last.\n    </p>'],
  ])('leaves %j one paragraph', (html) => {
    expect(paragraphs(html)).toHaveLength(1);
  });

  it('tells HTML from text that only has a sign in it', () => {
    expect(looksLikeHtml('\n<p>Text</p> ')).toBe(true);
    expect(looksLikeHtml('<TICKER> rose 5 %')).toBe(false);
    expect(looksLikeHtml('<p is less than q')).toBe(false);
  });
});
