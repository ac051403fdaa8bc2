import type { WriteStream } from 'node:tty';
import type { ImportProgress } from '../import/import-sources.ts';
import { count } from './format-summary.ts';
import { formatTime } from './format-time.ts';

/** Milliseconds between two lines on a terminal, and where there is none. */
const REDRAW = 100;
const REPEAT = 10_000;
const BAR = 24;

/** Shows how far an import has come. */
export interface Progress {
  update(progress: ImportProgress): void;
  /** Removes the line. */
  end(): void;
}

/**
 * A bar with rate and remaining time that is drawn over itself on a terminal; elsewhere a plain line every ten seconds.
 * @param total bytes of all sources
 */
export function showProgress(stream: WriteStream, total: number): Progress {
  const started = performance.now();
  let last = started;
  return {
    update(progress) {
      const now = performance.now();
      if (now - last < (stream.isTTY ? REDRAW : REPEAT)) return;
      last = now;
      const line = formatProgress(progress, total, (now - started) / 1000);
      if (stream.isTTY) stream.write(`\r\u001b[2K${line.slice(0, stream.columns - 1)}`);
      else stream.write(`${line}\n`);
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[2K');
    },
  };
}

/** `━━━━━━────── 52 %  11,200 records  2,140 a second  about 5 s left  export.csv` */
export function formatProgress(
  { records, bytes, file }: ImportProgress,
  total: number,
  seconds: number,
): string {
  const share = total > 0 ? Math.min(1, bytes / total) : 0;
  const filled = Math.round(share * BAR);
  const parts = [
    `${'━'.repeat(filled)}${'─'.repeat(BAR - filled)} ${Math.floor(share * 100)} %`,
    count(records, 'record'),
    seconds > 0 ? `${Math.round(records / seconds).toLocaleString('en')} a second` : '',
    // The first moments say little of the rest.
    seconds >= 2 && share > 0 ? `about ${formatTime((seconds / share) * (1 - share))} left` : '',
    file.replace(/\p{Cc}/gu, ' '),
  ];
  return parts.filter((part) => part !== '').join('  ');
}
