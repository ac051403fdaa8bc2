import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeSlug, slugify } from './slug.ts';

describe('a slug', () => {
  it.each([
    ['Make-in-India', 'make-in-india'],
    ['  Rajnath   Shoigu ', 'rajnath-shoigu'],
    ['AK-203', 'ak-203'],
    ['U.S.–China trade (2020)', 'u-s-china-trade-2020'],
    ["Putin's visit", 'putins-visit'],
    ['Putin’s visit', 'putins-visit'],
    ["rock 'n' roll", 'rock-n-roll'],
    ['भारत और रूस', 'भारत-और-रूस'],
    ['القاهرة الجديدة', 'القاهرة-الجديدة'],
    ['ירושלים', 'ירושלים'],
    ['北京 大学', '北京-大学'],
    ['Straße nach Köln', 'straße-nach-köln'],
    ['МОСКВА', 'москва'],
    ['ΑΘΗΝΑΣ', 'αθηνας'],
    ['서울', '서울'],
    ['٢٠٢٠', '٢٠٢٠'],
    ['ＦＵＬＬ　ｗｉｄｔｈ', 'full-width'],
    ['ﬁsh', 'fish'],
    ['a/../b', 'a-b'],
    ['-', ''],
    ['!?…', ''],
    ['😀', ''],
    ['', ''],
  ])('of %j is %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('keeps the marks that words of Indian scripts need', () => {
    expect(slugify('हिन्दी')).toBe('हिन्दी');
    expect(slugify('தமிழ்')).toBe('தமிழ்');
  });

  it('is one for composed and decomposed letters, and itself composed', () => {
    expect(slugify('Cafe\u0301')).toBe('caf\u00e9');
    expect(slugify('Caf\u00e9')).toBe('caf\u00e9');
    expect(slugify('\u1112\u1161\u11ab')).toBe('\ud55c');
  });

  it('of a slug is itself, whatever the text; and it holds letters, marks, digits and single hyphens', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.lorem({ mode: 'sentences', maxCount: 2 }),
    );
    fc.assert(
      fc.property(text, (any) => {
        const slug = slugify(any);
        expect(slugify(slug)).toBe(slug);
        expect(slug.normalize('NFC')).toBe(slug);
        expect(slug).toMatch(/^([\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*)?$/u);
        expect(slugify(any.normalize('NFD'))).toBe(slugify(any.normalize('NFC')));
      }),
      { numRuns: 3000 },
    );
  });

  it('of a slug is itself for every character there is', () => {
    const unstable: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const slug = slugify(`a${String.fromCodePoint(code)}\u0301`);
      if (slugify(slug) !== slug) unstable.push(code.toString(16));
    }
    expect(unstable).toEqual([]);
  }, 60_000);
});

describe('a file name', () => {
  it.each(['boats-return', 'भारत-और-रूस', 'ak-203', '2020', 'caf\u00e9'])('%s is safe as a slug', (slug) => {
    expect(isSafeSlug(slug)).toBe(true);
  });

  it.each([
    '',
    'Boats',
    'boats return',
    'boats--return',
    '-boats',
    'boats-',
    'a.b',
    'a/b',
    'cafe\u0301',
    '..',
  ])('%j is not safe as a slug', (slug) => {
    expect(isSafeSlug(slug)).toBe(false);
  });

  it('may be 200 bytes long, counted as the disk counts them', () => {
    expect([isSafeSlug('a'.repeat(200)), isSafeSlug('a'.repeat(201))]).toEqual([true, false]);
    expect([isSafeSlug('京'.repeat(66)), isSafeSlug('京'.repeat(67))]).toEqual([true, false]);
  });

  it('that slugify gives is safe whenever it is not empty or too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(isSafeSlug(slugify(text))).toBe(slugify(text) !== '');
      }),
    );
  });
});
