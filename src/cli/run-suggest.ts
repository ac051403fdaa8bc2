import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSite } from '../archive/read-site.ts';
import type { Settings } from '../build/settings.ts';
import { EntryWriter } from '../import/entry-writer.ts';
import { RejectedSuggestions } from '../import/suggest/rejected-suggestions.ts';
import { suggestForEntry, type EntrySuggestions } from '../import/suggest/suggest-for-entry.ts';
import { countSuggestions } from '../import/suggest/suggest-for.ts';
import { ProblemsError } from '../report/problems-error.ts';

/** What a run has looked at and written. */
export interface SuggestCounts {
  entries: number;
  /** Entries that got suggestions, and how many those are. */
  suggested: number;
  suggestions: number;
  /** Entries that had suggestions already. */
  waiting: number;
  /** Entries with mistakes, which were not touched. */
  mistakes: number;
  /** Entries in other languages than English, in which no names are looked for. */
  withoutNames: number;
}

/** Where archivists' rejections are kept: beside the caches of the build. */
export const openRejections = ({ cacheDir }: Settings): RejectedSuggestions =>
  new RejectedSuggestions(`${cacheDir}-rejected-suggestions.txt`);

/**
 * The language of the archive.
 * @throws ProblemsError when its settings have mistakes
 */
export async function readLanguage({ contentDir }: Settings): Promise<string> {
  const { site, problems } = await readSite(contentDir);
  if (!site) throw new ProblemsError(problems);
  return site.language;
}

/** Looks for suggestions in entries and writes them; each entry is whole at any moment. */
export async function runSuggest(
  settings: Settings,
  files: AsyncIterable<string>,
  again: boolean,
  onProgress: (counts: SuggestCounts) => void,
): Promise<SuggestCounts> {
  const language = await readLanguage(settings);
  const rejections = openRejections(settings);
  const writer = new EntryWriter(settings.contentDir);
  const counts: SuggestCounts = {
    entries: 0,
    suggested: 0,
    suggestions: 0,
    waiting: 0,
    mistakes: 0,
    withoutNames: 0,
  };
  for await (const file of files) {
    const found = await suggestForEntry(await readFile(join(settings.contentDir, file)), file, {
      language,
      again,
      isRejected: (field, value) => rejections.has(file, field, value),
    });
    if ((found.kind === 'suggested' || found.kind === 'nothing') && found.text !== undefined)
      writer.write(file, found.text);
    add(counts, found);
    onProgress(counts);
  }
  return counts;
}

function add(counts: SuggestCounts, found: EntrySuggestions): void {
  counts.entries += 1;
  if (found.kind === 'waiting') counts.waiting += 1;
  else if (found.kind === 'mistakes') counts.mistakes += 1;
  else {
    if (!/^en(?:-|$)/i.test(found.language)) counts.withoutNames += 1;
    if (found.kind === 'nothing') return;
    counts.suggested += 1;
    counts.suggestions += countSuggestions(found.suggestions);
  }
}

/** `1 entry has`, `1,250 entries have`. */
export const entries = (number: number, one = '', many = one): string =>
  `${number.toLocaleString('en')} ${number === 1 ? `entry${one}` : `entries${many}`}`;

/** What a run did, and what to do next; one thing a line. */
export function formatSuggest(counts: SuggestCounts): string {
  const { suggested, suggestions, waiting, mistakes, withoutNames } = counts;
  if (counts.entries === 0) return 'There are no entries here.';
  const news = suggestions.toLocaleString('en');
  const found =
    suggestions === 0
      ? 'nothing new to suggest'
      : `${news} ${suggestions === 1 ? 'suggestion' : 'suggestions'} for ${entries(suggested)}`;
  const lines = [
    `Looked at ${entries(counts.entries)}: ${found}.`,
    waiting > 0 &&
      `${entries(waiting, ' has', ' have')} suggestions that wait already (--again looks again).`,
    withoutNames > 0 &&
      `${entries(withoutNames, ' is', ' are')} not in English: names were not looked for there, only the language.`,
    mistakes > 0 &&
      `${entries(mistakes, ' has', ' have')} mistakes and stayed as before: npm run check lists them.`,
    suggested + waiting > 0 && 'Suggestions are not published. Decide on them: npm run suggest -- review',
  ];
  return lines.filter((line) => line !== false).join('\n');
}
