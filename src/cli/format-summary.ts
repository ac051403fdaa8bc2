import type { BuildSummary } from '../build/build-site.ts';

/** What was built, in three lines: what the site holds, what was made for it, and what that took. */
export function formatSummary(summary: BuildSummary): string {
  const { articles, days, years, pages, languages, bytes, seconds, outDir } = summary;
  const holds = [
    count(articles, 'article'),
    `${count(days, 'day')} in ${count(years, 'year')}`,
    count(pages, 'page'),
    languages.length > 0 && `${languages.length === 1 ? 'language' : 'languages'} ${languages.join(', ')}`,
    `${formatBytes(bytes)}${languages.length > 0 ? `, ${formatBytes(summary.indexBytes)} of them search index` : ''}`,
  ].filter((part) => part !== false);
  const { made, volumes, published, peak } = summary;
  const work =
    volumes > 1 ? [`${count(made, 'volume')} made, ${(volumes - made).toLocaleString('en')} as before`] : [];
  const took = [
    ...work,
    `${seconds.toFixed(1)} s`,
    peak > 0 && `${formatBytes(peak)} of memory a process at most`,
  ].filter((part) => part !== false);
  if (!published)
    return `Nothing has changed: ${holds.join(' · ')}\nlooked through in ${seconds.toFixed(1)} s, at ${outDir}`;
  return `Built ${holds.join(' · ')}\n${took.join(' · ')}\nat ${outDir}`;
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
