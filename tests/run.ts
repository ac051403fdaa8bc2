/**
 * `npm test`: everything there is to check, stage by stage. All stages run, whatever came of those before,
 * so that one run tells all there is to know; only without test sites is there nothing for a browser to look at.
 * The last line is the sum of all tests, a stage without tests of its own being one.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandOf } from './support/command-of.ts';
import buildTestSites from './support/sites.ts';
import {
  addTallies,
  formatTally,
  isGood,
  judgeStage,
  readPlaywrightReport,
  readVitestReport,
  runNode,
  type Tally,
} from './support/stage.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

// Nothing that is run here may ask anyone anything.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// Settings of the person who runs the tests would get into the tests.
for (const name of Object.keys(process.env))
  if (name.startsWith('DATELINE_') || name === 'FUZZ_SEED') Reflect.deleteProperty(process.env, name);

/** Runs a stage and tells its time. */
async function stage(name: string, run: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const tally = await run().catch((error: unknown): Tally => {
    console.error(error);
    return judgeStage(1);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${isGood(tally) ? '✓' : '✗'} ${name}: ${formatTally(tally)} in ${seconds} s`);
  return tally;
}

const check = async (script: string, ...args: string[]): Promise<Tally> =>
  judgeStage(await runNode(script, args, { cwd: ROOT }));

const reports = await mkdtemp(join(tmpdir(), 'dateline reports '));

/** Runs a program that leaves a report, and counts the tests in it. */
async function runReported(
  script: string,
  args: string[],
  report: string,
  read: (text: string) => Tally,
): Promise<Tally> {
  const code = await runNode(script, args, { cwd: ROOT });
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return judgeStage(code, text === undefined ? undefined : read(text));
}

const format = (): Promise<Tally> => check(commandOf('prettier'), '--check', '--log-level=warn', '.');
const types = (): Promise<Tally> => check(commandOf('astro'), 'check', '--minimumFailingSeverity', 'hint');
const lint = (): Promise<Tally> => check(commandOf('eslint'), '--max-warnings=0', '.');
const sites = async (): Promise<Tally> => {
  await buildTestSites();
  return judgeStage(0);
};

// Each of these takes one core for most of its time, so two of them go side by side.
const tallies = await Promise.all([stage('format', format), stage('types', types)]);
// After the type check, which writes the types that Astro makes from the content: lint rules need them.
const [linted, built] = await Promise.all([stage('lint', lint), stage('test sites', sites)]);
tallies.push(linted, built);

const vitestReport = join(reports, 'vitest.json');
const projects = isGood(built) ? [] : ['--project=unit'];
const vitestArgs = [
  'run',
  ...projects,
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
];
tallies.push(
  await stage(isGood(built) ? 'unit and build tests' : 'unit tests', () =>
    runReported(commandOf('vitest'), vitestArgs, vitestReport, readVitestReport),
  ),
);

if (isGood(built)) {
  const report = join(reports, 'playwright.json');
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = report;
  const args = ['test', '--reporter=dot,json'];
  tallies.push(
    await stage('browser tests', () =>
      runReported(commandOf('@playwright/test', 'playwright'), args, report, readPlaywrightReport),
    ),
  );
}

await rm(reports, { recursive: true, force: true });
const sum = addTallies(tallies);
console.log(`\n${formatTally(sum)}`);
process.exitCode = isGood(sum) ? 0 : 1;
