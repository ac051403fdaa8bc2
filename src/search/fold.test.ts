import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCharacter } from './fold-character.ts';
import { foldText } from './fold.ts';

describe('a character is folded', () => {
  test.each([
    ['A', 'a'],
    ['É', 'e'],
    ['e\u0301', 'e'],
    ['İ', 'i'],
    ['ı', 'i'],
    ['ß', 'ss'],
    ['ẞ', 'ss'],
    ['Æ', 'ae'],
    ['ǽ', 'ae'],
    ['Œ', 'oe'],
    ['Ø', 'o'],
    ['Đ', 'd'],
    ['Ł', 'l'],
    ['Þ', 'th'],
    ['Σ', 'σ'],
    ['ς', 'σ'],
    ['ố', 'o'],
    ['й', 'и'],
    ['كِتَابٌ', 'كتاب'],
    ['كتـــاب', 'كتاب'],
    ['أ', 'ا'],
    ['שָׁלוֹם', 'שלום'],
    ['בית־ספר', 'בית־ספר'],
    ['कि', 'कि'],
    ['क़', 'क़'],
    ['が', 'が'],
    ['か\u3099', 'が'],
    ['한', '한'],
    ['ห้อง', 'ห้อง'],
    ['ware\u00ADhouse', 'warehouse'],
    ['می‌خواهم', 'میخواهم'],
  ])('%s → %s', (character, folded) => {
    expect(foldCharacter(character)).toBe(folded.normalize('NFC'));
  });

  test('the same whether its marks are part of it or follow it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldCharacter(text.normalize('NFD'))).toBe(foldCharacter(text.normalize('NFC')));
      }),
    );
  });

  test('once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldCharacter(foldCharacter(text))).toBe(foldCharacter(text));
      }),
    );
  });
});

/** Letters, marks and signs that folding treats in ways of their own, in any order. */
const tricky = fc
  .array(fc.constantFrom(...Array.from('aZéß ẞæİıΣς-כּאٔاًـकि़नকো゙가각ᄀ각ᅡห้𐐀\u0301\u0345\u00AD\u200D’\n')), {
    maxLength: 30,
  })
  .map((characters) => characters.join(''));
const anyText = fc.oneof(tricky, fc.string({ unit: 'grapheme' }), fc.string());

describe('a text is folded', () => {
  test('as its words are', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // Parts of a Korean syllable become one where a sign between them falls away.
        expect(foldText(text).text.normalize('NFC')).toBe(foldCharacter(text));
      }),
      { numRuns: 300 },
    );
  });

  test('with a place in the original for each of its units, in order', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        const { text: folded, starts } = foldText(text);
        expect(starts).toHaveLength(folded.length + 1);
        expect(starts.at(-1)).toBe(text.length);
        for (const [unit, start] of starts.entries())
          expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0);
        // Cut anywhere between two characters, the pieces fold to what the whole does.
        for (let unit = 1; unit < folded.length; unit += 1) {
          const start = starts[unit] ?? 0;
          if (start > (starts[unit - 1] ?? 0))
            expect(foldText(text.slice(0, start)).text).toBe(folded.slice(0, unit));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('so that its places are those of the text as it stands', () => {
    const { text, starts } = foldText('Straße im Café\u0301!');
    expect(text).toBe('strasse im cafe!');
    expect([starts[4], starts[5], starts[6], starts[14], starts[15], starts[16]]).toEqual([
      4, 4, 5, 13, 15, 16,
    ]);
  });
});
