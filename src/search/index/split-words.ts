import { foldWord } from './fold-word.ts';

/** A word of a text. */
export interface Word {
  /** As it is compared: folded. */
  word: string;
  /** Where it stands in the text, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
  /** True when no space stands between it and the word before: `203` in `AK-203`. */
  glued: boolean;
  /** True when a sign that parts clauses stands before it: words on both sides of it are no phrase. */
  parted: boolean;
}

/** Scripts written without spaces. */
const UNSPACED_CLASS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}々ー';
const UNSPACED = new RegExp(`[${UNSPACED_CLASS}]`, 'u');
const LETTER = '[\\p{L}\\p{M}\\p{N}]';
/** Signs that nobody sees. */
const INSIDE = '(?:\\u00AD|\\u200D|\\u2060|\\uFEFF)+';

/**
 * A number with its points (`1.5`, `1,500`), an abbreviation with its stops (`U.S.`), a run of letters that signs that nobody
 * sees (soft hyphens) do not part, or a pictograph.
 */
const WORD = new RegExp(
  [
    `\\p{Nd}+(?:[.,]\\p{Nd}+)+(?!${LETTER})`,
    `(?<!${LETTER})\\p{L}\\p{M}*(?:\\.\\p{L}\\p{M}*(?!${LETTER}))+\\.?`,
    `${LETTER}+(?:${INSIDE}${LETTER}+)*`,
    '\\p{Extended_Pictographic}',
  ].join('|'),
  'gu',
);

const THOUSANDS = /^\p{Nd}{1,3}(?:,\p{Nd}{3})+(?![\p{Nd},])/u;

/** Signs that part what is said before them from what is said after. Quotation marks, hyphens and strokes do not. */
const PARTING = /[.,;:!?…()[\]{}<>|=+*—–―•·。，、；：！？（）《》〈〉।॥،؛؟۔]/u;
/** A short word in capitals before a full stop is an abbreviation: `Mr. Smith`, `Corp. said`. */
const ABBREVIATION = /(?<!\p{L})\p{Lu}\p{L}{0,3}$/u;

/**
 * True when signs part the words around them.
 * @param before what is written before them
 */
export function isParting(signs: string, before: string): boolean {
  if (!PARTING.test(signs)) return false;
  // What follows a space belongs to the next word.
  const [closing = '', ...rest] = signs.split(/\p{White_Space}+/u);
  const isAbbreviated = closing === '.' && ABBREVIATION.test(before);
  return (PARTING.test(closing) && !isAbbreviated) || rest.some((opening) => PARTING.test(opening));
}

/**
 * The words of a text, in order. Signs between words are passed over, but a number keeps its point and an abbreviation its
 * stops, so that `1.5` is not `15` and `U.S.` is not `us`. Text in a script without spaces is taken apart into pairs of characters
 * that overlap, so that any piece of it can be found: no two programs agree where its words begin.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const [found] = match;
    const start = match.index;
    const signs = text.slice(last, start);
    const glued = words.length > 0 && !/\s/.test(signs);
    const parted = words.length > 0 && isParting(signs, text.slice(Math.max(0, last - 5), last));
    last = start + found.length;
    if (UNSPACED.test(found)) words.push(...splitUnspaced(found, start, { glued, parted }));
    else {
      const word = toWord(found);
      if (word !== '') words.push({ word, start, end: last, glued, parted });
    }
  }
  return words;
}

function toWord(found: string): string {
  if (/^\p{Nd}/u.test(found) && /[.,]/.test(found)) {
    const whole = THOUSANDS.exec(found)?.[0];
    return foldWord(whole === undefined ? found : whole.replaceAll(',', '') + found.slice(whole.length));
  }
  if (found.includes('.')) return foldWord(found.replace(/\.$/, ''));
  return foldWord(found);
}

/** Runs of an unspaced script in pairs; what stands between them (`2020年`) is a word of its own. */
function splitUnspaced(run: string, offset: number, first: Pick<Word, 'glued' | 'parted'>): Word[] {
  const words: Word[] = [];
  const parts = run.matchAll(
    // Marks before the first character belong to none: a pair begins with a character of the script.
    new RegExp(`[${UNSPACED_CLASS}][${UNSPACED_CLASS}\\p{M}]*|[^${UNSPACED_CLASS}]+`, 'gu'),
  );
  for (const part of parts) {
    const at = offset + part.index;
    const [text] = part;
    if (!UNSPACED.test(text)) {
      words.push({ word: toWord(text), start: at, end: at + text.length, ...standing(words.length, first) });
      continue;
    }
    const characters = [...text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)].map(({ 0: character, index }) => ({
      character,
      index,
    }));
    for (const [number, { character, index }] of characters.entries()) {
      const next = characters[number + 1];
      const end = next ? next.index + next.character.length : index + character.length;
      words.push({
        word: foldWord(character + (next?.character ?? '')),
        start: at + index,
        end: at + end,
        ...standing(words.length, first),
      });
    }
  }
  return words.filter(({ word }) => word !== '');
}

/** How a word of a run stands to what is before it: the first as the run does. */
const standing = (at: number, first: Pick<Word, 'glued' | 'parted'>): Pick<Word, 'glued' | 'parted'> =>
  at === 0 ? { glued: first.glued, parted: first.parted } : { glued: true, parted: false };

/** Where words stand, counted in words from the first; a sign that parts them counts as one. */
export function placesOf(words: readonly Word[]): number[] {
  let place = -1;
  return words.map(({ parted }, at) => (place += parted && at > 0 ? 2 : 1));
}

/** True when a word stands in a script without spaces, where it is one or two characters of a text. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

/** True for a single character of such a script, with its marks: in a text it begins a pair, unless a run ends with it. */
export const isUnspacedCharacter = (word: string): boolean =>
  UNSPACED.test(word) && /^\P{M}\p{M}*$/u.test(word);
