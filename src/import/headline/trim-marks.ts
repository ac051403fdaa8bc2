import { isAbbreviation } from './sentence-end.ts';

/** Closing marks by their opening ones; `„` is closed by `“`, which opens in English. */
const CLOSERS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '‘': '’',
  '«': '»',
  '‹': '›',
  '„': '“',
  '<': '>',
  '（': '）',
  '「': '」',
  '『': '』',
  '《': '》',
};
/** Apostrophes look like these. */
const NEVER_ALONE = new Set(['’', "'"]);
const CLOSING = new Set(Object.values(CLOSERS).filter((mark) => mark !== '“' && !NEVER_ALONE.has(mark)));
const MARKS = /[([{<>“”‘’«»‹›„（）「」『』《》"\])}]/gu;

/** Index of the first bracket or quotation mark that has no partner, or undefined. */
export function unclosedMark(text: string): number | undefined {
  const open: { mark: string; index: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const top = open.at(-1)?.mark;
    if (top !== undefined && (CLOSERS[top] ?? top) === mark) open.pop();
    else if (mark === '"' || mark in CLOSERS) open.push({ mark, index });
    else if (CLOSING.has(mark)) return open[0]?.index ?? index;
  }
  return open[0]?.index;
}

/** Marks that end nothing in a headline. */
const AFTER = /[\s.,;:!…。｡，、；：！·।॥۔،؛–—\-*~|¿¡]+$/u;

/**
 * Takes the marks off the end of a headline, and brackets and quotation marks that have lost their partner; the point of
 * an abbreviation and a question mark stay.
 * @param least length from which the headline rather ends before a lost mark than goes on without it
 */
export function trimMarks(text: string, least: number): string {
  let out = trimEnd(text.trim());
  for (let lost = unclosedMark(out); lost !== undefined; lost = unclosedMark(out)) {
    const before = out.slice(0, lost);
    // A closing mark has its words before it, an opening one after it.
    const cut = before.length >= least && /\s$/u.test(before);
    // Inside a word (`Britain"s`) it may be anything, and without it two words would be one.
    if (!cut && /\S$/u.test(before) && /^.\S/u.test(out.slice(lost))) break;
    out = trimEnd((cut ? before : before + out.slice(lost + 1)).trim());
  }
  return out;
}

function trimEnd(text: string): string {
  const [, inner = '', closers = ''] = /^(.*?)(["”’»›)\]」』）]*)$/su.exec(text) ?? [];
  const bare = inner.replace(AFTER, '');
  const point = inner.startsWith('.', bare.length);
  const word = /[\p{L}\p{M}\p{N}.]*$/u.exec(bare.slice(-20))?.[0] ?? '';
  const keepsPoint = point && word.length > 1 && isAbbreviation(word);
  return bare + (keepsPoint ? '.' : '') + (closers && /[.,;:!…\s]/u.test(closers) ? '' : closers);
}
