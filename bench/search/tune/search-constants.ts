import { CONSTANTS, score, type ArchiveFacts, type RankConstants } from '../../../src/search/engine/rank.ts';
import { DEPTH, mean, normalizedGain, reciprocalRank } from '../quality/measures.ts';
import type { Half, JudgedQuery } from '../quality/query-set.ts';
import type { Candidate } from './query-facts.ts';

/** A query with all that it could bring. */
export interface Exercise {
  query: JudgedQuery;
  candidates: readonly (Candidate & { path: string })[];
}

/** The two kinds of queries. */
export interface Exercises {
  knownItem: readonly Exercise[];
  topical: readonly Exercise[];
}

export interface Figures {
  knownItem: number;
  topical: number;
}

/** Values that are tried for each constant. */
const GRID: Readonly<Record<keyof RankConstants, readonly number[]>> = {
  saturation: [0.1, 0.2, 0.3, 0.45, 0.6, 0.9, 1.2],
  length: [0.2, 0.3, 0.4, 0.5, 0.6, 0.75],
  headline: [0, 0.05, 0.1, 0.2, 0.3, 0.5, 1],
  exact: [0, 0.5, 1, 2, 3, 5],
};
/** Known items lack more to what is asked for than topics do. */
const WEIGHT = 2;
/** What a constant has to gain to be moved: less is noise. */
const GAIN = 0.001;

/** Moves one constant after another to its best value on the queries of the half `tune`, till none gains any more. */
export function searchConstants(exercises: Exercises, archive: ArchiveFacts): RankConstants {
  const worthOf = (constants: RankConstants): number => {
    const { knownItem, topical } = measure(exercises, archive, 'tune', constants);
    return WEIGHT * knownItem + topical;
  };
  let best = { constants: CONSTANTS, worth: worthOf(CONSTANTS) };
  for (let before = -1; best.worth > before;) {
    before = best.worth;
    for (const name of Object.keys(GRID) as (keyof RankConstants)[]) {
      for (const value of GRID[name]) {
        const constants = { ...best.constants, [name]: value };
        const worth = worthOf(constants);
        if (worth > best.worth + GAIN) best = { constants, worth };
      }
    }
  }
  return best.constants;
}

/** MRR@10 and nDCG@10 of a half with these constants. */
export function measure(
  { knownItem, topical }: Exercises,
  archive: ArchiveFacts,
  half: Half,
  constants: RankConstants,
): Figures {
  const meanOf = (list: readonly Exercise[], judge: typeof reciprocalRank): number =>
    mean(
      list
        .filter(({ query }) => query.half === half)
        .map((exercise) => judge(rank(exercise, archive, constants), exercise.query.relevant)),
    );
  return { knownItem: meanOf(knownItem, reciprocalRank), topical: meanOf(topical, normalizedGain) };
}

const rank = ({ candidates }: Exercise, archive: ArchiveFacts, constants: RankConstants): string[] =>
  candidates
    .map(({ article, path, facts }) => ({ article, path, points: score(facts, archive, constants) }))
    .sort((a, b) => b.points - a.points || b.article - a.article)
    .slice(0, DEPTH)
    .map(({ path }) => path);
