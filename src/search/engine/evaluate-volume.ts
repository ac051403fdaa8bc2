import { rarityOf, stretchOf, termScore, type ArchiveFacts } from './rank.ts';
import { toLength, type Documents } from '../index/documents.ts';
import type { Hits } from './hits.ts';
import { matchTerm, type ResolvedTerm } from './resolve-term.ts';
import type { VolumeReader } from './volume-reader.ts';

/** A condition in a volume, with the number of articles of the whole archive that have each of its terms. */
export interface ResolvedCondition {
  not: boolean;
  terms: ResolvedTerm[];
  documents: number[];
}

/** Articles of a volume that a query is true of, ascending, and how well each answers it. */
export interface Matched {
  docs: Uint32Array;
  scores: Float32Array;
}

/** Numbers of articles from `from` up to, not including, `to`. */
export interface DocRange {
  from: number;
  to: number;
}

/** More conditions than a query can have. */
const NEVER = 0xffff;

/** @param range articles of the days that the query lets through */
export async function evaluateVolume(
  volume: VolumeReader,
  conditions: readonly ResolvedCondition[],
  archive: ArchiveFacts,
  range: DocRange,
): Promise<Matched> {
  const documents = await volume.documents();
  const found = await Promise.all(
    conditions.map(async ({ terms }) => Promise.all(terms.map((term) => matchTerm(volume, term)))),
  );
  const scores = new Float32Array(documents.lengths.length);
  const fulfilled = new Uint16Array(documents.lengths.length);
  let wanted = 0;
  for (const [at, { not, documents: counts }] of conditions.entries()) {
    const lists = found[at] ?? [];
    if (not) for (const { docs } of lists) for (const doc of docs) fulfilled[doc] = NEVER;
    else {
      for (const [index, hits] of lists.entries()) {
        addScores(scores, hits, rarityOf(counts[index] ?? 0, archive.documents), documents, archive);
        for (const doc of hits.docs) if (fulfilled[doc] === wanted) fulfilled[doc] = wanted + 1;
      }
      wanted += 1;
    }
  }
  return take(scores, range, (doc) => fulfilled[doc] === wanted);
}

/** The articles of a range that `isTaken` says yes to, with their scores. Of some words these are nearly all. */
function take(scores: Float32Array, { from, to }: DocRange, isTaken: (doc: number) => boolean): Matched {
  const taken = { docs: new Uint32Array(to - from), scores: new Float32Array(to - from) };
  let length = 0;
  for (let doc = from; doc < to; doc += 1) {
    if (!isTaken(doc)) continue;
    taken.docs[length] = doc;
    taken.scores[length] = scores[doc] ?? 0;
    length += 1;
  }
  return { docs: taken.docs.slice(0, length), scores: taken.scores.slice(0, length) };
}

function addScores(
  scores: Float32Array,
  { docs, inBody, inHeadline, exact }: Hits,
  rarity: number,
  { lengths }: Documents,
  { averageLength }: ArchiveFacts,
): void {
  const stretches = STRETCHES.get(averageLength) ?? makeStretches(averageLength);
  for (let at = 0; at < docs.length; at += 1) {
    const doc = docs[at] ?? 0;
    const stretch = stretches[lengths[doc] ?? 0] ?? 1;
    const part = termScore(rarity, inBody[at] ?? 0, inHeadline[at] === 1, exact[at] === 1, stretch);
    scores[doc] = (scores[doc] ?? 0) + part;
  }
}

/** By average length: what each length that is kept as a byte does to a score. */
const STRETCHES = new Map<number, Float32Array>();

function makeStretches(average: number): Float32Array {
  const made = Float32Array.from({ length: 256 }, (_, kept) => stretchOf(toLength(kept), average));
  STRETCHES.set(average, made);
  return made;
}
