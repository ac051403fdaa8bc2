import { basename, join } from 'node:path';
import type { SearchEngine } from '../../../src/search/engine/answer.ts';
import { checkCounts, type CountResult } from '../checks/check-counts.ts';
import { checkPhrases, type PhraseResult } from '../checks/check-phrases.ts';
import type { CorpusArticle } from '../corpus.ts';
import { openOurs } from '../ours.ts';
import { makeInMemory } from '../systems/in-memory.ts';
import { makeMiniSearch } from '../systems/minisearch.ts';
import { toRankingSystem } from '../systems/our-site.ts';
import { makePagefind } from '../systems/pagefind.ts';
import type { MakeSystem } from '../systems/ranking-system.ts';
import { makeSqlite } from '../systems/sqlite.ts';
import { KNOWN_ITEMS, knownItemQueries } from './known-item-queries.ts';
import { scoreSystem, type QuerySet, type SystemScore } from './score-system.ts';
import { topicalQueries } from './topical-queries.ts';

/** The figures of one run. */
export interface Quality {
  articles: number;
  queries: QuerySet;
  scores: SystemScore[];
  /** Of each of our sites. */
  sites: { title: string; phrases: PhraseResult[]; counts: CountResult[] }[];
  /** Systems that could not be scored, and why. */
  missing: string[];
}

/**
 * Scores our search and those that it is held against on the same queries over the same texts.
 * @param sites built of the corpus, with different volumes if there are several
 * @param work where Pagefind's index is kept
 */
export async function runQuality(
  corpus: readonly CorpusArticle[],
  { sites, work, baselines }: { sites: readonly string[]; work: string; baselines: boolean },
): Promise<Quality> {
  const queries = { knownItem: knownItemQueries(corpus, KNOWN_ITEMS), topical: topicalQueries(corpus) };
  const quality: Quality = { articles: corpus.length, queries, scores: [], sites: [], missing: [] };
  const score = async (name: string, make: MakeSystem): Promise<void> => {
    try {
      const system = await make(corpus);
      try {
        quality.scores.push(tell(await scoreSystem(system, queries)));
      } finally {
        await system.close();
      }
    } catch (error) {
      quality.missing.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  for (const site of sites) {
    const title = sites.length > 1 ? `Dateline (${basename(site)})` : 'Dateline';
    await score(title, async () => {
      const engine = await openOurs(site);
      quality.sites.push(await check(title, corpus, engine));
      return toRankingSystem(engine, title);
    });
  }
  await score('In memory', makeInMemory);
  if (baselines) {
    await score('Pagefind', makePagefind(join(work, 'pagefind-of-texts')));
    await score('SQLite', makeSqlite);
    await score('MiniSearch', makeMiniSearch);
  }
  return quality;
}

async function check(
  title: string,
  corpus: readonly CorpusArticle[],
  engine: SearchEngine,
): Promise<Quality['sites'][number]> {
  return {
    title,
    phrases: await checkPhrases(corpus, engine),
    counts: await checkCounts(corpus, engine),
  };
}

function tell(score: SystemScore): SystemScore {
  const { title, knownItem, topical } = score;
  console.log(`  ${title}: MRR@10 ${knownItem.all.toFixed(3)}, nDCG@10 ${topical.all.toFixed(3)}`);
  return score;
}
