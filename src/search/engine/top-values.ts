import { byFacet, MOST_VALUES, type Chosen, type Counts, type TopCounts, type Value } from '../facets.ts';

/** The most frequent values of each facet, and what is chosen. */
export const topCounts = (counts: Counts, chosen?: Chosen): TopCounts =>
  byFacet((facet) => {
    const own = chosen?.[facet] ?? [];
    const all = sortValues([...own.map((value) => [value, 0] as const), ...counts[facet]]);
    return { all: all.length, top: all.filter(({ value }, at) => at < MOST_VALUES || own.includes(value)) };
  });

/** Each value once, with its last number: the most frequent first, and of equally frequent ones in the order of their names. */
export const sortValues = (counts: Iterable<readonly [string, number]>): Value[] =>
  Array.from(new Map(counts), ([value, count]) => ({ value, count })).sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
