import { describe, expect, test } from 'vitest';
import {
  addTallies,
  formatTally,
  isGood,
  judgeStage,
  readPlaywrightReport,
  readVitestReport,
} from './stage.ts';

const tally = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped });

describe('a stage', () => {
  test('without tests counts as one test', () => {
    expect(judgeStage(0)).toEqual(tally(1, 0));
    expect(judgeStage(2)).toEqual(tally(0, 1));
    expect(judgeStage(null)).toEqual(tally(0, 1));
  });

  test('counts the tests that it reports', () => {
    expect(judgeStage(0, tally(7, 0, 2))).toEqual(tally(7, 0, 2));
    expect(judgeStage(1, tally(7, 3))).toEqual(tally(7, 3));
  });

  test('that ends badly, or runs no test, has failed even if no test has', () => {
    expect(judgeStage(1, tally(7, 0))).toEqual(tally(7, 1));
    expect(judgeStage(null, tally(0, 0))).toEqual(tally(0, 1));
    expect(judgeStage(0, tally(0, 0, 5))).toEqual(tally(0, 1, 5));
  });
});

describe('the sum', () => {
  test('adds up, and speaks of skipped tests only when there are any', () => {
    expect(formatTally(addTallies([tally(1, 0), tally(20, 3), tally(4, 0)]))).toBe('25 passed, 3 failed');
    expect(formatTally(addTallies([tally(1, 0, 2), tally(1, 0, 1)]))).toBe('2 passed, 0 failed, 3 skipped');
  });

  test('is good when tests ran and none failed', () => {
    expect(isGood(tally(3, 0, 9))).toBe(true);
    expect(isGood(tally(3, 1))).toBe(false);
    expect(isGood(tally(0, 0))).toBe(false);
  });
});

describe('a report', () => {
  test('of Vitest counts a file that does not load as failed', () => {
    const testResults = [
      { status: 'passed', assertionResults: [{}, {}] },
      { status: 'failed', assertionResults: [] },
    ];
    const report = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, testResults };
    expect(readVitestReport(JSON.stringify(report))).toEqual(tally(2, 1, 1));
  });

  test('of Playwright counts a test that passed when it was run again as passed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } };
    expect(readPlaywrightReport(JSON.stringify(report))).toEqual(tally(7, 1, 3));
  });
});
