import { toPlainText } from '../../markdown/to-plain-text.ts';
import type { Problem } from '../../report/problem.ts';
import { parseArticleEntry } from '../../schema/parse-entry.ts';
import { editEntry } from '../edit-entry.ts';
import { countSuggestions, suggestFor, withoutFacts } from './suggest-for.ts';
import type { Suggestions } from './suggestions.ts';

/** What came of looking for suggestions in an entry; `language` is that of the text, as far as is known. */
export type EntrySuggestions =
  /** The entry with the field `suggested`, ready to be written. */
  | { kind: 'suggested'; text: string; suggestions: Suggestions; language: string }
  /** Nothing new was found. `text` is there when an older field `suggested` has to go. */
  | { kind: 'nothing'; text?: string; language: string }
  /** There are suggestions already, that nobody has looked at. */
  | { kind: 'waiting' }
  /** The entry has mistakes, and is not touched. */
  | { kind: 'mistakes'; problems: Problem[] };

/** How entries are looked at. */
export interface SuggestOptions {
  /** Language of the archive, BCP 47. */
  language: string;
  /** True to look again where suggestions wait already, and put the new ones in their place. */
  again: boolean;
  /** Whether an archivist has turned a suggestion for this entry down before. */
  isRejected: (field: keyof Suggestions, value: string) => boolean;
}

/** Looks for suggestions in an entry. Facts stay as they are; only the field `suggested` changes. */
export async function suggestForEntry(
  bytes: Uint8Array,
  file: string,
  { language: archive, again, isRejected }: SuggestOptions,
): Promise<EntrySuggestions> {
  const { entry, problems } = parseArticleEntry(bytes, file);
  if (!entry) return { kind: 'mistakes', problems };
  const { fields, body } = entry;
  if (fields.suggested && !again && countSuggestions(fields.suggested) > 0) return { kind: 'waiting' };
  const known = fields.language ?? archive;
  const found = await suggestFor(toPlainText(body).text, known);
  const language = found.language ?? known;
  const suggestions = withoutFacts(found, fields, isRejected);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (countSuggestions(suggestions) > 0) {
    return { kind: 'suggested', text: editEntry(text, { suggested: suggestions }), suggestions, language };
  }
  return {
    kind: 'nothing',
    language,
    ...(fields.suggested && { text: editEntry(text, { suggested: undefined }) }),
  };
}
