import type { Finding, ReadOptions, RecordPlace, SourceRecord } from '../format.ts';
import { reasonToLeaveOut } from './leave-out.ts';
import type { ParsedItem } from './parsed-item.ts';
import { storyToDraft } from './story-to-draft.ts';

/** What is known of an item besides its story. */
export interface ItemContext {
  place: RecordPlace;
  options: ReadOptions;
  /** What was noticed while its record was read. */
  warnings?: readonly Finding[];
  /** What to say when it has no text. */
  noText: Finding;
}

/** An item that was read → the record that it is: an article, left out, or rejected. */
export function finishItem(
  item: ParsedItem,
  { place, options, warnings = [], noText }: ItemContext,
): SourceRecord {
  const { story, state } = item;
  const known: RecordPlace = { ...place, ...(story.id?.trim() && { id: story.id }) };
  const reason = reasonToLeaveOut(state, options);
  if (reason !== undefined) return { ...known, kind: 'left-out', reason };
  if (!state.hasText) return { ...known, kind: 'rejected', problems: [noText] };
  const made = storyToDraft(story);
  return { ...known, kind: 'article', draft: made.draft, warnings: [...warnings, ...made.warnings] };
}
