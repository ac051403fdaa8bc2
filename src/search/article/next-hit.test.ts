import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextHit } from './next-hit.ts';
import type { Step } from './next-hit.ts';

/** @param tops where each hit stands, measured from the top of the window */
const from = (current: number | undefined, step: Step, tops: readonly number[]): number =>
  nextHit(current, step, tops.length, (index) => (tops[index] ?? 0) < 0);

test('from hit to hit, and from the last to the first and back', () => {
  expect(from(0, 1, [10, 20, 30])).toBe(1);
  expect(from(2, 1, [10, 20, 30])).toBe(0);
  expect(from(0, -1, [10, 20, 30])).toBe(2);
  expect(from(0, 1, [10])).toBe(0);
});

test('from none, on to the first that is not above the window, else to the very first', () => {
  expect(from(undefined, 1, [10, 20])).toBe(0);
  expect(from(undefined, 1, [-500, -20, 40, 900])).toBe(2);
  expect(from(undefined, 1, [-500, -20])).toBe(0);
});

test('from none, back to the last that is above the window, else to the very last', () => {
  expect(from(undefined, -1, [-500, -20, 40])).toBe(1);
  expect(from(undefined, -1, [-500, -20])).toBe(1);
  expect(from(undefined, -1, [10, 20])).toBe(1);
});

test('as many steps as there are hits lead through all of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1, maxLength: 20 }),
      fc.constantFrom<Step>(1, -1),
      (tops, step) => {
        const seen = new Set<number>();
        let current: number | undefined;
        for (const _ of tops) seen.add((current = from(current, step, tops)));
        expect(seen.size).toBe(tops.length);
      },
    ),
  );
});
