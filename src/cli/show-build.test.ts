import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showBuild } from './show-build.ts';

/** A screen that keeps what was written to it. */
function screen(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string | Uint8Array): boolean => {
    written.push(String(text));
    return true;
  };
  return { stream: { isTTY, write }, written, all: () => written.join('') };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number): unknown => vi.advanceTimersByTime(milliseconds);

describe('showBuild', () => {
  it('draws a line for each volume in the making, with rate and remaining time below', () => {
    const { stream, written } = screen(true);
    const { reporter } = showBuild(stream);
    reporter.begin(2, 400);
    reporter.started('1987-03', 200);
    reporter.started('1987-04', 200);
    pass(10_000);
    reporter.progress('1987-03', 100);
    expect(written.at(-1)).toBe(
      [
        '  1987-03      ████████████············ 50 %',
        '  1987-04      ························ 0 %',
        '100 of 400 articles, 10 a second, about 30 s left',
        '',
      ].join('\n'),
    );
  });

  it('takes its lines away before it prints another, and at the end', () => {
    const { stream, written } = screen(true);
    const display = showBuild(stream);
    const { reporter } = display;
    reporter.begin(1, 200);
    reporter.started('1987', 200);
    pass(1000);
    reporter.progress('1987', 1);
    reporter.line('A warning');
    expect(written.slice(-2)).toEqual(['\u001B[2A\u001B[0J', 'A warning\n']);
    pass(1000);
    reporter.progress('1987', 1);
    display.end();
    expect(written.at(-1)).toBe('\u001B[2A\u001B[0J');
  });

  it('writes plain lines to a log, one in ten seconds at most', () => {
    const { stream, all } = screen(false);
    const { reporter } = showBuild(stream);
    reporter.begin(1, 400);
    reporter.started('1987', 400);
    for (let second = 0; second < 21; second += 1) {
      pass(1000);
      reporter.progress('1987', 10);
    }
    expect(all()).toBe(
      [
        'Making 1 volume of 400 articles …',
        '100 of 400 articles, 10 a second, about 30 s left',
        '200 of 400 articles, 10 a second, about 20 s left',
        '',
      ].join('\n'),
    );
  });

  it('says nothing of a build that makes nothing', () => {
    const { stream, all } = screen(true);
    const display = showBuild(stream);
    const { reporter } = display;
    reporter.begin(0, 0);
    display.end();
    expect(all()).toBe('');
  });
});
