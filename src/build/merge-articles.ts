import type { CivilDate } from '../model/civil-date.ts';
import { fromLength, type encodeDocuments, type TextFolder } from '../search/index/documents.ts';
import type { WordSegment } from './word-segment.ts';

/** A volume's part of a search volume. */
export interface Member {
  segment: WordSegment;
  texts: TextFolder;
}

/** Days, lengths and texts of the articles of some volumes, oldest first. */
export function mergeDocuments(members: readonly Member[]): Parameters<typeof encodeDocuments>[0] {
  const days: CivilDate[] = [];
  const firsts: number[] = [];
  const lengths: number[] = [];
  for (const { segment } of members) {
    for (const [doc, day] of segment.days.entries()) {
      if (day !== days.at(-1)) {
        days.push(day as CivilDate);
        firsts.push(lengths.length);
      }
      lengths.push(fromLength(segment.lengths[doc] ?? 0));
    }
  }
  return {
    days,
    firsts: Uint32Array.from(firsts),
    lengths: Uint8Array.from(lengths),
    texts: members.map(({ texts }) => texts),
  };
}

/**
 * By facet: its values, the most frequent first, and the articles that have each.
 * @param offsets number of each member's first article
 */
export function mergeFacets(
  members: readonly Member[],
  offsets: readonly number[],
): Map<string, { values: string[]; docs: Uint32Array[] }> {
  const found = new Map<string, Map<string, number[]>>();
  for (const [member, { segment }] of members.entries()) {
    for (const [facet, values] of segment.facets) {
      const known = found.get(facet) ?? new Map<string, number[]>();
      found.set(facet, known);
      for (const [value, docs] of values) {
        const all = known.get(value) ?? [];
        known.set(value, all);
        for (const doc of docs) all.push(doc + (offsets[member] ?? 0));
      }
    }
  }
  return new Map(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([facet, values]) => {
        const sorted = [...values].sort(
          ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
        );
        return [
          facet,
          { values: sorted.map(([value]) => value), docs: sorted.map(([, docs]) => Uint32Array.from(docs)) },
        ];
      }),
  );
}
