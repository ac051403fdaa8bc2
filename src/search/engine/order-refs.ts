import type { Sort } from '../search-state.ts';
import type { Ref } from './answer.ts';
import type { Matched } from './evaluate-volume.ts';

/** An article with its score. */
interface Scored extends Ref {
  score: number;
}

/** Until so many, the best are found without putting all in order. */
const FEW = 200;

/**
 * The first `count` articles in an order.
 * @param volumes by number of the volume, oldest first; undefined for those that have not answered
 */
export function firstRefs(volumes: readonly (Matched | undefined)[], sort: Sort, count: number): Ref[] {
  if (sort === 'relevance') return best(volumes, count).map(({ volume, doc }) => ({ volume, doc }));
  const refs: Ref[] = [];
  const newest = sort === 'newest';
  for (let step = 0; step < volumes.length && refs.length < count; step += 1) {
    const volume = newest ? volumes.length - 1 - step : step;
    const docs = volumes[volume]?.docs ?? new Uint32Array();
    for (let at = 0; at < docs.length && refs.length < count; at += 1)
      refs.push({ volume, doc: docs[newest ? docs.length - 1 - at : at] ?? 0 });
  }
  return refs;
}

/** Best first; of equals the newest. */
const compare = (a: Scored, b: Scored): number => b.score - a.score || b.volume - a.volume || b.doc - a.doc;

function best(volumes: readonly (Matched | undefined)[], count: number): Scored[] {
  const kept: Scored[] = [];
  let worst = -Infinity;
  // Twice as many as are wanted are gathered before they are put in order, so that this is seldom done.
  const most = count <= FEW ? 2 * count + 16 : Infinity;
  for (const [volume, matched] of volumes.entries()) {
    if (!matched) continue;
    for (let at = 0; at < matched.docs.length; at += 1) {
      const score = matched.scores[at] ?? 0;
      if (score < worst) continue;
      kept.push({ volume, doc: matched.docs[at] ?? 0, score });
      if (kept.length < most) continue;
      kept.sort(compare).length = count;
      worst = kept.at(-1)?.score ?? -Infinity;
    }
  }
  return kept.sort(compare).slice(0, count);
}
