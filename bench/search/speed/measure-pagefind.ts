import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pagefind } from '../../systems/baselines.ts';
import { openCountingProxy } from './counting-proxy.ts';
import { weigh, type Plan } from './measure-ours.ts';
import { MODES, type ColdStart, type Mode, type SpeedResult, type Timing } from './speed-result.ts';
import { openStage } from './stage.ts';

const SCRIPT = '/pagefind/pagefind.js';
const SHOWN = 10;

/** The part of Pagefind's browser API that is asked. */
interface Pagefind {
  filters: () => Promise<unknown>;
  search: (text: string, options: object) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
}

/**
 * Measures one Pagefind index over the article pages of the same site, through its own API: with its filters loaded, since
 * it counts facets with them; months are a filter to it.
 * @param folder where the index is kept for the next run
 */
export async function measurePagefind(site: string, folder: string, plan: Plan): Promise<SpeedResult> {
  if (!existsSync(join(folder, 'index.html'))) index(site, folder);
  const stage = await openStage(folder);
  const proxy = await openCountingProxy(stage.url);
  try {
    const page = await stage.newPage();
    await page.goto(stage.url);
    await page.evaluate(async (script) => {
      await ((await import(script)) as Pagefind).filters();
    }, SCRIPT);
    // Fetches what the queries need, in all modes.
    await askAll(page, 'relevance', plan);
    const warm = {} as Record<Mode, Timing[]>;
    for (const mode of MODES) warm[mode] = await askAll(page, mode, plan);
    const cold: ColdStart[] = [];
    for (const { text } of plan.cold) {
      const fresh = await stage.newPage();
      await fresh.goto(proxy.url);
      proxy.take();
      const milliseconds = await ask(fresh, text, {});
      cold.push({ ...weigh(proxy.take()), milliseconds });
    }
    return { title: 'One Pagefind index', warm, cold };
  } finally {
    await proxy.close();
    await stage.close();
  }
}

/** A round takes minutes at 100,000 articles, so one has to do. */
async function askAll(page: Page, mode: Mode, { queries, months }: Plan): Promise<Timing[]> {
  const options = {
    relevance: {},
    'date range': { filters: { month: { any: monthsBetween(months.from, months.to) } } },
    'newest first': { sort: { date: 'desc' } },
  }[mode];
  const timings: Timing[] = [];
  for (const { text, frequency } of queries)
    timings.push({ frequency, milliseconds: await ask(page, text, options) });
  return timings;
}

const ask = (page: Page, text: string, options: object): Promise<number> =>
  page.evaluate(
    async ({ script, asked, how, shown }) => {
      const from = performance.now();
      const { results } = await ((await import(script)) as Pagefind).search(asked, how);
      await Promise.all(results.slice(0, shown).map((result) => result.data()));
      return performance.now() - from;
    },
    { script: SCRIPT, asked: text, how: options, shown: SHOWN },
  );

/** @throws Error when the pages have nothing that Pagefind could index */
function index(site: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [program = '', ...args] = pagefind(site);
  const { status, stdout } = spawnSync(program, [...args, '--output-path', join(folder, 'pagefind')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Pagefind failed (exit code ${status}): ${stdout.slice(-500)}`);
  // Written last: an index without it is not whole.
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Pagefind</title></html>');
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const [nextYear, next] = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(nextYear).padStart(4, '0')}-${String(next).padStart(2, '0')}`;
}
