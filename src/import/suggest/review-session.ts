import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openingOf, toPlainText } from '../../markdown/to-plain-text.ts';
import type { ArticleFields } from '../../schema/article.ts';
import { parseArticleEntry } from '../../schema/parse-entry.ts';
import { EntryWriter } from '../entry-writer.ts';
import type { RejectedSuggestions } from './rejected-suggestions.ts';
import { contextOf, decide, waitingItems, type Context, type Decision, type Item } from './review-entry.ts';

/** An entry as it is shown to the person who decides. */
export interface EntryView {
  /** Below the content folder. */
  file: string;
  headline: string;
  date: string;
  dateline?: string;
  /** The first words of the text, on one line. */
  opening: string;
  /** Suggestions that wait. */
  count: number;
  /** 1-based, among the entries of this session. */
  number: number;
  of: number;
}

/** A suggestion, and where the text has it. */
export interface Question {
  item: Item;
  context?: Context;
  /** 1-based, among the suggestions of the entry. */
  number: number;
  of: number;
}

/** What the person says. */
export type Answer =
  { kind: 'accept'; value: string } | { kind: 'reject' | 'accept-all' | 'reject-all' | 'skip' | 'quit' };

/** Whoever decides: a person at a terminal, or a flag. */
export interface Reviewer {
  show(entry: EntryView): void;
  ask(question: Question): Promise<Answer>;
  /** Something that the person has to know. */
  tell(message: string): void;
}

/** What came of a session. */
export interface ReviewCounts {
  /** Entries that were decided, wholly or in part. */
  entries: number;
  accepted: number;
  rejected: number;
  /** Entries that have suggestions still, as far as is known. */
  left: number;
}

interface Session {
  contentDir: string;
  /** Entries with suggestions, below the content folder. */
  files: readonly string[];
  /** Language of the archive, BCP 47. */
  language: string;
  reviewer: Reviewer;
  rejections: RejectedSuggestions;
}

/**
 * Goes through entries and their suggestions. Each answer is written at once, and the entry is read again before, so that
 * nothing is lost when the session ends anywhere, nor when somebody edits the file meanwhile.
 */
export async function reviewEntries(session: Session): Promise<ReviewCounts> {
  const { files } = session;
  const counts: ReviewCounts = { entries: 0, accepted: 0, rejected: 0, left: files.length };
  for (const [index, file] of files.entries()) {
    const outcome = await reviewEntry(file, { number: index + 1, of: files.length }, session, counts);
    if (outcome === 'done') counts.left -= 1;
    if (outcome === 'quit') break;
  }
  return counts;
}

type Outcome = 'done' | 'skipped' | 'quit';

async function reviewEntry(
  file: string,
  place: { number: number; of: number },
  session: Session,
  counts: ReviewCounts,
): Promise<Outcome> {
  const { reviewer } = session;
  const found = await readEntry(session, file);
  if (!found) return 'skipped';
  const items = waitingItems(found.fields);
  if (items.length === 0) return 'done';
  const { text, paragraphs } = toPlainText(found.body);
  const { headline, date, dateline, language } = found.fields;
  reviewer.show({
    file,
    headline,
    date,
    ...(dateline !== undefined && { dateline }),
    opening: openingOf(paragraphs, dateline, 240, language ?? session.language),
    count: items.length,
    ...place,
  });
  let hasDecided = false;
  for (const [index, item] of items.entries()) {
    const context = item.field === 'language' ? undefined : contextOf(text, item.value);
    const answer = await reviewer.ask({
      item,
      ...(context && { context }),
      number: index + 1,
      of: items.length,
    });
    if (answer.kind === 'skip' || answer.kind === 'quit') return answer.kind === 'quit' ? 'quit' : 'skipped';
    const rest = answer.kind === 'accept-all' || answer.kind === 'reject-all';
    const decisions = (rest ? items.slice(index) : [item]).map((one) => toDecision(one, answer));
    if (!(await writeDecisions(file, decisions, session))) return 'skipped';
    if (!hasDecided) counts.entries += 1;
    hasDecided = true;
    for (const { kind } of decisions) counts[kind === 'accept' ? 'accepted' : 'rejected'] += 1;
    if (rest) break;
  }
  return 'done';
}

function toDecision(item: Item, answer: Answer): Decision {
  if (answer.kind === 'accept') return { item, kind: 'accept', value: answer.value };
  return answer.kind === 'accept-all'
    ? { item, kind: 'accept', value: item.value }
    : { item, kind: 'reject' };
}

/** Writes what was decided; false when the entry has become unreadable meanwhile, and is left alone. */
async function writeDecisions(
  file: string,
  decisions: readonly Decision[],
  session: Session,
): Promise<boolean> {
  const found = await readEntry(session, file);
  if (!found) return false;
  new EntryWriter(session.contentDir).write(file, decide(found.text, found.fields, decisions));
  for (const { kind, item } of decisions) {
    if (kind === 'reject') session.rejections.add(file, item.field, item.value);
  }
  return true;
}

async function readEntry(
  { contentDir, reviewer }: Session,
  file: string,
): Promise<{ text: string; fields: ArticleFields; body: string } | undefined> {
  const bytes = await readFile(join(contentDir, file)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  const { entry } = bytes ? parseArticleEntry(bytes, file) : {};
  if (bytes && entry) {
    return {
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      fields: entry.fields,
      body: entry.body,
    };
  }
  reviewer.tell(
    bytes
      ? `${file} has mistakes and was passed over. npm run check says which; mend them and review again.`
      : `${file} is not there any more and was passed over.`,
  );
  return undefined;
}

/** True when an entry has suggestions, or mistakes that keep them from being seen. */
export function hasSuggestions(bytes: Buffer, file: string): boolean {
  // Reading the fields of all entries would take minutes in a large archive.
  if (!bytes.includes('suggested')) return false;
  const { entry } = parseArticleEntry(bytes, file);
  return entry ? waitingItems(entry.fields).length > 0 : true;
}
