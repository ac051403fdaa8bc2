/**
 * `npm run lighthouse [-- DIR]`: scores of the built site (dist, or DIR) on the home page, the newest day, its first
 * article and the search page: medians of three runs on a slow phone as Lighthouse simulates it. Builds nothing.
 * Exit code 1 when accessibility, best practices or SEO are below 100, or performance is below 99.
 */
import { createServer } from 'node:net';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { readManifest } from '../src/build/manifest.ts';
import { projectRoot } from '../src/build/project-root.ts';
import { serveSite } from '../src/build/serve-site.ts';
import { CHROMIUM_ARGS, findChromium } from '../tests/support/chromium.ts';

const RUNS = 3;
const NEEDED = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof NEEDED;
const CATEGORIES = Object.keys(NEEDED) as Category[];

/** Scores of 100 in every category, and what was wrong. */
interface Run {
  scores: Record<Category, number>;
  faults: string[];
}

/** A port that nobody uses at this moment. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

/** The newest of the folders whose names the pattern fits; undefined when there is none. */
async function newestFolder(dir: string, name: RegExp): Promise<string | undefined> {
  const items = await readdir(dir, { withFileTypes: true });
  return items
    .filter((item) => item.isDirectory() && name.test(item.name))
    .map((item) => item.name)
    .sort()
    .at(-1);
}

/** Site paths, without the slash at their start, of the pages to look at. */
async function choosePages(site: string): Promise<Map<string, string>> {
  const pages = new Map([['home', '']]);
  let path = '';
  for (const name of [/^\d{4}$/, /^\d{2}$/, /^\d{2}$/, /./]) {
    const folder = await newestFolder(join(site, path), name);
    if (!folder) break;
    path += `${folder}/`;
    const depth = path.split('/').length - 1;
    if (depth === 3) pages.set('day', path);
    if (depth === 4) pages.set('article', path);
  }
  return pages.set('search', 'search/');
}

async function look(url: string, port: number): Promise<Run> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: CATEGORIES,
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const scores = Object.fromEntries(
    CATEGORIES.map((category) => [category, Math.round((lhr.categories[category]?.score ?? 0) * 100)]),
  ) as Record<Category, number>;
  const faults = CATEGORIES.filter((category) => scores[category] < NEEDED[category]).flatMap((category) =>
    (lhr.categories[category]?.auditRefs ?? [])
      .filter(({ weight }) => weight > 0)
      .map(({ id }) => lhr.audits[id])
      .filter((audit) => audit?.score != null && audit.score < 0.9)
      .map((audit) => `${category}: ${audit?.title ?? ''} ${audit?.displayValue ?? ''}${whereOf(audit)}`),
  );
  return { scores, faults };
}

/** The first places on the page that an audit complains of. */
function whereOf(audit: { details?: unknown } | undefined): string {
  const { items = [] } = (audit?.details ?? {}) as { items?: { node?: { selector?: string } }[] };
  const places = items.flatMap(({ node }) => node?.selector ?? []);
  return places
    .slice(0, 4)
    .map((place) => `\n    ${place}`)
    .join('');
}

const median = (numbers: number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const site = resolve(process.argv[2] ?? join(projectRoot, 'dist'));
const manifest = await readManifest(site);
if (!manifest) {
  console.error(`There is no finished site in ${site}. Build it first: npm run build`);
  process.exit(1);
}
const server = await serveSite(site, { base: manifest.base, port: 0 });
const port = await findFreePort();
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`],
});
const faults = new Set<string>();
try {
  const rows: Record<string, Record<Category, number>> = {};
  for (const [name, path] of await choosePages(site)) {
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await look(server.url + encodeURI(path), port));
    const scores = Object.fromEntries(
      CATEGORIES.map((category) => [category, median(runs.map((run) => run.scores[category]))]),
    ) as Record<Category, number>;
    rows[name] = scores;
    if (CATEGORIES.some((category) => scores[category] < NEEDED[category])) {
      for (const fault of runs.flatMap((run) => run.faults)) faults.add(`${name}: ${fault}`);
      process.exitCode = 1;
    }
  }
  console.table(rows);
  for (const fault of faults) console.log(fault);
} finally {
  await browser.close();
  await server.close();
}
