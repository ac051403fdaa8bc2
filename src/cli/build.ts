import { InvalidArgumentError, Option, type Command } from 'commander';
import { buildSite, type BuildOptions, type BuildSummary } from '../build/build-site.ts';
import { describePlan, formatPlan } from '../build/describe-plan.ts';
import type { Settings } from '../build/settings.ts';
import { makeShard } from '../build/shards.ts';
import { UserError } from '../build/user-error.ts';
import { defaultJobs } from '../build/worker-pool.ts';
import { count, formatSummary } from './format-summary.ts';
import { addPlaceOptions, applyOptions, type PlaceOptions } from './options.ts';
import { printProblems } from './print-problems.ts';
import { runCommand } from './run-command.ts';
import { showBuild } from './show-build.ts';

/** Flags of `build` besides those of every command. */
export interface BuildFlags {
  jobs?: number;
  force?: true;
  volume?: string[];
  plan?: true;
  json?: true;
  shards?: number;
}

/** `dateline build` */
export function addBuildCommand(program: Command): void {
  const command = program.command('build').description('build the site and its search index');
  addJobsOption(addPlaceOptions(command))
    .option('--force', 'make everything again, whatever has been made before')
    .addOption(
      new Option(
        '--volume <names>',
        'make only these volumes, for another machine to assemble; needs --out',
      ).argParser((text: string, before: string[] | undefined) => [
        ...(before ?? []),
        ...text.split(',').filter(Boolean),
      ]),
    )
    .option('--plan', 'say what would be made and why, and make nothing')
    .option('--json', 'with --plan: as JSON')
    .addOption(
      new Option('--shards <n>', 'with --plan --json: volumes in so many groups of like size').argParser(
        parseCount,
      ),
    )
    .action((options: PlaceOptions & BuildFlags) =>
      runCommand(async () => {
        const settings = applyOptions(options);
        if (options.plan) await printPlan(settings, options);
        else if (options.volume) await makeAndPrint(settings, options.volume, options);
        else
          await buildAndPrint(settings, {
            ...(options.jobs && { jobs: options.jobs }),
            ...(options.force && { force: true }),
          });
      }),
    );
}

/** Adds `--jobs`. */
export const addJobsOption = (command: Command): Command =>
  command.addOption(
    new Option(
      '--jobs <n>',
      'processes at the same time (default: one a core, as far as memory goes)',
    ).argParser(parseCount),
  );

function parseCount(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number > 0) return number;
  throw new InvalidArgumentError('Expected a number from 1 up.');
}

/** Builds, and prints the steps, what is doubtful in the content, and what was made. */
export async function buildAndPrint(
  settings: Settings,
  { jobs, force, shards }: { jobs?: number; force?: true; shards?: readonly string[] } = {},
): Promise<BuildSummary> {
  const display = showBuild(process.stdout);
  const options: BuildOptions = { ...(jobs && { jobs }), ...(force && { force }), ...(shards && { shards }) };
  const summary = await buildSite(settings, display.reporter, options).finally(() => display.end());
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

async function makeAndPrint(
  settings: Settings,
  names: readonly string[],
  flags: PlaceOptions & BuildFlags,
): Promise<void> {
  if (flags.out === undefined)
    throw new UserError(
      'A volume alone is no site, so it does not go into the folder of one.\n' +
        `Say where to: --volume ${names.join(',')} --out shards/${names[0] ?? 'name'}. npm run assemble makes a site of all of them.`,
    );
  const display = showBuild(process.stdout);
  const options = {
    reporter: display.reporter,
    jobs: flags.jobs ?? defaultJobs(),
    force: flags.force ?? false,
  };
  const { made, kept } = await makeShard(settings, names, options).finally(() => display.end());
  console.log(
    `Made ${count(made.length, 'volume')}${kept.length > 0 ? `, ${count(kept.length, 'volume')} had been made before` : ''}, at ${settings.outDir}`,
  );
}

async function printPlan(settings: Settings, { json, force, shards }: BuildFlags): Promise<void> {
  const plan = await describePlan(settings, { force: force ?? false, shards });
  console.log(json ? JSON.stringify(plan, null, 2) : formatPlan(plan));
}
