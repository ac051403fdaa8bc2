import type { Positions } from '../index/positions.ts';

/** Places of a word's forms in articles. */
export interface Places {
  docs: Uint32Array;
  positions: Positions;
  only?: ReadonlySet<number>;
}

/** The places of one article, ascending. */
export function placesIn({ docs, positions, only }: Places, doc: number): number[] {
  const at = indexOf(docs, doc);
  if (at < 0) return [];
  const places: number[] = [];
  for (let index = positions.starts[at] ?? 0; index < (positions.starts[at + 1] ?? 0); index += 1) {
    if (!only || only.has(positions.forms[index] ?? 0)) places.push(positions.at[index] ?? 0);
  }
  return places;
}

/** Place of a number in an ascending list; -1 when it is not there. */
export function indexOf(list: Uint32Array, value: number): number {
  let [low, high] = [0, list.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list[middle] ?? 0;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Numbers that are in all lists, ascending. */
export function intersect(lists: readonly Uint32Array[]): Uint32Array {
  const [shortest, ...others] = lists.toSorted((a, b) => a.length - b.length);
  if (!shortest) return new Uint32Array();
  return shortest.filter((doc) => others.every((list) => indexOf(list, doc) >= 0));
}
