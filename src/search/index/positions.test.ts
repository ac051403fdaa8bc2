import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePositions, PositionsWriter } from './positions.ts';
import { ascending } from './test-text.ts';

interface Article {
  at: number[];
  forms: number[];
}

const FORMS = 4;

const someArticles = (forms = FORMS): fc.Arbitrary<Article[]> =>
  fc.array(
    ascending(5000).chain((at) =>
      fc.record({
        at: fc.constant(at),
        forms: fc.array(fc.nat(forms - 1), { minLength: at.length, maxLength: at.length }),
      }),
    ),
    { maxLength: 8 },
  );

function write(articles: readonly Article[], several: boolean, writer = new PositionsWriter()): Uint8Array {
  for (const { at, forms } of articles) writer.add(at, forms);
  return writer.finish(several);
}

function read(bytes: Uint8Array, several: boolean): Article[] {
  const { starts, at, forms } = decodePositions(bytes, several);
  return Array.from({ length: starts.length - 1 }, (_, article) => ({
    at: [...at.subarray(starts[article], starts[article + 1])],
    forms: [...forms.subarray(starts[article], starts[article + 1])],
  }));
}

describe('a list of places', () => {
  test('is read as it was written, with one form or several', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: FORMS })
          .chain((forms) => fc.tuple(fc.constant(forms > 1), someArticles(forms))),
        ([several, articles]) => {
          expect(read(write(articles, several), several)).toEqual(articles);
        },
      ),
    );
  });

  test('that is put together from lists has the bytes of one that is written at once', () => {
    const part = fc.integer({ min: 1, max: FORMS }).chain((own) =>
      fc.record({
        articles: someArticles(own),
        numbers: fc.shuffledSubarray([...Array(FORMS).keys()], { minLength: own, maxLength: own }),
      }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const writer = new PositionsWriter();
        for (const { articles, numbers } of parts)
          writer.addList(write(articles, numbers.length > 1), numbers);
        const all = parts.flatMap(({ articles, numbers }) =>
          articles.map(({ at, forms }) => ({ at, forms: forms.map((form) => numbers[form] ?? -1) })),
        );
        const bytes = writer.finish(true);
        expect(read(bytes, true)).toEqual(all);
        expect(bytes).toEqual(write(all, true, writer));
      }),
    );
  });

  test('that was cut off is an error', () => {
    const bytes = write([{ at: [3, 400], forms: [0, 1] }], true);
    for (let end = 0; end < bytes.length; end += 1)
      expect(() => decodePositions(bytes.subarray(0, end), true)).toThrow(RangeError);
  });
});
