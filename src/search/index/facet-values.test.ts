import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFacet, encodeFacet } from './facet-values.ts';
import { ascending } from './test-text.ts';

const someValues = fc.array(fc.tuple(fc.string({ unit: 'binary' }), ascending(1_000_000))).map((pairs) => ({
  values: pairs.map(([value]) => value),
  docs: pairs.map(([, docs]) => Uint32Array.from(docs)),
}));

test('the values of a facet and their articles are read as they were written', () => {
  fc.assert(
    fc.property(someValues, (values) => {
      expect(decodeFacet(encodeFacet(values))).toEqual(values);
    }),
  );
});

test('values that were cut off are an error', () => {
  const bytes = encodeFacet({ values: ['Boats'], docs: [Uint32Array.of(3, 4)] });
  expect(() => decodeFacet(bytes.subarray(0, -1))).toThrow(RangeError);
});
