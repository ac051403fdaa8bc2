import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnspaced, splitWords } from './split-words.ts';
import { anyWrittenText } from './test-text.ts';
import { BEGINNING, blockOf, countBlocks, decodeBlock, encodeBlock } from './word-block.ts';

const place = fc.record({ file: fc.nat(), offset: fc.nat(), length: fc.nat() });
const block = fc.record({
  groups: fc.array(
    fc.record({
      language: fc.nat(9),
      stem: fc.string({ unit: 'grapheme' }),
      articles: fc.nat(),
      forms: fc.nat(99),
      postings: place,
      positions: place,
    }),
  ),
  forms: fc
    .array(
      fc.record({
        word: fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
        group: fc.nat(),
        form: fc.nat(),
        articles: fc.nat(),
      }),
    )
    .map((forms) => forms.sort((a, b) => (a.word < b.word ? -1 : 1))),
});

describe('a block of words', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(block, (words) => {
        expect(decodeBlock(encodeBlock(words))).toEqual(words);
      }),
    );
  });

  test('keeps words apart that share half of a character', () => {
    const forms = ['𐐷a', '𐐸a'].map((word, form) => ({ word, group: 0, form, articles: 1 }));
    expect(decodeBlock(encodeBlock({ groups: [], forms })).forms).toEqual(forms);
  });

  test('that was cut off is an error', () => {
    const bytes = encodeBlock({ groups: [], forms: [{ word: 'boat', group: 0, form: 0, articles: 1 }] });
    expect(() => decodeBlock(bytes.subarray(0, -1))).toThrow(RangeError);
  });
});

describe('the block of a word', () => {
  const blocks = fc.nat(10).map((power) => 2 ** power);

  test('is that of every beginning with three letters or more', () => {
    fc.assert(
      fc.property(anyWrittenText(), blocks, (text, count) => {
        for (const { word } of splitWords(text)) {
          const letters = [...word];
          for (let length = isUnspaced(word) ? 1 : BEGINNING; length < letters.length; length += 1)
            expect(blockOf(letters.slice(0, length).join(''), count), word).toBe(blockOf(word, count));
        }
      }),
    );
  });

  test('is that of the first character in scripts without spaces', () => {
    for (const word of ['中国', 'ไท', 'ที่ด', 'が'])
      expect(blockOf([...word][0] ?? '', 256)).toBe(blockOf(word, 256));
  });

  test('is one of those that there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), blocks, (word, count) => {
        const found = blockOf(word, count);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThan(count);
      }),
    );
  });

  test('is one of a power of two, more for more words', () => {
    expect([0, 1, 500, 501, 1000, 1001, 100_000].map(countBlocks)).toEqual([1, 1, 1, 2, 2, 4, 256]);
  });
});
