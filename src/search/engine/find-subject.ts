import { foldWord } from '../index/fold-word.ts';
import { splitWords } from '../index/split-words.ts';
import type { Hits } from './hits.ts';
import type { VolumeReader } from './volume-reader.ts';

/** Values of a facet, by number: those of a name, and those that have all words of it and more. */
export interface NamedValues {
  named: number[];
  like: number[];
}

/** The values that a typed name may mean. */
export function findValues(values: readonly string[], name: string): NamedValues {
  const sought = foldName(name);
  const words = sought.split(' ');
  const folded = values.map(foldName);
  const named = [...folded.keys()].filter((at) => folded[at] === sought);
  const like = [...folded.keys()].filter((at) => {
    const has = new Set(folded[at]?.split(' '));
    return words.every((word) => has.has(word));
  });
  return { named, like };
}

/** The articles under some values. */
export async function readValues(
  volume: VolumeReader,
  facet: string,
  values: readonly number[],
): Promise<Hits> {
  const { docs } = await volume.facet(facet);
  const all = Uint32Array.from(new Set(values.flatMap((at) => [...(docs[at] ?? [])]))).sort();
  return {
    docs: all,
    inBody: new Uint16Array(all.length),
    inHeadline: new Uint8Array(all.length),
    exact: new Uint8Array(all.length),
  };
}

const foldName = (name: string): string => {
  const words = splitWords(name).map(({ word }) => word);
  return words.length > 0 ? words.join(' ') : foldWord(name);
};
