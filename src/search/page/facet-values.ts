import type { Chosen, Counts, Facet } from '../facets.ts';

/** A value of a facet, and how many articles it would leave. */
export interface Value {
  value: string;
  count: number;
}

/** All values of a facet, chosen ones even when no article is left to them; in no order. */
export function listValues(facet: Facet, counts: Counts, chosen: Chosen): Value[] {
  const values = Array.from(counts[facet], ([value, count]) => ({ value, count }));
  for (const value of chosen[facet]) if (!counts[facet].has(value)) values.push({ value, count: 0 });
  return values;
}

/** The most frequent first, and of equally frequent ones in the order of their names. */
const byCount = (a: Value, b: Value): number => b.count - a.count || (a.value < b.value ? -1 : 1);

/** The `most` most frequent values, in order. A facet may have ten thousands, of which a dozen is shown. */
export function topValues(values: readonly Value[], most: number): Value[] {
  if (values.length <= most * 8) return values.toSorted(byCount).slice(0, most);
  let top: Value[] = [];
  let floor = 0;
  for (const value of values) {
    if (value.count < floor) continue;
    top.push(value);
    if (top.length < most * 4) continue;
    top = top.sort(byCount).slice(0, most);
    floor = top.at(-1)?.count ?? 0;
  }
  return top.sort(byCount).slice(0, most);
}
