import { matchDateline } from '../markdown/match-dateline.ts';
import { findCuts, withoutDangling, type Cut } from './headline/clause-cuts.ts';
import { openingLine } from './headline/opening-line.ts';
import { sentenceEnd } from './headline/sentence-end.ts';
import { trimMarks, unclosedMark } from './headline/trim-marks.ts';

/** Most graphemes of a headline; Chinese and Japanese say as much in fewer. */
const LIMIT = 100;
const LIMIT_WITHOUT_SPACES = 40;
/** A headline that is cut has at least this part of the limit. */
const LEAST = 0.35;
/** Nothing beyond this is looked at. */
const REACH = 1200;

const WRITTEN = /[\p{L}\p{N}]/u;
/** Where the first word begins, with the underscores that belong to it. */
const WORD = /_*[\p{L}\p{N}]/u;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Bullets, rules and the marks of a wire before the first word; not quotes, brackets, signs and `-5`. */
const BEFORE = /^(?:\p{N}*\*{2,})?(?:[^\p{L}\p{M}\p{N}\p{S}\p{Ps}\p{Pi}_"'’„¿#@-]|-(?!\p{N}))*/u;
/** Each of these is one grapheme. */
const PLAIN = /^[ -\u02ff\u0400-\u0482\u2010-\u2027]*$/u;
const SPACELESS = /^(?:.{0,9}?[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]){4}/u;

/**
 * Proposes a headline for a text that has none: its first sentence, or the first clauses of a long one. Only words that
 * stand in the text, in its order and spelling; no word is cut (but one that is longer than a headline can be), and no
 * mark is left at the end but a question mark.
 * @param paragraphs the text, one paragraph an item; lines may be broken
 * @param language BCP 47, for the small words at which a sentence can be cut
 * @param dateline the place line that opens the text, which is no part of the headline
 * @returns one line of at most 100 graphemes, or undefined when the text has no letter or digit
 */
export function supplyHeadline(
  paragraphs: readonly string[],
  language: string,
  dateline?: string,
): string | undefined {
  let isFirst = true;
  for (const paragraph of paragraphs) {
    if (!WRITTEN.test(paragraph)) continue;
    const from = isFirst && dateline ? (matchDateline(paragraph, dateline)?.newsStart ?? 0) : 0;
    isFirst = false;
    const line = openingLine(within(paragraph.slice(from).replace(BIDI, ''))).replace(BEFORE, '');
    if (!WRITTEN.test(line)) continue;
    const headline = openingOf(line, language);
    // A sentence of symbols alone (`☎。`) says nothing: the one that has the first word is taken.
    return WRITTEN.test(headline) ? headline : openingOf(line.slice(line.search(WORD)), language);
  }
  return undefined;
}

/** The first sentence of a line, as long as a headline may be. */
const openingOf = (line: string, language: string): string =>
  trimMarks(shorten(line.slice(0, sentenceEnd(line)), language), limitOf(line) * LEAST);

/** As much of a paragraph as matters, in whole words. */
const within = (text: string): string =>
  text.length <= REACH ? text : text.slice(0, REACH).replace(/(?<=\s)\S*$/u, '');

const limitOf = (text: string): number => (SPACELESS.test(text) ? LIMIT_WITHOUT_SPACES : LIMIT);

/** The sentence, or its opening up to the best place to cut it. */
function shorten(sentence: string, language: string): string {
  const limit = limitOf(sentence);
  const most = endOfGraphemes(sentence, limit);
  if (most === sentence.length) return sentence;
  const least = limit * LEAST;
  // A bit more is looked at, to know whether a comma goes on with a list.
  const cuts = findCuts(sentence.slice(0, most + 60), language).filter(
    ({ end }) => end >= least && end <= most,
  );
  const whole = cuts.filter(({ end }) => unclosedMark(sentence.slice(0, end)) === undefined);
  const cut = best(whole) ?? best(cuts);
  const text = sentence.slice(0, cut?.end ?? endOfWords(sentence, most, least, language));
  return text.slice(0, withoutDangling(text, language));
}

/** The last cut of the best rank. */
const best = (cuts: readonly Cut[]): Cut | undefined =>
  cuts.reduce<Cut | undefined>((found, cut) => (found && found.rank < cut.rank ? found : cut), undefined);

/** Index just after the first `count` graphemes. */
function endOfGraphemes(text: string, count: number): number {
  if (text.length <= count) return text.length;
  if (PLAIN.test(text.slice(0, count + 1))) return count;
  let seen = 0;
  for (const { index } of segmenter('und', 'grapheme').segment(text)) {
    if (seen === count) return index;
    seen += 1;
  }
  return text.length;
}

/** Index just after the last whole word before `most`. */
function endOfWords(text: string, most: number, least: number, language: string): number {
  const space = text.lastIndexOf(' ', most);
  if (space >= least) return space;
  return segmenter(language, 'word').segment(text).containing(most)?.index || most;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string, granularity: 'grapheme' | 'word'): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  let made = segmenters.get(key);
  if (!made)
    segmenters.set(key, (made = new Intl.Segmenter(isTag(language) ? language : 'und', { granularity })));
  return made;
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}
