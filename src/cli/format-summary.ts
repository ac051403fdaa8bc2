import type { BuildSummary } from '../build/build-site.ts';

/** What was built, as a table: what the site holds, what was made for it, and what that took. */
export function formatSummary(summary: BuildSummary): string {
  const { articles, days, years, pages, languages, bytes, seconds, outDir, made, volumes, published, peak } =
    summary;
  const rate = Math.round(articles / Math.max(seconds, 0.001)).toLocaleString('en');
  const rows: [what: string, how: string | false][] = [
    ['articles', `${articles.toLocaleString('en')}, of ${count(days, 'day')} in ${count(years, 'year')}`],
    ['pages', `${pages.toLocaleString('en')}, ${formatBytes(bytes)} with all that goes with them`],
    [
      'search',
      languages.length > 0 &&
        `${formatBytes(summary.indexBytes)}, ${languages.length === 1 ? 'language' : 'languages'} ${languages.join(', ')}`,
    ],
    [
      'volumes',
      volumes > 1 && `${made.toLocaleString('en')} made, ${(volumes - made).toLocaleString('en')} as before`,
    ],
    ['time', `${seconds.toFixed(1)} s${made === volumes && made > 0 ? `, ${rate} articles a second` : ''}`],
    ['memory', peak > 0 && `${formatBytes(peak)} in a process at most`],
  ];
  const lines = rows.flatMap(([what, how]) => (how === false ? [] : [`  ${what.padEnd(8)}  ${how}`]));
  const title = published
    ? `Built ${count(articles, 'article')} at ${outDir}`
    : `Nothing has changed: the site at ${outDir} is as it should be`;
  return [title, ...lines].join('\n');
}

/** `1 article`, `21,578 articles`. */
export const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

/** Bytes in the unit that people would use: `1.4 MB`. Decimal units, as disks and hosts count. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte');
  const power = Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(1)} ${['', 'kB', 'MB', 'GB'][power]}`;
}
