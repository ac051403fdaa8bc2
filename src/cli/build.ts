import type { Command } from 'commander';
import { buildSite, type BuildSummary } from '../build/build-site.ts';
import type { Settings } from '../build/settings.ts';
import { formatSummary } from './format-summary.ts';
import { addPlaceOptions, applyOptions, type PlaceOptions } from './options.ts';
import { printProblems } from './print-problems.ts';
import { runCommand } from './run-command.ts';

/** `dateline build` */
export function addBuildCommand(program: Command): void {
  const command = program.command('build').description('build the site and its search index');
  addPlaceOptions(command).action((options: PlaceOptions) =>
    runCommand(async () => {
      await buildAndPrint(applyOptions(options));
    }),
  );
}

/** Builds, and prints the steps, what is doubtful in the content, and what was made. */
export async function buildAndPrint(settings: Settings): Promise<BuildSummary> {
  const summary = await buildSite(settings, (line) => console.log(line));
  printProblems(summary.warnings, process.stdout);
  console.log(formatSummary(summary));
  if (!settings.originKnown) {
    console.log(
      `Links that need a full address begin with ${settings.origin}. Before you publish, say where the site will stand:\n` +
        '“url: https://…” in site.yaml, or --site https://…',
    );
  }
  return summary;
}
