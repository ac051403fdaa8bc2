/**
 * `npm run bench:search [-- quality|speed|tune] [flags]`: how good the answers of our search are, and how fast they come,
 * beside other search engines. bench/README.md has the flags.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasReuters, REUTERS } from '../archives/import-reuters.ts';
import { makeArchive } from '../archives/make-archive.ts';
import { UsageError } from '../build/options.ts';
import { putBlock } from '../report/put-block.ts';
import { readCorpus } from './corpus.ts';
import { parseSearchOptions, type SearchOptions } from './options.ts';
import { formatQuality } from './quality/format-quality.ts';
import { runQuality } from './quality/run-quality.ts';
import { runTune } from './tune/run-tune.ts';
import { formatSpeed } from './speed/format-speed.ts';
import { runSpeed } from './speed/run-speed.ts';

const COMMAND = 'npm run bench:search';

async function runSearchBench(args: string[]): Promise<void> {
  const options = parseSearchOptions(args);
  const work = options.work ?? mkdtempSync(join(tmpdir(), 'dateline-bench-search-'));
  try {
    for (const task of options.tasks) {
      if (task === 'speed') await speed(options, work);
      else await quality(task, options, work);
    }
  } finally {
    if (options.work === undefined) rmSync(work, { recursive: true, force: true });
  }
}

async function quality(task: 'quality' | 'tune', options: SearchOptions, work: string): Promise<void> {
  if (!hasReuters()) {
    console.log(
      `Quality is scored on the Reuters-21578 collection, which is not there (${REUTERS}). Left out.`,
    );
    return;
  }
  const corpus = await readCorpus(makeArchive(join(work, 'archives'), 'reuters').contentDir);
  if (task === 'tune') {
    runTune(corpus);
    return;
  }
  await report(options, 'quality', formatQuality(await runQuality(corpus, { ...options, work })));
}

async function speed({ sites, ...options }: SearchOptions, work: string): Promise<void> {
  for (const site of sites)
    if (!existsSync(join(site, 'search', 'index.html')))
      throw new UsageError(`--site: ${site} is not a built site.`);
  if (sites.length === 0) console.log('Speed is measured on a built site: --site DIR. Left out.');
  else await report(options, 'speed', formatSpeed(await runSpeed(sites, { ...options, work })));
}

async function report({ report: file }: { report?: string }, part: string, markdown: string): Promise<void> {
  console.log(`\n${markdown}`);
  if (file !== undefined) await putBlock(file, `bench:search ${part}`, COMMAND, markdown);
}

try {
  await runSearchBench(process.argv.slice(2));
} catch (error) {
  if (
    !(error instanceof UsageError) &&
    !String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
  )
    throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
