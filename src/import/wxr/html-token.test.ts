import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenizeHtml } from './html-token.ts';

const kinds = (html: string): string[] => [...tokenizeHtml(html)].map(({ kind, text }) => `${kind} ${text}`);

describe('tokenizeHtml', () => {
  it('tells tags, comments and text apart', () => {
    expect(kinds('a <b title="x > y">b</b><!-- c > d --> e')).toEqual([
      'text a ',
      'open <b title="x > y">',
      'text b',
      'close </b>',
      'comment <!-- c > d -->',
      'text  e',
    ]);
  });

  it('takes preformatted text as a whole', () => {
    expect(kinds('<PRE>a <b>\n\n</pre >x<pre>y')).toEqual([
      'opaque <PRE>a <b>\n\n</pre >',
      'text x',
      'open <pre>',
      'text y',
    ]);
  });

  it('takes for text what only looks like a tag or has no end', () => {
    expect(kinds('1 < 2 <3 <- <b')).toEqual(['text 1 < 2 <3 <- <b']);
    expect(kinds('a <!-- b')).toEqual(['text a <!-- b']);
  });

  it('ends a tag with the next ">" when its quotation mark has no end', () => {
    expect(kinds('<a href="x>y</a>')).toEqual(['open <a href="x>', 'text y', 'close </a>']);
  });

  it('loses no character, whatever the markup is', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      'a',
      ' ',
      '/',
      '<!--',
      '-->',
      '<pre',
      '</pre',
      'é',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const html = parts.join('');
        expect([...tokenizeHtml(html)].map(({ text }) => text).join('')).toBe(html);
      }),
    );
  });

  it.each(['<a ', '<a x=">" ', '<a "', '<!--', '<pre>', '<a x="'])(
    'takes time that grows with the length alone, for %j again and again',
    (piece) => {
      const html = piece.repeat(1_000_000 / piece.length);
      expect([...tokenizeHtml(html)].length).toBeGreaterThan(0);
    },
    10_000,
  );
});
