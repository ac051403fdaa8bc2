import type { Page } from '@playwright/test';
import type { SpeedQuery } from './choose-queries.ts';
import { openCountingProxy, type CountingProxy, type Transfer } from './counting-proxy.ts';
import { MODES, type ColdStart, type Mode, type SpeedResult, type Timing } from './speed-result.ts';
import { openStage, type Stage } from './stage.ts';
import { watchPage } from './watch-page.ts';

/** A stretch of months, both included: `1987-04`. */
export interface Months {
  from: string;
  to: string;
}

export interface Plan {
  queries: readonly SpeedQuery[];
  /** Those of them that are asked cold. */
  cold: readonly SpeedQuery[];
  /** Of the searches with a date range. */
  months: Months;
  rounds: number;
}

/** What the browser fetches of any page of the site, with search or without. */
const OF_ANY_PAGE = /^(text\/(html|css)|font\/|image\/)/;

/** Measures the search page of a built site, as a reader uses it. */
export async function measureOurs(site: string, base: string, plan: Plan): Promise<SpeedResult> {
  const stage = await openStage(site, base);
  const proxy = await openCountingProxy(stage.url);
  try {
    const warm = {} as Record<Mode, Timing[]>;
    let longestTask = 0;
    for (const mode of MODES) {
      const page = await openSearch(stage, mode);
      warm[mode] = await askAll(page, mode, plan);
      longestTask = Math.max(longestTask, await page.evaluate(() => window.benchWatch.longestTask));
    }
    const cold: ColdStart[] = [];
    for (const { text } of plan.cold) cold.push(await startCold(stage, proxy, text));
    return { title: 'Dateline', warm, cold, longestTask };
  } finally {
    await proxy.close();
    await stage.close();
  }
}

async function openSearch(stage: Stage, mode: Mode): Promise<Page> {
  const page = await stage.newPage();
  await watchPage(page);
  await page.goto(`${stage.url}search/${mode === 'newest first' ? '?sort=newest' : ''}`);
  await page.waitForFunction(() => customElements.get('dateline-search') !== undefined);
  return page;
}

/** The first round fetches what the queries need and is not counted. */
async function askAll(page: Page, mode: Mode, { queries, months, rounds }: Plan): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const { text, frequency } of queries) {
      const asked = mode === 'date range' ? `${text} after:${months.from} before:${months.to}` : text;
      const milliseconds = await page.evaluate((words) => window.benchWatch.ask(words), asked);
      if (round > 0) timings.push({ frequency, milliseconds });
    }
  }
  if (mode === 'newest first' && new URL(page.url()).searchParams.get('sort') !== 'newest')
    throw new Error('The page has forgotten the order that was asked for.');
  return timings;
}

async function startCold(stage: Stage, proxy: CountingProxy, text: string): Promise<ColdStart> {
  const page = await stage.newPage();
  await watchPage(page);
  proxy.take();
  await page.goto(`${proxy.url}search/?${new URLSearchParams({ q: text })}`);
  await page.waitForFunction(() => window.benchWatch.firstShown !== undefined, undefined, {
    timeout: 60_000,
  });
  const transfers = proxy.take();
  const [milliseconds, began] = await page.evaluate(() => [
    window.benchWatch.firstShown ?? 0,
    performance.timeOrigin,
  ]);
  // Values of facets follow the results, before we hear of these.
  return { ...weigh(transfers.filter(({ at }) => at <= began + milliseconds)), milliseconds };
}

/** Sums of what was fetched. */
export function weigh(transfers: readonly Transfer[]): Omit<ColdStart, 'milliseconds'> {
  const sum = (isCounted: (transfer: Transfer) => boolean): number =>
    transfers.filter(isCounted).reduce((bytes, transfer) => bytes + transfer.bytes, 0);
  return {
    bytes: sum(() => true),
    ofSearch: sum(({ type }) => !OF_ANY_PAGE.test(type)),
    scripts: sum(({ type }) => type.endsWith('/javascript')),
  };
}
