import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../build/settings.ts';
import { UserError } from '../build/user-error.ts';
import {
  hasSuggestions,
  reviewEntries,
  type ReviewCounts,
  type Reviewer,
} from '../import/suggest/review-session.ts';
import { chooseEntries } from './choose-entries.ts';
import { reviewPrompts } from './review-prompts.ts';
import { entries, openRejections, readLanguage } from './run-suggest.ts';

/** Flags of `dateline suggest review`. */
export interface ReviewFlags {
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

/**
 * Walks through the suggestions of entries, or decides on all of them as the flags say.
 * @throws UserError when nobody is there to decide
 */
export async function runReview(
  settings: Settings,
  given: readonly string[],
  flags: ReviewFlags,
): Promise<void> {
  const reviewer = chooseReviewer(flags);
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
