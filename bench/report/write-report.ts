import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Run } from '../build/result.ts';
import { drawChart } from './draw-chart.ts';
import { formatResults } from './format-tables.ts';

const BEGIN = '<!-- bench:build, written by npm run bench -->';
const END = '<!-- /bench:build -->';

/**
 * Puts the results of a run into a Markdown file, between two comments, in the place of those of the last run; and the
 * chart beside it, under the same name. What else the file says stays as it is.
 */
export async function writeReport(file: string, run: Run): Promise<void> {
  const chart = file.replace(/\.md$/, '.svg');
  writeFileSync(chart, drawChart(run));
  const picture = `![Times of the builds as bars; the tables below have the numbers.](${basename(chart)})`;
  const block = `${BEGIN}\n\n${picture}\n\n${formatResults(run)}\n\n${END}`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '# Performance\n';
  const [before, rest] = text.split(BEGIN, 2) as [string, string?];
  const after = rest?.split(END, 2)[1] ?? '';
  const whole = `${before.trimEnd()}\n\n${block}\n${after}`;
  writeFileSync(file, await format(whole, { ...(await resolveConfig(file)), filepath: file }));
}
