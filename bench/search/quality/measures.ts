/** How many results are looked at, as a reader looks at the first page. */
export const DEPTH = 10;

/** One over the place of the first relevant result among the first ten; 0 when there is none. MRR@10 is its mean. */
export function reciprocalRank(found: readonly string[], relevant: ReadonlySet<string>): number {
  const place = found.slice(0, DEPTH).findIndex((path) => relevant.has(path));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** nDCG@10 with relevance yes or no: 1 when the first ten are relevant, or all that are relevant come first. */
export function normalizedGain(found: readonly string[], relevant: ReadonlySet<string>): number {
  const gain = found
    .slice(0, DEPTH)
    .reduce((sum, path, place) => sum + (relevant.has(path) ? discount(place) : 0), 0);
  let ideal = 0;
  for (let place = 0; place < Math.min(DEPTH, relevant.size); place += 1) ideal += discount(place);
  return ideal === 0 ? 0 : gain / ideal;
}

export const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const discount = (place: number): number => 1 / Math.log2(place + 2);
