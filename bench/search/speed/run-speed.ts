import { join } from 'node:path';
import { readManifest } from '../../../src/build/manifest.ts';
import { digestOf } from '../../../src/build/pack.ts';
import type { SearchOptions } from '../options.ts';
import { chooseQueries, KINDS, takeAlike } from './choose-queries.ts';
import { formatSite } from './format-speed.ts';
import { measureOurs } from './measure-ours.ts';
import { measurePagefind } from './measure-pagefind.ts';
import { readSiteWords } from './read-words.ts';
import type { SiteSpeed, SpeedResult } from './speed-result.ts';

/** How the search of sites is measured; `work` is where Pagefind's indexes are kept. */
export type SpeedOptions = Pick<SearchOptions, 'baselines' | 'rounds' | 'queries'> & { work: string };

/** Measures the search of built sites, and of one Pagefind index over the same pages. */
export async function runSpeed(
  sites: readonly string[],
  { work, baselines, rounds, queries: count }: SpeedOptions,
): Promise<SiteSpeed[]> {
  const speeds: SiteSpeed[] = [];
  for (const site of sites) {
    const { articles, months, words } = readSiteWords(site);
    const queries = takeAlike(chooseQueries(words), count);
    const at = (share: number): string => months[Math.floor(months.length * share)] ?? '';
    const plan = {
      queries,
      // One of each kind.
      cold: takeAlike(queries, KINDS),
      // A fifth of the time, in its middle.
      months: { from: at(0.4), to: at(0.6) },
      rounds,
    };
    const base = (await readManifest(site))?.base ?? '/';
    const results: SpeedResult[] = [];
    const take = (result: SpeedResult): void => {
      results.push(result);
      // Pagefind may take long: what is known by then is said, and not lost.
      console.log(`\n${formatSite({ articles, queries: queries.length, results: [result] })}`);
    };
    take(await measureOurs(site, base, plan));
    if (baselines) take(await measurePagefind(site, join(work, `pagefind-of-${digestOf(site)}`), plan));
    speeds.push({ articles, queries: queries.length, results });
  }
  return speeds;
}
