import type { CivilDate } from '../../model/civil-date.ts';
import { FACETS, type Chosen, type Counts, type Facet } from '../facets.ts';
import { dayIndexOf, type Documents } from '../index/documents.ts';
import type { DocRange, Matched } from './evaluate-volume.ts';
import type { VolumeReader } from './volume-reader.ts';

/** The articles of days from `from` to `to`, both included; all where there is no limit. */
export function docRange({ days, firsts, lengths }: Documents, from?: string, to?: string): DocRange {
  const place = (isBefore: (day: CivilDate) => boolean): number => {
    let [low, high] = [0, days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(days[middle] as CivilDate)) low = middle + 1;
      else high = middle;
    }
    return firsts[low] ?? lengths.length;
  };
  const start = from === undefined ? 0 : place((day) => day < from);
  const end = to === undefined ? lengths.length : place((day) => day <= to);
  return { from: start, to: Math.max(start, end) };
}

/** Keeps the articles that have, in each facet where something is chosen, one of the chosen values; `except` one facet. */
export async function narrow(
  volume: VolumeReader,
  matched: Matched,
  chosen: Chosen,
  except?: Facet,
): Promise<Matched> {
  const active = FACETS.filter((facet) => chosen[facet].length > 0 && facet !== except);
  if (active.length === 0) return matched;
  const passes = new Uint8Array(volume.volume.articles);
  for (const [number, facet] of active.entries()) {
    const { values, docs } = await volume.facet(facet);
    for (const [at, value] of values.entries()) {
      if (!chosen[facet].includes(value)) continue;
      for (const doc of docs[at] ?? []) if (passes[doc] === number) passes[doc] = number + 1;
    }
  }
  return keep(matched, (doc) => passes[doc] === active.length);
}

/** The matched articles that `isKept` says yes to. */
export function keep({ docs, scores }: Matched, isKept: (doc: number) => boolean): Matched {
  const places: number[] = [];
  for (let at = 0; at < docs.length; at += 1) if (isKept(docs[at] ?? 0)) places.push(at);
  return {
    docs: Uint32Array.from(places, (at) => docs[at] ?? 0),
    scores: Float32Array.from(places, (at) => scores[at] ?? 0),
  };
}

/** Adds the numbers of articles by value. `docs` of a facet are those to be counted for it. */
export async function countValues(
  volume: VolumeReader,
  docsFor: (facet: Facet) => Promise<Uint32Array>,
  total: Counts,
): Promise<void> {
  const all = await Promise.all(
    FACETS.map(async (facet) => {
      const counted = await docsFor(facet);
      // Lists are long: for no articles none is fetched.
      return { facet, counted, ...(counted.length > 0 && (await volume.facet(facet))) };
    }),
  );
  // Nothing is added of a volume that cannot be read to its end.
  for (const { facet, counted, values = [], docs = [] } of all) {
    const isCounted = new Uint8Array(volume.volume.articles);
    for (const doc of counted) isCounted[doc] = 1;
    for (const [at, value] of values.entries()) {
      let count = 0;
      for (const doc of docs[at] ?? []) count += isCounted[doc] ?? 0;
      if (count > 0) total[facet].set(value, (total[facet].get(value) ?? 0) + count);
    }
  }
}

/** The number of articles of each day that has any, oldest first. */
export function countDays(documents: Documents, docs: Uint32Array): [CivilDate, number][] {
  const counts: [CivilDate, number][] = [];
  let end = -1;
  for (const doc of docs) {
    const last = counts.at(-1);
    if (last && doc < end) last[1] += 1;
    else {
      const index = dayIndexOf(documents, doc);
      end = documents.firsts[index + 1] ?? documents.lengths.length;
      counts.push([documents.days[index] as CivilDate, 1]);
    }
  }
  return counts;
}
