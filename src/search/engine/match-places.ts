import { BODY, decodePositions, type Positions } from '../index/positions.ts';
import type { WordGroup } from '../index/word-block.ts';
import type { Hits } from './hits.ts';
import { intersect, placesIn, type Places } from './places.ts';
import type { GroupMatch } from './resolve-word.ts';
import type { VolumeReader } from './volume-reader.ts';

const readPositions = (volume: VolumeReader, { positions, forms }: WordGroup): Promise<Positions> =>
  volume.list('positions', positions, (bytes) => decodePositions(bytes, forms > 1));

/** One word of a phrase: all lists that it may be found in. */
async function readPlaces(
  volume: VolumeReader,
  matches: readonly GroupMatch[],
  exactly: boolean,
): Promise<Places[]> {
  return Promise.all(
    matches.map(async ({ group, exact, only }): Promise<Places> => {
      const [{ docs }, positions] = await Promise.all([volume.postings(group), readPositions(volume, group)]);
      const limit = exactly ? exact : only;
      return { docs, positions, ...(limit && { only: limit }) };
    }),
  );
}

/**
 * The articles in which words stand together in this order, exactly as typed.
 * @param words for each word the groups that have it
 * @param offsets where each stands, counted from the first
 * @param isInflected the last word may stand in any form
 */
export async function findPhrase(
  volume: VolumeReader,
  words: readonly (readonly GroupMatch[])[],
  offsets: readonly number[],
  isInflected: boolean,
): Promise<Hits> {
  const lists = await Promise.all(
    words.map((matches, at) => readPlaces(volume, matches, !isInflected || at < words.length - 1)),
  );
  return collect(lists, (places) => {
    const [first = [], ...rest] = places;
    const sets = rest.map((list) => new Set(list));
    // A headline's last words and the text's first are not neighbours, for a place between them is free.
    return first.filter((at) => sets.every((set, index) => set.has(at + (offsets[index + 1] ?? 0))));
  });
}

/** The articles in which each word stands at most `within` words from the next one found, in any order. */
export async function findNear(
  volume: VolumeReader,
  words: readonly (readonly GroupMatch[])[],
  within: number,
): Promise<Hits> {
  const lists = await Promise.all(words.map((matches) => readPlaces(volume, matches, false)));
  return collect(lists, (places) => {
    const all = places.flatMap((list, word) => list.map((at) => ({ at, word }))).sort((a, b) => a.at - b.at);
    return all.flatMap((start, index) => (chains(all, index, places.length, within) ? [start.at] : []));
  });
}

/** True when from here on all words come, none further than `within` from the one before it. */
function chains(
  all: readonly { at: number; word: number }[],
  from: number,
  words: number,
  within: number,
): boolean {
  const seen = new Set<number>();
  let last = all[from]?.at ?? 0;
  for (const { at, word } of all.slice(from)) {
    if (at - last > within || (last < BODY && at >= BODY)) return false;
    seen.add(word);
    if (seen.size === words) return true;
    last = at;
  }
  return false;
}

/** @param match the places that count, of the places of each word in an article */
function collect(lists: readonly Places[][], match: (places: number[][]) => number[]): Hits {
  const candidates = intersect(lists.map((own) => unite(own.map(({ docs }) => docs))));
  const docs: number[] = [];
  const inBody: number[] = [];
  const inHeadline: number[] = [];
  for (const doc of candidates) {
    const places = lists.map((own) => own.flatMap((one) => placesIn(one, doc)).sort((a, b) => a - b));
    const found = match(places);
    if (found.length === 0) continue;
    docs.push(doc);
    inBody.push(found.filter((at) => at >= BODY).length);
    inHeadline.push(found.some((at) => at < BODY) ? 1 : 0);
  }
  return {
    docs: Uint32Array.from(docs),
    inBody: Uint16Array.from(inBody),
    inHeadline: Uint8Array.from(inHeadline),
    exact: new Uint8Array(docs.length).fill(1),
  };
}

function unite(lists: readonly Uint32Array[]): Uint32Array {
  const [only, ...others] = lists;
  if (others.length === 0) return only ?? new Uint32Array();
  return Uint32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
}
