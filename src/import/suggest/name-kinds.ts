import { isKnownAs } from './compromise.ts';
import {
  LEGAL_FORM,
  lowerCapitals,
  NO_PLACE,
  OFFICE,
  ORGANIZATION_HEAD,
  ORGANIZATION_TAIL,
  PLACE_FIRST,
  PLACE_HEAD,
  PLACE_TAIL,
  TITLE,
} from './name-words.ts';
import type { Run, Word } from './read-runs.ts';
import type { NameField } from './suggestions.ts';

/** A name and what it seems to name. */
export interface FoundName {
  field: NameField;
  name: string;
}

type Words = readonly Word[];

/**
 * What a run of capitals names: nothing when there is no good sign of it, and two things when a title parts them (`Bank
 * of England Governor Asha Rao`).
 */
export function namesOf(run: Run): FoundName[] {
  const [office, person] = splitAtTitle(run.words);
  const name = office.length > 0 ? nameOf(office, run.before) : undefined;
  if (person.length === 0) return name ? [name] : [];
  const names = name?.field === 'organizations' ? [name] : [];
  return isPerson(person, true) ? [...names, { field: 'people', name: textOf(person) }] : names;
}

/** The words before a person's title, and the name after it. Both in one when no title stands before a name. */
function splitAtTitle(words: Words): [before: Words, person: Words] {
  const last = words.at(-1)?.key ?? '';
  // "General Motors", "Prince Edward Island", "Foreign Ministry": what looks like a title is part of the name.
  const isName =
    ORGANIZATION_TAIL.has(last) ||
    PLACE_TAIL.has(last) ||
    words.every((word) => word.tags.has('Organization'));
  if (isName) return [words, []];
  const title = words.findLastIndex(({ key }) => TITLE.has(key));
  if (title < 0) return splitAtFirstName(words);
  const person = words.slice(title + 1 + officeLength(words.slice(title + 1)));
  if (person.length === 0) return [words.slice(0, title), []];
  const office = words.slice(
    0,
    words.findIndex(({ key }) => TITLE.has(key)),
  );
  const end = office.findLastIndex(({ key }) => !OFFICE.has(key)) + 1;
  return [office.slice(0, end), person];
}

/** Words that go on with a title: `(Chancellor) of the Exchequer`, `(Secretary) of State`. */
function officeLength(words: Words): number {
  if (words[0]?.key !== 'of') return 0;
  return words[1]?.key === 'the' ? 3 : 2;
}

/** `Vermont Bernie Sanders`, as in "senator from Vermont Bernie Sanders". */
function splitAtFirstName(words: Words): [before: Words, person: Words] {
  const first = words.findIndex(({ tags }) => tags.has('FirstName'));
  const isSplit = first > 0 && first < words.length - 1 && words.slice(0, first).every(isPlaceWord);
  return isSplit ? [words.slice(0, first), words.slice(first)] : [words, []];
}

function nameOf(words: Words, before: string): FoundName | undefined {
  const name = textOf(words);
  if (isCapitals(name) && /\p{L}{4}/u.test(name) && words.every(isPlacePart) && words.some(isPlaceWord)) {
    return { field: 'places', name: lowerCapitals(name) };
  }
  if (isOrganization(words)) return { field: 'organizations', name };
  if (isPlace(words, before)) return { field: 'places', name };
  return isPerson(words, false) ? { field: 'people', name } : undefined;
}

const textOf = (words: Words): string => words.map(({ text }) => text).join(' ');

const isCapitals = (name: string): boolean => !/\p{Ll}/u.test(name);

function isOrganization(words: Words): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return false;
  if (words.length === 1) {
    if (ORGANIZATION_TAIL.has(first.key) || !first.tags.has('Organization')) return false;
    const isNameLike = /^\p{Lu}{3,6}$|\p{Ll}{3}/u.test(first.text);
    return isNameLike && isKnownAs(first.text, 'Organization');
  }
  const own = words.filter(({ key }) => !/^(?:us|uk|and|of|for|the)$/u.test(key));
  if (own.length < 2 || own.every(({ key }) => LEGAL_FORM.has(key))) return false;
  if (ORGANIZATION_TAIL.has(last.key)) return true;
  return words.some(
    ({ key }, index) => /^(?:of|for)$/u.test(words[index + 1]?.key ?? '') && ORGANIZATION_HEAD.has(key),
  );
}

/** `Indian`, `Polish`: the library knows many, and takes those in -ish for verbs. */
const isDemonym = ({ text, tags }: Word): boolean =>
  tags.has('Demonym') || /(?:[^h]ish|ese)$/u.test(text) || isKnownAs(text, 'Demonym');

const isPlaceWord = ({ tags }: Word): boolean => tags.has('Place') && !tags.has('Organization');

const isPlacePart = (word: Word): boolean =>
  isPlaceWord(word) || PLACE_FIRST.has(word.key) || /^(?:and|of)$/u.test(word.key);

function isPlace(words: Words, before: string): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || isDemonym(last) || (words.length === 1 && NO_PLACE.has(first.key))) return false;
  const isNamedSo = PLACE_TAIL.has(last.key) || (PLACE_HEAD.has(first.key) && words[1]?.key === 'of');
  if (words.length > 1 && isNamedSo) return true;
  if (words.every(isPlacePart)) {
    // `U.S.`, `UK`: no headings for a catalogue.
    const isWritten = /\p{Ll}{2}/u.test(textOf(words));
    return isWritten && words.some(isPlaceWord) && !/^(?:state|city|county)$/u.test(first.key);
  }
  return words.length <= 2 && /^(?:in|at|near|outside)$/u.test(before) && words.every(mayBePlace);
}

/** What "in" and "at" make no place of. */
const OTHER_TAGS = ['Person', 'Organization', 'Demonym', 'Plural', 'Adjective', 'Verb'];

const mayBePlace = ({ text, key, tags }: Word): boolean =>
  !isCapitals(text) &&
  !NO_PLACE.has(key) &&
  !TITLE.has(key) &&
  tags.has('ProperNoun') &&
  !OTHER_TAGS.some((tag) => tags.has(tag));

/** A capital and small letters, an inner capital (`McKay`) or an initial. */
const PERSON_WORD = /^\p{Lu}[\p{Ll}'’-]+(?:\p{Lu}\p{Ll}+)?$|^\p{Lu}\.$/u;

/** True when a run has the shape of a person's full name, whatever the words are. */
export function looksLikePerson({ words }: Run): boolean {
  if (words.length < 2 || words.length > 4 || words.some(isDemonym)) return false;
  const isShaped = words.every(
    (word) => PERSON_WORD.test(word.text) && !TITLE.has(word.key) && !isPlaceWord(word),
  );
  return isShaped && nameOf(words, '') === undefined;
}

function isPerson(words: Words, hasTitle: boolean): boolean {
  const [first] = words;
  if (!first || words.length > 5 || words.some(({ text }) => /\p{N}/u.test(text))) return false;
  const isInitial = (text: string): boolean => /^(?:\p{Lu}\.?){1,2}$/u.test(text);
  if (words.some(({ text }) => isCapitals(text) && !isInitial(text)) || words.some(isDemonym)) return false;
  if (hasTitle) return !words.every(isPlaceWord);
  if (words.length < 2) return false;
  return first.tags.has('FirstName') || words.every(({ tags }) => tags.has('Person'));
}
