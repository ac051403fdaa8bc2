/**
 * `npm run bench -- build`: archives of several sizes, built by us, by Hugo, by Eleventy and by plain Astro, each with a
 * search index, in one run. Time, CPU time and peak memory of all processes, files and bytes; cold, and after one article
 * was added. bench/README.md has the flags.
 */
import { readFileSync } from 'node:fs';
import { benchBuild } from './bench-build.ts';
import { parseOptions, UsageError } from './options.ts';
import type { Run } from './result.ts';
import { formatResults } from '../report/format-tables.ts';
import { writeReport } from '../report/write-report.ts';

// Settings of the person who runs it would get into the builds.
for (const name of Object.keys(process.env))
  if (name.startsWith('DATELINE_')) Reflect.deleteProperty(process.env, name);

/** @param args flags, without the word `build` */
export async function runBuildBench(args: string[]): Promise<void> {
  const options = parseOptions(args);
  const run = options.results.length > 0 ? readRuns(options.results) : await benchBuild(options);
  console.log(`\n${formatResults(run)}`);
  if (options.report !== undefined) await writeReport(options.report, run);
}

/** Runs that were made apart, as one. Machine and date are the first one's. */
function readRuns(files: string[]): Run {
  const [first, ...others] = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Run);
  if (!first) throw new UsageError('--results names no file.');
  return { ...first, results: [first, ...others].flatMap(({ results }) => results) };
}
