import type { Postings } from '../index/postings.ts';
import type { GroupMatch } from './resolve-word.ts';
import type { VolumeReader } from './volume-reader.ts';

/** Articles of a volume that have something, ascending, and how often. */
export interface Hits {
  docs: Uint32Array;
  inBody: Uint16Array;
  inHeadline: Uint8Array;
  /** 1 when it stands there as it was typed. */
  exact: Uint8Array;
}

export const NO_HITS: Hits = {
  docs: new Uint32Array(),
  inBody: new Uint16Array(),
  inHeadline: new Uint8Array(),
  exact: new Uint8Array(),
};

/** The articles that have any word of some groups. */
export async function readHits(volume: VolumeReader, matches: readonly GroupMatch[]): Promise<Hits> {
  const lists = await Promise.all(
    matches.map(async ({ group, exact, only }) => toHits(await volume.postings(group), exact, only)),
  );
  return lists.reduce(uniteHits, NO_HITS);
}

function toHits(postings: Postings, exact: ReadonlySet<number>, only?: ReadonlySet<number>): Hits {
  const { docs, inBody, inHeadline, formStarts, forms } = postings;
  const flags = new Uint8Array(docs.length);
  if (!formStarts || !forms) {
    if (only && !only.has(0)) return NO_HITS;
    return { docs, inBody, inHeadline, exact: flags.fill(exact.has(0) ? 1 : 0) };
  }
  const kept: number[] = [];
  for (let at = 0; at < docs.length; at += 1) {
    let isKept = only === undefined;
    for (let index = formStarts[at] ?? 0; index < (formStarts[at + 1] ?? 0); index += 1) {
      const form = forms[index] ?? 0;
      if (exact.has(form)) flags[at] = 1;
      isKept ||= only?.has(form) ?? false;
    }
    if (isKept) kept.push(at);
  }
  const all = { docs, inBody, inHeadline, exact: flags };
  return kept.length === docs.length ? all : pick(all, kept);
}

/** The hits at some places, ascending. */
export function pick({ docs, inBody, inHeadline, exact }: Hits, places: readonly number[]): Hits {
  return {
    docs: Uint32Array.from(places, (at) => docs[at] ?? 0),
    inBody: Uint16Array.from(places, (at) => inBody[at] ?? 0),
    inHeadline: Uint8Array.from(places, (at) => inHeadline[at] ?? 0),
    exact: Uint8Array.from(places, (at) => exact[at] ?? 0),
  };
}

/** Articles that are in either list; in both, occurrences add up. */
export function uniteHits(one: Hits, other: Hits): Hits {
  if (one.docs.length === 0) return other;
  if (other.docs.length === 0) return one;
  const most = one.docs.length + other.docs.length;
  const [docs, inBody, inHeadline, exact] = [
    new Uint32Array(most),
    new Uint16Array(most),
    new Uint8Array(most),
    new Uint8Array(most),
  ];
  let [i, j, length] = [0, 0, 0];
  while (i < one.docs.length || j < other.docs.length) {
    const a = one.docs[i] ?? Infinity;
    const b = other.docs[j] ?? Infinity;
    docs[length] = Math.min(a, b);
    if (a <= b) {
      inBody[length] = one.inBody[i] ?? 0;
      inHeadline[length] = one.inHeadline[i] ?? 0;
      exact[length] = one.exact[i] ?? 0;
      i += 1;
    }
    if (b <= a) {
      inBody[length] = Math.min(0xffff, (inBody[length] ?? 0) + (other.inBody[j] ?? 0));
      inHeadline[length] = (inHeadline[length] ?? 0) | (other.inHeadline[j] ?? 0);
      exact[length] = (exact[length] ?? 0) | (other.exact[j] ?? 0);
      j += 1;
    }
    length += 1;
  }
  return {
    docs: docs.subarray(0, length),
    inBody: inBody.subarray(0, length),
    inHeadline: inHeadline.subarray(0, length),
    exact: exact.subarray(0, length),
  };
}
