import { formatBytes, formatSeconds } from '../build/format-outcome.ts';
import type { Result, Run } from '../build/result.ts';
import type { Outcome } from '../measure/measure.ts';

/** The results of a run as Markdown: a table for each archive, and what we are against Hugo. */
export function formatResults(run: Run): string {
  const sizes = [...Map.groupBy(run.results, ({ size }) => size).values()];
  const notes = run.results.flatMap(({ title, articles, note }) =>
    note ? [`- ${title}, ${articles.toLocaleString('en')} articles: ${note}.`] : [],
  );
  const missing = run.missing.map((line) => `- Not measured: ${line}.`);
  return [
    `Measured on ${formatDay(run.date)}: ${run.machine}. ${run.programs.join(', ')}.`,
    ...sizes.map(formatSize),
    formatRatios(sizes),
    [...notes, ...missing].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const formatDay = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));

/** `21,577 articles (Reuters-21578)`. */
export const nameArchive = ({ articles, archive }: Result): string =>
  `${articles.toLocaleString('en')} articles (${archive})`;

function formatSize(results: Result[]): string {
  const [first] = results;
  if (!first) return '';
  return [
    `### ${nameArchive(first)}`,
    '',
    '| | cold | CPU | peak memory | pages | files | size | one article added | CPU | nothing changed | all times new |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...results.map(formatRow),
  ].join('\n');
}

function formatRow({ title, cold, added, again, touched, site }: Result): string {
  const number = (count: number | undefined): string => count?.toLocaleString('en') ?? '';
  const cells = [
    title,
    cold.failure ?? formatSeconds(cold.wall),
    formatSeconds(cold.cpu),
    formatBytes(cold.rss),
    number(site?.pages),
    number(site?.files),
    site ? formatBytes(site.bytes) : '',
    added ? (added.failure ?? formatSeconds(added.wall)) : '',
    added ? formatSeconds(added.cpu) : '',
    again ? (again.failure ?? formatSeconds(again.wall)) : '',
    touched ? (touched.failure ?? formatSeconds(touched.wall)) : '',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What we take divided by what Hugo and Pagefind take, which start over whatever has changed. */
function formatRatios(sizes: Result[][]): string {
  const rows = sizes.flatMap((results) => {
    const ours = results.find(({ system }) => system === 'ours');
    const hugo = results.find(({ system }) => system === 'hugo');
    if (!ours || !hugo || ours.cold.failure || hugo.cold.failure) return [];
    const over = hugo.added ?? hugo.cold;
    const cells = [
      nameArchive(ours),
      ratio(ours.cold.wall, hugo.cold.wall),
      ratio(ours.cold.cpu, hugo.cold.cpu),
      ratio(ours.cold.rss, hugo.cold.rss),
      ratio(ours.site?.files, hugo.site?.files),
      ratio(ours.site?.bytes, hugo.site?.bytes),
      ratio(succeeded(ours.added)?.wall, over.wall),
      ratio(succeeded(ours.added)?.cpu, over.cpu),
      ratio(succeeded(ours.again)?.wall, over.wall),
    ];
    return [`| ${cells.join(' | ')} |`];
  });
  if (rows.length === 0) return '';
  return [
    '### Dateline ÷ (Hugo + Pagefind)',
    '',
    '| | cold | CPU | peak memory | files | size | one article added | CPU | nothing changed |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

const succeeded = (outcome: Outcome | undefined): Outcome | undefined =>
  outcome?.failure ? undefined : outcome;

const ratio = (a: number | undefined, b: number | undefined): string =>
  a === undefined || b === undefined || b === 0 ? '' : (a / b).toFixed(2);
