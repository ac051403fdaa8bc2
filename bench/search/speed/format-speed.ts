import { describeMachine } from '../../build/describe-machine.ts';
import { markdownTable } from '../../report/markdown-table.ts';
import { CLASSES } from './choose-queries.ts';
import { MODES, type ColdStart, type Mode, type SiteSpeed, type SpeedResult } from './speed-result.ts';

/** The figures as Markdown: a table for each site. */
export function formatSpeed(speeds: readonly SiteSpeed[]): string {
  return [`Measured in Chromium: ${describeMachine()}.`, ...speeds.map(formatSite)].join('\n\n');
}

/** The figures of one site: a heading and a table. */
export function formatSite({ articles, queries, results }: SiteSpeed): string {
  const row = (title: string, figure: (result: SpeedResult) => string): string[] => [
    title,
    ...results.map(figure),
  ];
  const rows = [
    ...MODES.flatMap((mode) =>
      ([50, 95] as const).map((share) =>
        row(`warm, ${mode}, p${share}`, ({ warm }) => ms(percentile(times(warm[mode]), share))),
      ),
    ),
    ...(Object.keys(CLASSES) as (keyof typeof CLASSES)[]).map((frequency) =>
      row(`warm, ${frequency} words, p95`, ({ warm }) =>
        ms(percentile(times(warm.relevance.filter((timing) => timing.frequency === frequency)), 95)),
      ),
    ),
    row('cold, of search, median', ({ cold }) => kilobytes(percentile(pick(cold, 'ofSearch'), 50))),
    row('cold, of search, most', ({ cold }) => kilobytes(percentile(pick(cold, 'ofSearch'), 100))),
    row('cold, page included, median', ({ cold }) => kilobytes(percentile(pick(cold, 'bytes'), 50))),
    row('cold, scripts', ({ cold }) => kilobytes(percentile(pick(cold, 'scripts'), 50))),
    row('cold, first results, median', ({ cold }) => ms(percentile(pick(cold, 'milliseconds'), 50))),
    row('longest task of the page', ({ longestTask }) => formatTask(longestTask)),
  ];
  return [
    `### Search in ${articles.toLocaleString('en')} articles, ${queries} queries`,
    markdownTable(['', ...results.map(({ title }) => title)], rows),
  ].join('\n\n');
}

function formatTask(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return 'not measured';
  return milliseconds > 0 ? ms(milliseconds) : 'none over 50 ms';
}

const times = (timings: SpeedResult['warm'][Mode]): number[] =>
  timings.map(({ milliseconds }) => milliseconds);

const pick = (cold: readonly ColdStart[], name: keyof ColdStart): number[] =>
  cold.map((start) => start[name]);

/** The value that `share` per cent are not above (nearest rank). */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * share) / 100) - 1)] ?? NaN;
}

const ms = (milliseconds: number): string =>
  Number.isNaN(milliseconds) ? 'n/a' : `${Math.round(milliseconds).toLocaleString('en')} ms`;

const kilobytes = (bytes: number): string =>
  Number.isNaN(bytes) ? 'n/a' : `${Math.round(bytes / 1000).toLocaleString('en')} KB`;
