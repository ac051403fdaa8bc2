import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Run } from '../build/result.ts';
import { drawChart } from './draw-chart.ts';
import { formatResults } from './format-tables.ts';
import { putBlock } from './put-block.ts';

/** Puts the results of a run into a Markdown file, in the place of those of the last run, and the chart beside it, under the same name. */
export async function writeReport(file: string, run: Run): Promise<void> {
  const chart = file.replace(/\.md$/, '.svg');
  writeFileSync(chart, drawChart(run));
  const picture = `![Times of the builds as bars; the tables below have the numbers.](${basename(chart)})`;
  await putBlock(file, 'bench:build', 'npm run bench', `${picture}\n\n${formatResults(run)}`);
}
