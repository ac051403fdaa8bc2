import type { BuildReporter } from '../build/reporter.ts';
import { count } from './format-summary.ts';
import { formatTime } from './format-time.ts';

/** A build in progress, on a terminal or in a log. */
export interface BuildDisplay {
  reporter: BuildReporter;
  /** Takes away what is only true while it runs. */
  end(): void;
}

const REDRAW_MS = 120;
/** In a log, a line at most so often. */
const LOG_MS = 10_000;

interface Running {
  total: number;
  done: number;
}

/**
 * Shows a build: on a terminal a line for each volume that is being made, and below them articles a second and the time that
 * remains; in a log a line now and then.
 */
export function showBuild(out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>): BuildDisplay {
  const running = new Map<string, Running>();
  let total = 0;
  let volumes = 0;
  let done = 0;
  let started = 0;
  let drawn = 0;
  let last = 0;

  const clear = (): void => {
    if (drawn > 0) out.write(`\u001B[${drawn}A\u001B[0J`);
    drawn = 0;
  };
  const status = (): string => {
    const seconds = (performance.now() - started) / 1000;
    const rate = done / Math.max(seconds, 0.001);
    const left = done > 0 ? `, about ${formatTime((total - done) / rate)} left` : '';
    return `${done.toLocaleString('en')} of ${count(total, 'article')}, ${Math.round(rate).toLocaleString('en')} a second${left}`;
  };
  const draw = (): void => {
    if (total === 0 || done >= total || performance.now() - last < (out.isTTY ? REDRAW_MS : LOG_MS)) return;
    last = performance.now();
    if (!out.isTTY) {
      out.write(`${status()}\n`);
      return;
    }
    clear();
    const lines = [...running].map(
      ([name, { total: all, done: some }]) => `  ${name.padEnd(12)} ${bar(some, all)} ${percent(some, all)}`,
    );
    out.write([...lines, status(), ''].join('\n'));
    drawn = lines.length + 1;
  };
  return {
    reporter: {
      line: (text) => {
        clear();
        out.write(`${text}\n`);
      },
      begin: (some, articles) => {
        volumes = some;
        total = articles;
        started = performance.now();
        last = started;
        if (volumes > 0) out.write(`Making ${count(volumes, 'volume')} of ${count(articles, 'article')} …\n`);
      },
      started: (name, articles) => {
        if (articles > 0) running.set(name, { total: articles, done: 0 });
        draw();
      },
      progress: (name, articles) => {
        done += articles;
        const own = running.get(name);
        if (own) own.done += articles;
        draw();
      },
      ended: (name) => {
        running.delete(name);
        draw();
      },
    },
    end: clear,
  };
}

const WIDTH = 24;

function bar(done: number, total: number): string {
  const full = Math.round((WIDTH * done) / Math.max(1, total));
  return '█'.repeat(full) + '·'.repeat(WIDTH - full);
}

const percent = (done: number, total: number): string => `${Math.floor((100 * done) / Math.max(1, total))} %`;
