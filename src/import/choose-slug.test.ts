import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeSlug } from '../model/slug.ts';
import { chooseSlug } from './choose-slug.ts';

const keep = { transliterate: false };

describe('chooseSlug', () => {
  it('is readable in the script of the headline', () => {
    expect(chooseSlug('Harbour bridge opens, at last', keep)).toBe('harbour-bridge-opens-at-last');
    expect(chooseSlug('नया पुस्तकालय खुला', keep)).toBe('नया-पुस्तकालय-खुला');
  });

  it('is in Latin letters when that is asked for', () => {
    expect(chooseSlug('Мост открыт', { transliterate: true })).toBe('most-otkryt');
    expect(chooseSlug('नया पुस्तकालय', { transliterate: true })).toMatch(/^[a-z0-9-]+$/);
  });

  it('is cut between words', () => {
    const slug = chooseSlug('word '.repeat(60), keep);
    expect(slug).toMatch(/^(word-)+word$/);
    expect(slug.length).toBeLessThanOrEqual(100);
  });

  it('is never empty, never a name that Windows keeps, never a way out of the folder', () => {
    expect(chooseSlug('???', keep)).toBe('article');
    expect(chooseSlug('CON', keep)).toBe('con-1');
    expect(chooseSlug('../../etc/passwd', keep)).toBe('etc-passwd');
  });

  it('is safe whatever the headline is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (headline, transliterate) => {
        expect(isSafeSlug(chooseSlug(headline, { transliterate }))).toBe(true);
      }),
    );
  });
});
