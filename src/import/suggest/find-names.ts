import { slugify } from '../../model/slug.ts';
import { tagWords } from './compromise.ts';
import { looksLikePerson, namesOf, type FoundName } from './name-kinds.ts';
import { readRuns, type Run } from './read-runs.ts';
import { NAME_FIELDS, type NameField, type Suggestions } from './suggestions.ts';

/** Most names of each kind: more help nobody. */
const MOST = 12;
/** Characters of a text that are looked at: who and what it is about stands there. */
const REACH = 12_000;

/**
 * Names of people, places and organizations in an English text, in the order in which they come, each once: people by
 * the fullest form of their name, without titles.
 */
export function findNames(text: string): Omit<Suggestions, 'language'> {
  const opening = unwrap(text.slice(0, REACH));
  // In a text that is all capitals nothing tells a name from any other word.
  if (count(opening, /\p{Lu}/gu) > count(opening, /\p{Ll}/gu)) return {};
  const runs = readRuns(tagWords(opening));
  const found = runs.flatMap((run) => (isFullName(run, runs) ? [asPerson(run)] : namesOf(run)));
  return Object.fromEntries(
    NAME_FIELDS.flatMap((field) => {
      const names = mergeNames(field, found);
      return names.length > 0 ? [[field, names.slice(0, MOST)]] : [];
    }),
  );
}

/** Without stock exchange symbols, and with lines joined that are no paragraphs: the library ends sentences there. */
const unwrap = (text: string): string =>
  text.replace(/<[\p{Lu}\p{N}.]+>/gu, ',').replace(/(?<=\S)[ \t]*\n(?=\S)/gu, ' ');

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const asPerson = ({ words }: Run): FoundName => ({
  field: 'people',
  name: words.map(({ text }) => text).join(' '),
});

/** `Nickey Iyambo`, when the text goes on with `Iyambo`: first names are too many for any list. */
function isFullName(run: Run, runs: readonly Run[]): boolean {
  if (!looksLikePerson(run)) return false;
  const surname = run.words.at(-1)?.key;
  return runs.some(({ words }) => words.length === 1 && words[0]?.key === surname);
}

/** The names of one kind, each once, where its shorter or longer form came first. */
function mergeNames(field: NameField, found: readonly FoundName[]): string[] {
  const merged: string[] = [];
  for (const { name } of found.filter((one) => one.field === field && !isOther(one, found))) {
    const slug = slugify(name);
    if (slug === '' || merged.some((other) => contains(field, slugify(other), slug))) continue;
    const shorter = merged.findIndex((other) => contains(field, slug, slugify(other)));
    if (shorter < 0) merged.push(name);
    else merged[shorter] = name;
  }
  return [...new Map(merged.map((name) => [slugify(name), name])).values()];
}

/** True when a name is one of another kind: it came as that first, or it is a person's surname, or a company's short form. */
function isOther({ field, name }: FoundName, found: readonly FoundName[]): boolean {
  const slug = slugify(name);
  const first = found.find((one) => slugify(one.name) === slug);
  if (first && first.field !== field) return true;
  const longer = field === 'people' ? 'organizations' : 'people';
  return found.some(
    (one) => one.field === longer && field !== longer && contains(longer, slugify(one.name), slug),
  );
}

/** True when the short name is the other one: a surname, a company without its "Inc". */
function contains(field: NameField, long: string, short: string): boolean {
  if (long === short) return true;
  if (field === 'people') return long.endsWith(`-${short}`);
  return field === 'organizations' && long.startsWith(`${short}-`);
}
