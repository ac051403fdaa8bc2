import { spawn } from 'node:child_process';

/** What came of tests. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

/** The sum of tallies. */
export const addTallies = (tallies: Tally[]): Tally =>
  tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NOTHING,
  );

/** `3 passed, 1 failed, 2 skipped`; skipped only when there are any. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** True when tests ran and none failed. */
export const isGood = ({ passed, failed }: Tally): boolean => failed === 0 && passed > 0;

/**
 * The tests of a stage that ended with an exit code. A stage whose code says failure although no test failed
 * (a crash before the first test, an error outside of tests) counts as one more failed test.
 * @param reported what its report says; undefined when it left none, as stages without tests do
 */
export function judgeStage(exitCode: number | null, reported?: Tally): Tally {
  const ok = exitCode === 0;
  if (!reported) return { ...NOTHING, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const isEmpty = reported.passed + reported.failed === 0;
  return (ok && !isEmpty) || reported.failed > 0 ? reported : { ...reported, failed: 1 };
}

/** The tally of a report in Vitest's JSON format. */
export function readVitestReport(text: string): Tally {
  const report = JSON.parse(text) as Record<
    'numPassedTests' | 'numFailedTests' | 'numPendingTests',
    number
  > & {
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  // A file that does not load has failed without a test that could.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests,
  };
}

/**
 * The tally of a report in Playwright's JSON format. A test that passed only when it was run again has passed;
 * the runner names it, with what went wrong at first.
 */
export function readPlaywrightReport(text: string): Tally {
  const { stats } = JSON.parse(text) as {
    stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/** Runs a program of Node to its end, its output on ours, nothing on its input. Gives the exit code. */
export function runNode(script: string, args: string[], options: { cwd: string }): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: options.cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
}
