import { describe, expect, it } from 'vitest';
import { findMojibake, TextCleaner } from './clean-text.ts';

describe('TextCleaner', () => {
  it('removes control characters and counts them, and changes nothing else', () => {
    const cleaner = new TextCleaner();
    expect(cleaner.clean('a\u0007b\u0000\u0007\tc\nd “e”  f\u202Eg\u00a0h')).toBe(
      'ab\tc\nd “e”  f\u202Eg\u00a0h',
    );
    expect(cleaner.finding()).toMatchObject({ rule: 'control-character', found: 'U+0007 × 2, U+0000' });
    expect(cleaner.finding()?.message).toBe('3 invisible control characters were removed.');
  });

  it('removes halves of characters, keeps whole ones', () => {
    const cleaner = new TextCleaner();
    expect(cleaner.clean('\ud83d😀\udc00')).toBe('😀');
    expect(cleaner.finding()?.found).toBe('U+D83D, U+DC00');
  });

  it('says nothing of a clean text', () => {
    expect(new TextCleaner().finding()).toBeUndefined();
  });

  it('brings a field onto one line', () => {
    expect(new TextCleaner().cleanLine('  One \r\n two\u2028three ')).toBe('One two three');
  });

  it('points at quotation marks that a conversion has spoilt', () => {
    const cleaner = new TextCleaner();
    expect(cleaner.clean('\u0093x\u0094')).toBe('x');
    expect(cleaner.finding()?.expected).toContain('windows-1252');
  });
});

describe('findMojibake', () => {
  const find = (text: string): string | undefined =>
    findMojibake({ body: { type: 'root', children: [] } }, text)?.rule;
  it.each(['donâ€™t', 'CafÃ© on the quay', 'Â£5', 'â€œquotedâ€\u009d'])('notices %j', (text) => {
    expect(find(text)).toBe('mojibake');
  });
  it.each(['Café', 'NÃO HÁ', '“quoted”', '« Â »', 'don’t', 'Ã la carte'])('passes over %j', (text) => {
    expect(find(text)).toBeUndefined();
  });
});
