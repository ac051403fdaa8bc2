import { join } from 'node:path';
import { readManifest } from '../../../src/build/manifest.ts';
import { digestOf } from '../../../src/build/pack.ts';
import { chooseQueries, CLASSES, type SpeedQuery } from './choose-queries.ts';
import { formatSite } from './format-speed.ts';
import { measureOurs } from './measure-ours.ts';
import { measurePagefind } from './measure-pagefind.ts';
import { readSiteWords } from './read-words.ts';
import type { SiteSpeed, SpeedResult } from './speed-result.ts';

/** Of each class of words so many queries are asked cold, one of each number of words. */
const COLD = 3;

/**
 * Measures the search of built sites, and of one Pagefind index over the same pages.
 * @param work where Pagefind's indexes are kept
 */
export async function runSpeed(
  sites: readonly string[],
  { work, baselines, rounds }: { work: string; baselines: boolean; rounds: number },
): Promise<SiteSpeed[]> {
  const speeds: SiteSpeed[] = [];
  for (const site of sites) {
    const { articles, months, words } = readSiteWords(site);
    const queries = chooseQueries(words);
    const at = (share: number): string => months[Math.floor(months.length * share)] ?? '';
    // A fifth of the time, in its middle.
    const plan = { queries, cold: chooseCold(queries), months: { from: at(0.4), to: at(0.6) }, rounds };
    const base = (await readManifest(site))?.base ?? '/';
    const results: SpeedResult[] = [];
    const take = (result: SpeedResult): void => {
      results.push(result);
      // Pagefind may take an hour: what is known by then is said, and not lost.
      console.log(`\n${formatSite({ articles, queries: queries.length, results: [result] })}`);
    };
    take(await measureOurs(site, base, plan));
    if (baselines) take(await measurePagefind(site, join(work, `pagefind-of-${digestOf(site)}`), plan));
    speeds.push({ articles, queries: queries.length, results });
  }
  return speeds;
}

/** One query of each number of words for each class. */
const chooseCold = (queries: readonly SpeedQuery[]): SpeedQuery[] =>
  Object.keys(CLASSES).flatMap((frequency) => {
    const own = queries.filter((query) => query.frequency === frequency);
    return [...Map.groupBy(own, ({ text }) => text.split(' ').length).values()]
      .flatMap(([first]) => first ?? [])
      .slice(0, COLD);
  });
