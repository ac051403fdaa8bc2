import { slugify } from '../../model/slug.ts';
import type { ArticleFields } from '../../schema/article.ts';
import { checkLanguage } from '../../schema/check-language.ts';
import { editEntry } from '../edit-entry.ts';
import { escapePattern } from '../escape-pattern.ts';
import { NAME_FIELDS, type Suggestions } from './suggestions.ts';

/** One suggestion that waits for a decision. */
export interface Item {
  field: keyof Suggestions;
  value: string;
}

/** What an archivist makes of a suggestion. */
export type Decision =
  /** It is a fact; `value` is what becomes one, as suggested or put right. */
  { item: Item; kind: 'accept'; value: string } | { item: Item; kind: 'reject' };

/** A piece of text, and where in it a name stands. */
export interface Context {
  before: string;
  found: string;
  after: string;
}

/** The suggestions of an entry in the order in which they are shown. */
export function waitingItems({ suggested }: Pick<ArticleFields, 'suggested'>): Item[] {
  if (!suggested) return [];
  const language: Item[] =
    suggested.language === undefined ? [] : [{ field: 'language', value: suggested.language }];
  return [
    ...language,
    ...NAME_FIELDS.flatMap((field) => suggested[field].map((value) => ({ field, value }))),
  ];
}

/**
 * The entry after some decisions: what was accepted is among the facts, and all that was decided is gone from
 * `suggested`, which goes itself when nothing is left in it.
 * @param text the entry as it lies in its file
 * @param fields what the file says
 */
export function decide(text: string, fields: ArticleFields, decisions: readonly Decision[]): string {
  const changes: Record<string, unknown> = {};
  const left = waitingItems(fields).filter(({ field, value }) =>
    decisions.every(({ item }) => item.field !== field || item.value !== value),
  );
  for (const decision of decisions) {
    if (decision.kind === 'reject') continue;
    const { item, value } = decision;
    if (item.field === 'language') changes['language'] = value;
    else {
      const names = (changes[item.field] as string[] | undefined) ?? fields[item.field];
      const isThere = names.some((name) => slugify(name) === slugify(value));
      if (!isThere) changes[item.field] = [...names, value];
    }
  }
  const names = NAME_FIELDS.map((field) => [field, left.filter((item) => item.field === field)] as const);
  const suggested = {
    language: left.find(({ field }) => field === 'language')?.value,
    ...Object.fromEntries(
      names.flatMap(([field, items]) => (items.length > 0 ? [[field, items.map(({ value }) => value)]] : [])),
    ),
  };
  changes['suggested'] = left.length > 0 ? suggested : undefined;
  return editEntry(text, changes);
}

/** Why a value cannot be a fact of this kind, for people; undefined when it can. */
export function refuseValue(field: keyof Suggestions, value: string): string | undefined {
  if (field === 'language') {
    const refusal = checkLanguage(value);
    const { suggestion } = refusal ?? {};
    return (
      refusal &&
      (suggestion === undefined
        ? 'Expected a language tag such as en, hi or zh-Hant.'
        : `Write ${suggestion}.`)
    );
  }
  return slugify(value) === '' ? 'Expected a name: at least one letter or digit, on one line.' : undefined;
}

/** Characters that are shown on each side of a name. */
const AROUND = 70;

/** Where a text names something first; nothing when the name is not in it as such, for example put in small letters. */
export function contextOf(text: string, name: string): Context | undefined {
  const match = findWords(text, name);
  if (!match) return undefined;
  const { 0: found, index: start } = match;
  const end = start + found.length;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return {
    before: (start > AROUND ? before.replace(/^\S*\s/u, '… ') : before).replace(/\s+/gu, ' '),
    found: found.replace(/\s+/gu, ' '),
    after: (end + AROUND < text.length ? after.replace(/\s\S*$/u, ' …') : after).replace(/\s+/gu, ' '),
  };
}

function findWords(text: string, name: string): RegExpExecArray | null {
  const words = name.split(/\s+/u).map(escapePattern);
  const pattern = `(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`;
  // A dateline in capitals is suggested in ordinary letters.
  return new RegExp(pattern, 'u').exec(text) ?? new RegExp(pattern, 'iu').exec(text);
}
