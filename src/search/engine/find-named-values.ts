import { MOST_VALUES, type TopValues } from '../facets.ts';
import { matchValues } from '../match-values.ts';
import { sortValues } from './top-values.ts';

/** The most frequent values of those whose names hold every word of `text`. */
export function findNamedValues(counts: ReadonlyMap<string, number>, text: string): TopValues {
  const found = matchValues(sortValues(counts), text);
  return { top: found.slice(0, MOST_VALUES), all: found.length };
}
