import type { Outcome } from '../measure/measure.ts';

/** `6.3 s`, `1,250 s`. */
export const formatSeconds = (seconds: number | undefined): string =>
  seconds === undefined
    ? 'n/a'
    : `${seconds < 100 ? seconds.toFixed(1) : Math.round(seconds).toLocaleString('en')} s`;

/** `286 MB`, `7.2 GB`. */
export const formatBytes = (bytes: number | undefined): string =>
  bytes === undefined
    ? 'n/a'
    : bytes < 1e9
      ? `${(bytes / 1e6).toFixed(0)} MB`
      : `${(bytes / 1e9).toFixed(1)} GB`;

/** A build in a line, for the terminal. */
export const formatOutcome = ({ wall, cpu, rss, failure }: Outcome): string =>
  `${formatSeconds(wall)}, CPU ${formatSeconds(cpu)}, ${formatBytes(rss)}${failure ? ` – ${failure}` : ''}`;
