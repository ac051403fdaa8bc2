import { styleText } from 'node:util';
import type { WriteStream } from 'node:tty';
import type { ImportReport, Notice, Rejection } from '../import/import-report.ts';
import { formatProblems } from '../report/format-problems.ts';
import { count } from './format-summary.ts';

/** Rejections that are shown; the rest is in the file of reasons. */
const SHOWN = 20;

/** The report of an import, for a person. */
export function formatImport(report: ImportReport, stream: Pick<WriteStream, 'isTTY' | 'hasColors'>): string {
  const colour = stream.isTTY && stream.hasColors();
  const bold = (text: string): string => (colour ? styleText('bold', text, { validateStream: false }) : text);
  const blocks = [
    ...report.samples.map(
      ({ path, text }) => `${bold(`Would be written: ${path}`)}\n${indent(text.slice(0, 1500))}`,
    ),
    ...Object.entries(report.columns).map(([file, columns]) => formatColumns(file, columns, bold)),
    formatNotices(report.notices, bold),
    formatRejections(report, colour),
    formatCounts(report, bold),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function formatColumns(
  file: string,
  columns: Readonly<Record<string, string>>,
  bold: (text: string) => string,
): string {
  const lines = Object.entries(columns).map(([field, column]) => `  ${field} ← ${clean(column)}`);
  return [bold(`Columns of ${clean(file)}`), ...lines].join('\n');
}

/** Examples of each notice that are shown; `--json` has more. */
const EXAMPLES = 3;

function formatNotices(notices: readonly Notice[], bold: (text: string) => string): string {
  if (notices.length === 0) return '';
  const blocks = [...notices].sort((a, b) => b.count - a.count).map(formatNotice);
  return [bold('Worth a look'), ...blocks].join('\n');
}

function formatNotice({ rule, count: times, examples }: Notice): string {
  const [first] = examples;
  const shown = examples.slice(0, EXAMPLES).map(({ file, line, found }) => {
    const place = clean([file, line].filter((part) => part !== undefined).join(':'));
    return `      ${place}${found === undefined ? '' : `  ${clean(found).slice(0, 100)}`}`;
  });
  const expected = first?.expected === undefined ? [] : [`      expected: ${clean(first.expected)}`];
  const number = times.toLocaleString('en');
  return [`  ${number} ×  ${clean(first?.message ?? '')}  ${rule}`, ...shown, ...expected].join('\n');
}

function formatRejections({ rejections, rejected, rejectedDir }: ImportReport, colour: boolean): string {
  if (rejections.length === 0) return '';
  const shown = rejections.slice(0, SHOWN).map(withRecord);
  const more =
    rejections.length > SHOWN
      ? `\nand more: ${count(rejected, 'record')} in all.${rejectedDir === undefined ? '' : ` Every reason is in ${rejectedDir}/.reasons.txt.`}`
      : '';
  return `${formatProblems(shown, { colour })}${more}`;
}

/** Says which record it is: a file may hold thousands. */
const withRecord = ({ record, id, ...problem }: Rejection): Rejection => ({
  ...problem,
  record,
  message: `Record ${record}${id === undefined ? '' : ` (${id})`}: ${problem.message}`,
});

function formatCounts(report: ImportReport, bold: (text: string) => string): string {
  const { files, read, written, updated, unchanged, skipped, rejected, dryRun, stopped, rejectedDir } =
    report;
  const formats = Object.entries(report.formats).map(([format, times]) => `${times} ${format}`);
  const row = (name: string, number: number, why: Record<string, number> = {}): string => {
    const reasons = Object.entries(why).map(([reason, times]) => `${times.toLocaleString('en')} ${reason}`);
    return `  ${name.padEnd(10)}${number.toLocaleString('en').padStart(9)}${reasons.length > 0 ? `  ${reasons.join(', ')}` : ''}`;
  };
  const assets = Object.entries(report.assets).map(([extension, times]) => `${times} ${extension}`);
  return [
    bold(dryRun ? 'Nothing was written. This is what would be done:' : stopped ? 'Stopped:' : 'Import:'),
    row('read', read),
    row('written', written),
    row('updated', updated),
    row('unchanged', unchanged),
    row('skipped', skipped, report.skippedBecause),
    row('rejected', rejected, report.rejectedBecause),
    `from ${count(files, 'file')}${formats.length > 0 ? ` (${formats.join(', ')})` : ''}${assets.length > 0 ? `; passed over: ${assets.join(', ')}` : ''}`,
    ...(rejectedDir === undefined
      ? []
      : [`The rejected records are in ${rejectedDir}: mend them there and import that folder.`]),
    ...(stopped ? ['The same command goes on from here.'] : []),
  ].join('\n');
}

const indent = (text: string): string => text.trimEnd().replace(/^/gm, '  ');

/** What a source holds must not steer the terminal. */
const clean = (text: string): string => text.replace(/(?!\t)\p{Cc}+/gu, ' ');
