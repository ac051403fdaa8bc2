import type { RankingSystem } from '../systems/ranking-system.ts';
import { mean, normalizedGain, reciprocalRank } from './measures.ts';
import type { Half, JudgedQuery } from './query-set.ts';

/** The queries of both kinds. */
export interface QuerySet {
  knownItem: readonly JudgedQuery[];
  topical: readonly JudgedQuery[];
}

/** MRR@10 of known items and nDCG@10 of topics, by half and over all. */
export interface SystemScore {
  title: string;
  knownItem: Record<Half | 'all', number>;
  topical: Record<Half | 'all', number>;
}

/** Asks a system all queries and scores what it brings. */
export async function scoreSystem(system: RankingSystem, queries: QuerySet): Promise<SystemScore> {
  const score = async (
    asked: readonly JudgedQuery[],
    judge: typeof reciprocalRank,
  ): Promise<Record<Half | 'all', number>> => {
    const marks: { half: Half; mark: number }[] = [];
    for (const { text, half, relevant } of asked)
      marks.push({ half, mark: judge(await system.find(text), relevant) });
    const of = (half: Half): number => mean(marks.filter((own) => own.half === half).map(({ mark }) => mark));
    return { tune: of('tune'), report: of('report'), all: mean(marks.map(({ mark }) => mark)) };
  };
  return {
    title: system.title,
    knownItem: await score(queries.knownItem, reciprocalRank),
    topical: await score(queries.topical, normalizedGain),
  };
}
