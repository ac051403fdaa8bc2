import { checkWebAddress } from '../../schema/check-web-address.ts';
import { checkDay } from '../../schema/check-date.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../format.ts';
import { cleanAlias, isPathTemplate } from './clean-alias.ts';
import { createFieldShelf, type FieldShelf } from './field-shelf.ts';
import {
  isGroup,
  isList,
  lineOf,
  listOf,
  plainName,
  textOf,
  type Field,
  type FieldValue,
} from './field-value.ts';
import type { FileNameFacts } from './file-name-facts.ts';
import { FIELD_NAMES } from './field-names.ts';

/** The fields of a draft: all but its text. */
export type DraftFields = Omit<Draft, 'body'>;

/** Fields of ours that are one text each. */
const TEXTS = ['headline', 'dateline', 'source', 'section', 'language', 'id'] as const;

/** Front matter of any generator → our fields, and a warning for each field that has no place. */
export function toDraftFields(
  fields: readonly Field[],
  facts: FileNameFacts,
): { draft: DraftFields; warnings: Finding[] } {
  const shelf = createFieldShelf(fields);
  const warnings: Finding[] = [];
  const draft: DraftFields = {};

  const sourceUrl = takeFirst(shelf, FIELD_NAMES.sourceUrl, webAddressOf, isAlsoPath);
  if (sourceUrl !== undefined) draft.sourceUrl = sourceUrl;
  for (const name of TEXTS) {
    const text = takeFirst(shelf, FIELD_NAMES[name], (value) => usable(lineOf(value)));
    if (text !== undefined && text !== sourceUrl) draft[name] = text;
  }
  const summary = takeFirst(shelf, FIELD_NAMES.summary, (value) => usable(textOf(value)));
  if (summary !== undefined) draft.summary = summary;
  const rights = takeFirst(shelf, FIELD_NAMES.rights, (value) =>
    isSwitch(value) ? undefined : usable(textOf(value)),
  );
  if (rights !== undefined) draft.rights = rights;
  const date = takeFirst(shelf, FIELD_NAMES.date, dateOf) ?? facts.date;
  if (date !== undefined) draft.date = date;
  if (draft.language === undefined && facts.language !== undefined) draft.language = facts.language;

  const byline = takeFirst(shelf, FIELD_NAMES.byline, namesOf);
  if (byline !== undefined) draft.byline = byline;
  addSubjects(draft, shelf, facts);
  const { aliases, refused } = takeAliases(shelf);
  if (aliases.length > 0) draft.aliases = aliases;
  warnings.push(...refused);
  const corrections = takeFirst(shelf, FIELD_NAMES.corrections, correctionsOf);
  if (corrections !== undefined) draft.corrections = corrections;

  return { draft, warnings: [...warnings, ...shelf.leftovers()] };
}

/**
 * The value of the first of several fields that has one. The others go back, unless they say the same.
 * @param isShared true for a field that is of use elsewhere too
 */
function takeFirst<T>(
  shelf: FieldShelf,
  names: readonly string[],
  read: (value: FieldValue) => T | undefined,
  isShared: (field: Field) => boolean = () => false,
): T | undefined {
  let taken: T | undefined;
  let from: Field | undefined;
  for (const field of shelf.take(names)) {
    const value = read(field.value);
    if (taken === undefined && value !== undefined) {
      taken = value;
      from = field;
    } else if (isShared(field) || isSwitch(field.value)) continue;
    else if (value === undefined) shelf.putBack(field);
    else if (JSON.stringify(value) !== JSON.stringify(taken)) shelf.putBack(field, from);
  }
  return taken;
}

/** `copyright: true`, `published: false`: says something to a theme, and nothing that could be printed. */
const isSwitch = (value: FieldValue): boolean =>
  typeof value === 'string' && /^(?:true|false|yes|no|on|off)$/i.test(value.trim());

const usable = (text: string): string | undefined => (text === '' ? undefined : text);

/** Fields that hold a path or an address; as a path they are an alias. */
const isAlsoPath = ({ name, value }: Field): boolean =>
  plainName(name) === 'source' || (/^(?:permalink|url)$/.test(plainName(name)) && !webAddressOf(value));

function webAddressOf(value: FieldValue): string | undefined {
  const text = lineOf(value);
  return text === '' || checkWebAddress(text) ? undefined : text;
}

/** Eleventy has words that stand for the day on which a file was written; they are no dates. */
function dateOf(value: FieldValue): string | undefined {
  const text = lineOf(value);
  return text === '' || isSwitch(text) || /^(?:git )?(?:created|last modified)$/i.test(text)
    ? undefined
    : text;
}

function namesOf(value: FieldValue): string[] | undefined {
  const names = listOf(value).map((name) => name.replace(/^by:?\s+/i, ''));
  return names.length > 0 && !isSwitch(value) ? names : undefined;
}

/** A text with commas is a list; so, in Jekyll, is one with blanks. */
const splitter = (facts: FileNameFacts) => (text: string) =>
  /[,;،、，]/u.test(text) ? text.split(/[,;،、，]/u) : facts.isJekyll ? text.split(/\s+/) : [text];

/** The first category is the section, unless there is one; the others are topics. */
function addSubjects(draft: DraftFields, shelf: FieldShelf, facts: FileNameFacts): void {
  const collect = (names: readonly string[], split: (text: string) => string[]): string[] =>
    shelf.take(names).flatMap(({ value }) => listOf(value, split));
  const split = splitter(facts);
  const categories = [...new Set(collect(FIELD_NAMES.categories, split))];
  const section = draft.section ?? categories.shift();
  if (section !== undefined) draft.section = section;
  const topics = [...categories, ...collect(FIELD_NAMES.topics, split)];
  if (topics.length > 0) draft.topics = [...new Set(topics)];
  for (const name of ['people', 'places', 'organizations'] as const) {
    // "Springfield, Illinois" is one place.
    const found = collect(FIELD_NAMES[name], (text) => text.split(';'));
    if (found.length > 0) draft[name] = [...new Set(found)];
  }
}

function takeAliases(shelf: FieldShelf): { aliases: string[]; refused: Finding[] } {
  const aliases = new Set<string>();
  const refused: Finding[] = [];
  for (const field of shelf.take(FIELD_NAMES.aliases)) {
    const name = plainName(field.name);
    for (const text of listOf(field.value)) {
      // A slug is the last step of a path that only the old site's settings complete.
      if (name === 'slug' && !text.startsWith('/')) continue;
      if (/^(?:permalink|url)$/.test(name) && (isPathTemplate(text) || webAddressOf(text))) continue;
      const alias = cleanAlias(name === 'redirectfrom' && !/^(?:\/|https?:)/i.test(text) ? `/${text}` : text);
      if (alias !== undefined) aliases.add(alias);
      else refused.push(refuseAlias(field, text));
    }
  }
  return { aliases: [...aliases], refused };
}

const refuseAlias = ({ name, line }: Field, text: string): Finding => ({
  rule: 'alias-left-out',
  line,
  field: name,
  message:
    'An old address is not a plain path from the root of the site; nothing will lead from it to the article.',
  found: text.slice(0, 80),
  expected: 'a path such as /2019/01/old-name/',
});

/** Corrections as our entries have them; other shapes have no place. */
function correctionsOf(value: FieldValue): DraftFields['corrections'] {
  if (!isList(value)) return undefined;
  const corrections = value.map((item) => {
    const part = (name: string): string => (isGroup(item) ? textOf(item.get(name) ?? '') : '');
    return { date: part('date'), text: part('text') };
  });
  const whole = corrections.every(({ date, text }) => !checkDay(date) && text !== '');
  return whole && corrections.length > 0 ? corrections : undefined;
}
