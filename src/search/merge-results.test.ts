import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Merger } from './merge-results.ts';

interface Item {
  key: string;
  list: number;
}

const keyOf = async (item: Item): Promise<string> => item.key;
const day = fc.integer({ min: 1, max: 9 }).map((number) => `2020-01-0${number}`);

test('several ordered lists come out as one, however few are taken at a time, and ties keep the order of lists', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(day, { maxLength: 8 }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 7 }),
      fc.boolean(),
      async (days, step, descending) => {
        const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0) * (descending ? -1 : 1);
        const lists = days.map((keys, list) => keys.sort(order).map((key): Item => ({ key, list })));
        const merger = new Merger(lists, keyOf, descending);
        const merged: Item[] = [];
        for (;;) {
          const taken = await merger.take(step);
          merged.push(...taken);
          if (taken.length < step) break;
        }
        expect(merged).toEqual(lists.flat().sort((a, b) => order(a.key, b.key)));
      },
    ),
  );
});

test('nothing is fetched to order a single list, and little ahead of need to order two', async () => {
  const asked: string[] = [];
  const spy = async (item: Item): Promise<string> => {
    asked.push(`${item.list} ${item.key}`);
    return item.key;
  };
  const list = (number: number): Item[] =>
    Array.from({ length: 100 }, (_, index) => ({ key: String(1000 + index), list: number }));
  await new Merger([list(0), []], spy, false).take(20);
  expect(asked).toEqual([]);
  await new Merger([list(0), list(1)], spy, false).take(2);
  expect(asked.length).toBeLessThanOrEqual(10);
  // Each once.
  expect(new Set(asked).size).toBe(asked.length);
});

test('a key that cannot be fetched fails the taking of its item', async () => {
  const fails = async (item: Item): Promise<string> => {
    if (item.key === 'c') throw new Error('gone');
    return item.key;
  };
  const lists = [['a', 'b', 'c'].map((key) => ({ key, list: 0 })), [{ key: 'd', list: 1 }]];
  const merger = new Merger(lists, fails, false);
  expect(await merger.take(1)).toEqual([{ key: 'a', list: 0 }]);
  await expect(merger.take(3)).rejects.toThrow('gone');
});
