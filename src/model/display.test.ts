import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clip,
  directionOf,
  displayHeadline,
  formatArticles,
  formatCount,
  formatList,
  formatNumber,
  interfaceLocale,
  languageName,
} from './display.ts';

describe('a headline', () => {
  it('stands in square brackets when the archivist supplied it', () => {
    expect(displayHeadline({ headline: 'Boats return', suppliedHeadline: true })).toBe('[Boats return]');
    expect(displayHeadline({ headline: 'Boats return', suppliedHeadline: false })).toBe('Boats return');
  });
});

describe('a count', () => {
  it('is singular for one only', () => {
    expect([0, 1, 2, 21_578].map((count) => formatArticles(count, 'en-GB'))).toEqual([
      '0 articles',
      '1 article',
      '2 articles',
      '21,578 articles',
    ]);
    expect(formatCount(2, 'day', 'days', 'en-GB')).toBe('2 days');
  });

  it('is grouped by the rules of the locale', () => {
    expect(formatNumber(1_234_567, 'en-GB')).toBe('1,234,567');
    expect(formatNumber(1_234_567, 'en-IN')).toBe('12,34,567');
  });
});

describe('a list', () => {
  it('reads as a sentence does', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((list) => formatList(list, 'en-GB'))).toEqual([
      '',
      'A',
      'A and B',
      'A, B and C',
    ]);
  });
});

describe('a language', () => {
  it('has the name that readers of the interface know', () => {
    expect(['hi', 'ar', 'zh', 'de', 'pt-BR'].map((tag) => languageName(tag, 'en-GB'))).toEqual([
      'Hindi',
      'Arabic',
      'Chinese',
      'German',
      'Brazilian Portuguese',
    ]);
  });

  it('that is none is called as it is written, spaces and all', () => {
    for (const text of ['en-x-town', 'no language', 'de at all', ''])
      expect(languageName(text, 'en-GB')).toBe(text);
  });

  it('is written from the right when its script is', () => {
    expect(
      ['ar', 'he', 'ur', 'fa', 'yi', 'ps', 'dv', 'ar-EG', 'pa-Arab', 'az-Arab'].map(directionOf),
    ).toEqual(Array(10).fill('rtl'));
  });

  it('is written from the left when its script is, whatever the country', () => {
    expect(
      ['en', 'hi', 'zh', 'de', 'pa', 'az', 'en-IL', 'ur-Latn', 'sd-Deva', 'ja'].map(directionOf),
    ).toEqual(Array(10).fill('ltr'));
  });
});

describe('the locale of the interface', () => {
  it.each([
    ['en-IN', 'en-IN'],
    ['en-US', 'en-US'],
    ['en', 'en-GB'],
    ['hi', 'en-GB'],
    ['ar-EG', 'en-GB'],
    ['enm', 'en-GB'],
  ])('of an archive in %s is %s', (language, locale) => {
    expect(interfaceLocale(language)).toBe(locale);
  });
});

describe('a clipped text', () => {
  it('is the text itself when it fits', () => {
    expect(clip('Boats return', 12)).toBe('Boats return');
    expect(clip('', 5)).toBe('');
  });

  it('ends at the end of a word, with an ellipsis', () => {
    expect(clip('Boats return to harbour', 20)).toBe('Boats return to…');
    expect(clip('Boats return to harbour', 16)).toBe('Boats return…');
  });

  it('cuts a text without spaces where it must, but never a character in two', () => {
    expect(clip('云溪图书馆今天重新开放', 6)).toBe('云溪图书馆…');
    for (const limit of [4, 5, 6, 7, 8]) expect(clip('a😀😀😀😀😀😀', limit).isWellFormed()).toBe(true);
  });

  it('is never longer than the limit, and is the beginning of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 1, max: 60 }),
        (text, limit) => {
          const clipped = clip(text, limit);
          expect(clipped.length).toBeLessThanOrEqual(limit);
          expect(clipped.isWellFormed()).toBe(true);
          if (clipped !== text) expect(text.startsWith(clipped.replace(/…$/, ''))).toBe(true);
        },
      ),
    );
  });

  it('never ends inside a word of an ordinary text', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 30, max: 220 }), (text, limit) => {
        const clipped = clip(text, limit);
        if (clipped === text) return;
        const words = text.split(' ');
        const kept = clipped.slice(0, -1).split(' ');
        expect(kept).toEqual(words.slice(0, kept.length));
      }),
    );
  });
});
