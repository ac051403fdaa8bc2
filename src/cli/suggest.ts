import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Settings } from '../build/settings.ts';
import { UserError } from '../build/user-error.ts';
import {
  hasSuggestions,
  reviewEntries,
  type ReviewCounts,
  type Reviewer,
} from '../import/suggest/review-session.ts';
import { chooseEntries } from './choose-entries.ts';
import { applyOptions } from './options.ts';
import { reviewPrompts } from './review-prompts.ts';
import { runCommand } from './run-command.ts';
import { entries, formatSuggest, openRejections, readLanguage, runSuggest } from './run-suggest.ts';
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
        await review(settings, given, chooseReviewer(flags));
      }),
    );
}

interface ReviewFlags {
  acceptAll?: true;
  rejectAll?: true;
  content?: string;
}

/**
 * Who decides: a flag, or else the person at the terminal.
 * @throws UserError when there is neither
 */
function chooseReviewer({ acceptAll, rejectAll }: ReviewFlags): Reviewer {
  if (acceptAll && rejectAll) {
    throw new UserError('--accept-all and --reject-all cannot both be followed. Give one of them.');
  }
  if (acceptAll || rejectAll) {
    return {
      show: () => undefined,
      ask: () => Promise.resolve({ kind: acceptAll ? 'accept-all' : 'reject-all' }),
      tell: (message) => console.error(message),
    };
  }
  const { stdin: input, stdout: output } = process;
  if (input.isTTY && output.isTTY) return reviewPrompts({ input, output });
  throw new UserError(
    'The review asks questions, and this is no terminal in which they could be answered.\n' +
      'Run it in a terminal, decide for all entries at once with --accept-all or --reject-all, or move the names that are\n' +
      'right from “suggested” to “people”, “places” or “organizations” in the entries themselves.',
  );
}

async function review(settings: Settings, given: readonly string[], reviewer: Reviewer): Promise<void> {
  const { contentDir } = settings;
  const files: string[] = [];
  for await (const file of chooseEntries(settings, given)) {
    if (hasSuggestions(await readFile(join(contentDir, file)), file)) files.push(file);
  }
  if (files.length === 0) {
    console.log('No entry has suggestions to decide on. Make some with npm run suggest.');
    return;
  }
  const language = await readLanguage(settings);
  const rejections = openRejections(settings);
  console.log(formatReview(await reviewEntries({ contentDir, files, language, reviewer, rejections })));
}

function formatReview({ entries: decided, accepted, rejected, left }: ReviewCounts): string {
  const done = `Accepted ${accepted.toLocaleString('en')}, rejected ${rejected.toLocaleString('en')}, in ${entries(decided)}.`;
  return left > 0
    ? `${done} ${entries(left, ' has', ' have')} suggestions still: npm run suggest -- review`
    : done;
}
