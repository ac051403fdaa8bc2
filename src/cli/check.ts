import type { Command } from 'commander';
import { checkContent } from '../archive/check-content.ts';
import { countProblems } from '../report/sort-problems.ts';
import { toJson } from '../report/to-json.ts';
import { count } from './format-summary.ts';
import { addPlaceOptions, applyOptions, type PlaceOptions } from './options.ts';
import { printProblems } from './print-problems.ts';
import { runCommand } from './run-command.ts';

/** `dateline check` */
export function addCheckCommand(program: Command): void {
  const command = program
    .command('check')
    .description('look for mistakes in the articles and settings')
    .option('--json', 'print the problems as JSON');
  addPlaceOptions(command).action((options: PlaceOptions & { json?: true }) =>
    runCommand(async () => {
      const { contentDir, scope } = applyOptions(options);
      const { problems, articles, days } = await checkContent(contentDir, scope);
      const { errors, warnings } = countProblems(problems);
      if (options.json) process.stdout.write(toJson(problems));
      else {
        printProblems(problems, process.stdout);
        console.log(formatVerdict(`${count(articles, 'article')}, ${count(days, 'day')}`, errors, warnings));
      }
      if (errors > 0) process.exitCode = 1;
    }),
  );
}

function formatVerdict(extent: string, errors: number, warnings: number): string {
  if (errors > 0) return `Without errors: ${extent}.`;
  return warnings > 0 ? `${extent}: no errors.` : `${extent}: no problems.`;
}
