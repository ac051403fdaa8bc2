import type { BuildSummary } from '../build/build-site.ts';

/** What was built, in two lines. */
export function formatSummary(summary: BuildSummary): string {
  const { articles, days, years, pages, languages, bytes, seconds, outDir } = summary;
  const made = [
    count(articles, 'article'),
    `${count(days, 'day')} in ${count(years, 'year')}`,
    count(pages, 'page'),
    languages.length > 0 && `${languages.length === 1 ? 'language' : 'languages'} ${languages.join(', ')}`,
    formatBytes(bytes),
  ].filter((part) => part !== false);
  return `Built ${made.join(' · ')}\nin ${seconds.toFixed(1)} s, at ${outDir}`;
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
