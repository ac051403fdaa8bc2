import { eld } from 'eld/extrasmall';

/** Letters below which no language is named: a headline, or a table with some words. */
const LEAST_LETTERS = 100;
const LEAST_WORDS = 10;
/** Letters from which the library's own judgement is enough. */
const MANY_LETTERS = 400;
/** How much better than the known language another one has to fit a text of fewer letters. */
const MARGIN = 0.06;
/** Languages that the library takes for one: Indonesian and Malay, the Kurdish ones. */
const SEVERAL = new Set(['ms', 'ku']);
const SPACELESS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}]/u;

const supported = new Set(Object.values(eld.info().Languages));

/**
 * The language that a text is in, when the library (statistics of letter sequences in 60 languages) is sure of it and it
 * is not the one that is known.
 * @param known BCP 47: what the entry or else the archive says; undefined when nobody says anything
 * @returns BCP 47, the language alone, or undefined
 */
export function detectLanguage(text: string, known: string | undefined): string | undefined {
  const letters = text
    .slice(0, 8000)
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
  const count = SPACELESS.test(letters.slice(0, 200)) ? letters.length * 4 : letters.length;
  if (count < LEAST_LETTERS || isTable(letters, count > letters.length)) return undefined;
  const result = eld.detect(letters.slice(0, 2000));
  const found = result.language;
  if (found === '' || SEVERAL.has(found) || !result.isReliable()) return undefined;
  if (known === undefined) return found;
  const now = new Intl.Locale(known).language;
  if (isSame(found, now)) return undefined;
  // A language that the library does not know looks to it like a neighbour: Nepali like Marathi.
  if (!supported.has(now) && !isSame(now, 'no') && scriptOf(found) === scriptOf(now)) return undefined;
  const scores = result.getScores();
  return count >= MANY_LETTERS || (scores[found] ?? 0) - (scores[now] ?? 0) >= MARGIN ? found : undefined;
}

/** The same few words again and again, as in a table. */
const isTable = (letters: string, isSpaceless: boolean): boolean =>
  !isSpaceless && new Set(letters.toLowerCase().split(' ')).size < LEAST_WORDS;

/** Norwegian has one tag for both of its written forms, and one for each. */
const isSame = (one: string, other: string): boolean =>
  one === other || [one, other].every((language) => ['no', 'nb', 'nn'].includes(language));

const scriptOf = (language: string): string | undefined => new Intl.Locale(language).maximize().script;
