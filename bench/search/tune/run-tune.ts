import { CONSTANTS } from '../../../src/search/engine/rank.ts';
import type { CorpusArticle } from '../corpus.ts';
import { KNOWN_ITEMS, knownItemQueries } from '../quality/known-item-queries.ts';
import type { JudgedQuery } from '../quality/query-set.ts';
import { topicalQueries } from '../quality/topical-queries.ts';
import { indexInMemory } from './memory-index.ts';
import { archiveFactsOf, findCandidates } from './query-facts.ts';
import { measure, searchConstants, type Exercise } from './search-constants.ts';

/**
 * Looks for better constants of our ranking than those it has, and prints both with what they reach. Changes nothing: who
 * wants them writes them into src/search/engine/rank.ts.
 */
export function runTune(corpus: readonly CorpusArticle[]): void {
  const index = indexInMemory(corpus);
  const archive = archiveFactsOf(index);
  const prepare = (queries: readonly JudgedQuery[]): Exercise[] =>
    queries.map((query) => ({
      query,
      candidates: findCandidates(query.text, index).map((candidate) => ({
        ...candidate,
        path: corpus[candidate.article]?.path ?? '',
      })),
    }));
  const exercises = {
    knownItem: prepare(knownItemQueries(corpus, KNOWN_ITEMS)),
    topical: prepare(topicalQueries(corpus)),
  };
  const found = searchConstants(exercises, archive);
  console.table(
    Object.entries({
      'as they are': CONSTANTS,
      'found here': found,
      'words as typed not known': { ...CONSTANTS, exact: 0 },
    }).flatMap(([title, constants]) =>
      (['tune', 'report'] as const).map((half) => {
        const { knownItem, topical } = measure(exercises, archive, half, constants);
        return { title, ...constants, half, 'MRR@10': knownItem.toFixed(3), 'nDCG@10': topical.toFixed(3) };
      }),
    ),
  );
}
