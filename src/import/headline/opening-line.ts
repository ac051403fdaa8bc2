import { SENTENCE_OPENER } from './sentence-end.ts';

/** Every character that Unicode takes for a line break. */
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
const WRITTEN = /[\p{L}\p{N}]/u;

/** Lines that show how a paragraph is set. */
const ENOUGH = 12;

/** Columns of a table, or dots that lead to a number. Two spaces may be typewriting, or the source's slip. */
const COLUMNS = /[^\s.!?:"'”’](?:[ \u00a0]{3,}\S| {2,}\S.*\S {2,}\S)|\t|\.{4,}/u;
/** A row ends with a number. */
const ROW = /\p{N}\S*$/u;
const LOWER = /\p{Ll}/u;
/** Scripts that put no space between words. */
const NO_SPACES =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}。，、；：！？」』）]/u;
/** A title in capitals that runs on into the text: `ZURICH GOLD 1300 - APRIL 7 pool 419.50`. */
const TITLE_THEN_TEXT = /^((?:[\p{Lu}\p{N}\p{P}\p{S}]+ ){3,}[\p{Lu}\p{P}]*\p{N}[\p{Lu}\p{N}\p{P}]*) \p{Ll}/u;

/**
 * The opening of a paragraph as running text on one line: its first lines, as far as they were broken only because the
 * line was full. A line that was ended on purpose (a title above its table, a line of capitals above the text) is the
 * opening by itself. Blanks become single spaces.
 */
export function openingLine(paragraph: string): string {
  const all = paragraph.split(BREAK);
  const first = all.findIndex((line) => WRITTEN.test(line));
  const lines = all.slice(first, first + ENOUGH);
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  const rows = lines.filter((line) => COLUMNS.test(line.trim()) || ROW.test(line.trim())).length;
  const isTable = rows >= 2 && rows >= lines.length / 2;
  let flow = lines[0]?.trim() ?? '';
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (isTable || endsOnPurpose(lines[index - 1] ?? '', line, width)) break;
    flow += (joinsUp(flow, line.trimStart()) ? '' : ' ') + line.trim();
  }
  // A single no-break space holds a number and its unit together; it is no blank to part them at.
  const text = flow.replace(/[^\S\u00a0\u202f]+|\s{2,}/gu, ' ');
  return TITLE_THEN_TEXT.exec(text)?.[1] ?? text;
}

/** True when the line break after `line` says something: more would have fitted, or what follows is set otherwise. */
function endsOnPurpose(line: string, next: string, width: number): boolean {
  if (next.trim() === '') return true;
  if (COLUMNS.test(next.trim())) return true;
  // Lines of ordinary text are uneven too, and the first is short where a dateline was taken off it.
  const [word = ''] = next.trim().split(/\s/u, 1);
  const hadRoom = width >= 40 && line.trimEnd().length + 1 + word.length <= width * 0.7;
  const isCapitals = /\p{Lu}{2}/u.test(line) && !LOWER.test(line);
  if (indentOf(next) > indentOf(line)) return isCapitals || !/^\s*\p{Ll}/u.test(next);
  if (isCapitals && LOWER.test(next)) return /^\s*[\p{Lu}\p{N}]/u.test(next);
  return hadRoom && (isCapitals || SENTENCE_OPENER.test(next.trimStart()));
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** True when two lines go together without a space: no spaces in this script, or a word parted by a hyphen. */
function joinsUp(before: string, after: string): boolean {
  const last = before.at(-1) ?? '';
  const first = after.at(0) ?? '';
  return (NO_SPACES.test(last) && NO_SPACES.test(first)) || /[\p{L}\p{N}]-$/u.test(before);
}
