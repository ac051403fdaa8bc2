import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CivilDate } from '../../model/civil-date.ts';
import { dayIndexOf, decodeDocuments, encodeDocuments, fromLength, toLength } from './documents.ts';
import { ascending } from './test-text.ts';

/** Days between 0001-01-01 and 9999-12-31, ascending. */
const someDays = ascending(3_652_058, 20).map((list) =>
  list.map((day) => {
    const date = new Date('0001-01-01T00:00:00Z');
    date.setUTCDate(date.getUTCDate() + day);
    return date.toISOString().slice(0, 10) as CivilDate;
  }),
);

const someDocuments = fc
  .tuple(
    someDays.chain((days) =>
      fc.tuple(
        fc.constant(days),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: days.length, maxLength: days.length }),
      ),
    ),
    fc.array(
      fc.record({ folder: fc.string(), version: fc.string(), articles: fc.nat(), perFile: fc.nat() }),
      { maxLength: 3 },
    ),
    fc.nat(255),
  )
  .map(([[days, counts], texts, length]) => {
    let sum = 0;
    const firsts = Uint32Array.from(counts, (count) => (sum += count) - count);
    return { days, firsts, lengths: new Uint8Array(sum).fill(length), texts };
  });

describe('the articles of a search volume', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(someDocuments, (documents) => {
        expect(decodeDocuments(encodeDocuments(documents))).toEqual(documents);
      }),
    );
  });

  test('each know their day', () => {
    fc.assert(
      fc.property(someDocuments, ({ firsts, lengths }) => {
        for (const doc of lengths.keys()) {
          const index = dayIndexOf({ firsts }, doc);
          expect(firsts[index]).toBeLessThanOrEqual(doc);
          expect(firsts[index + 1] ?? Infinity).toBeGreaterThan(doc);
        }
      }),
    );
  });

  test('may be of the first day there is, of leap days and of the last', () => {
    const days = ['0001-01-01', '1900-02-28', '2000-02-29', '9999-12-31'] as CivilDate[];
    const documents = {
      days,
      firsts: Uint32Array.of(0, 1, 2, 3),
      lengths: Uint8Array.of(1, 2, 3, 4),
      texts: [],
    };
    expect(decodeDocuments(encodeDocuments(documents)).days).toEqual(days);
  });

  test('that were cut off are an error', () => {
    const documents = {
      days: ['2020-01-01' as CivilDate],
      firsts: Uint32Array.of(0),
      lengths: Uint8Array.of(9),
      texts: [],
    };
    expect(() => decodeDocuments(encodeDocuments(documents).subarray(0, -1))).toThrow(RangeError);
  });
});

test('a length is kept within 8 % up to 60,000 words, and 0 as 0', () => {
  expect(toLength(fromLength(0))).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 60_000 }), (words) => {
      expect(Math.abs(toLength(fromLength(words)) / words - 1)).toBeLessThan(0.08);
    }),
  );
  expect(fromLength(10_000_000)).toBe(255);
});
