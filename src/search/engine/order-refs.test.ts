import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Matched } from './evaluate-volume.ts';
import { firstRefs } from './order-refs.ts';

/** Volumes with few different scores, so that many articles are equal; some have not answered. */
const volumes = fc
  .array(
    fc.option(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, 1, 2.5)), { maxLength: 60 }),
      { nil: undefined },
    ),
    { maxLength: 5 },
  )
  .map((list) =>
    list.map((steps): Matched | undefined => {
      let doc = -1;
      return (
        steps && {
          docs: Uint32Array.from(steps, ([step]) => (doc += step)),
          scores: Float32Array.from(steps, ([, score]) => score),
        }
      );
    }),
  );

const all = (list: readonly (Matched | undefined)[]) =>
  list.flatMap((matched, volume) =>
    [...(matched?.docs ?? [])].map((doc, at) => ({ volume, doc, score: matched?.scores[at] ?? 0 })),
  );

describe('the first articles', () => {
  test('by relevance are the best, and of equals the newest', () => {
    fc.assert(
      fc.property(volumes, fc.nat(300), (list, count) => {
        const sorted = all(list)
          .sort((a, b) => b.score - a.score || b.volume - a.volume || b.doc - a.doc)
          .map(({ volume, doc }) => ({ volume, doc }));
        expect(firstRefs(list, 'relevance', count)).toEqual(sorted.slice(0, count));
      }),
    );
  });

  test('by date are the oldest or the newest', () => {
    fc.assert(
      fc.property(volumes, fc.nat(300), (list, count) => {
        const oldest = all(list).map(({ volume, doc }) => ({ volume, doc }));
        expect(firstRefs(list, 'oldest', count)).toEqual(oldest.slice(0, count));
        expect(firstRefs(list, 'newest', count)).toEqual(oldest.toReversed().slice(0, count));
      }),
    );
  });

  test('of thousands of equals are the newest ones', () => {
    const docs = Uint32Array.from({ length: 5000 }, (_, doc) => doc);
    const refs = firstRefs([{ docs, scores: new Float32Array(5000) }], 'relevance', 20);
    expect(refs.map(({ doc }) => doc)).toEqual(Array.from({ length: 20 }, (_, at) => 4999 - at));
  });
});
