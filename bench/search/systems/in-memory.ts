import { score } from '../../../src/search/engine/rank.ts';
import { DEPTH } from '../quality/measures.ts';
import { indexInMemory } from '../tune/memory-index.ts';
import { archiveFactsOf, findCandidates } from '../tune/query-facts.ts';
import type { MakeSystem } from './ranking-system.ts';

/** Our ranking over one index in memory: what the site's search would reach if volumes and its files cost nothing. */
export const makeInMemory: MakeSystem = (corpus) => {
  const index = indexInMemory(corpus);
  const archive = archiveFactsOf(index);
  return Promise.resolve({
    title: 'Dateline’s ranking, one index in memory',
    find: (text) => {
      const found = findCandidates(text, index)
        .map(({ article, facts }) => ({ article, points: score(facts, archive) }))
        .sort((a, b) => b.points - a.points || b.article - a.article);
      return Promise.resolve(found.slice(0, DEPTH).map(({ article }) => corpus[article]?.path ?? ''));
    },
    close: () => Promise.resolve(),
  });
};
