import type { Command } from 'commander';
import { applyOptions } from './options.ts';
import type { ReviewFlags } from './run-review.ts';
import { runCommand } from './run-command.ts';
import { showCount } from './show-count.ts';

const PLACES = 'files or folders of entries (default: all)';
const CONTENT = 'content folder (default: content; or DATELINE_CONTENT)';

/** `dateline suggest` and `dateline suggest review` */
export function addSuggestCommand(program: Command): void {
  const suggest = program
    .command('suggest')
    .description('propose people, places, organizations and languages for entries')
    .argument('[entries...]', PLACES)
    .option('--again', 'look again at entries that have suggestions already')
    .option('--content <dir>', CONTENT)
    .action((given: string[], flags: { content?: string; again?: true }) =>
      runCommand(async () => {
        // Read when it is wanted: other commands should not wait for it.
        const { chooseEntries } = await import('./choose-entries.ts');
        const { formatSuggest, runSuggest } = await import('./run-suggest.ts');
        const settings = applyOptions(flags);
        const progress = showCount(process.stderr, 'entries');
        const files = chooseEntries(settings, given);
        const report = await runSuggest(settings, files, flags.again === true, ({ entries: number }) =>
          progress.update(number),
        ).finally(() => progress.end());
        console.log(formatSuggest(report));
      }),
    );
  suggest
    .command('review')
    .description('decide on suggestions, entry by entry')
    .argument('[entries...]', PLACES)
    .option('--accept-all', 'make facts of all suggestions, without asking')
    .option('--reject-all', 'drop all suggestions, without asking')
    .option('--content <dir>', CONTENT)
    .action((given: string[], flags: ReviewFlags, command: Command) =>
      runCommand(async () => {
        // `--content` may stand on either side of `review`.
        const settings = applyOptions({ ...command.optsWithGlobals<ReviewFlags>(), ...flags });
        const { runReview } = await import('./run-review.ts');
        await runReview(settings, given, flags);
      }),
    );
}
