import { isNothing, type Cut, type Put } from './put.ts';

/** What comes into the place of a tag, the tag itself, and the line that it is on in the prepared text. */
export interface PlacedPut {
  put: Put;
  source: string;
  line: number;
}

/** Markdown with marks in the places of tags. */
export interface PreparedText {
  text: string;
  /** 1-based line of the source for each line of the text. */
  lines: readonly number[];
  /** What the marks stand for: the number in each is an index. `line` is that of the text. */
  puts: readonly PlacedPut[];
}

/** A mark in a text: the mark character, the number, a letter that says which list it counts in, the character. */
export const markAt = (mark: string, index: number, list: 't' | 's'): string =>
  `${mark}${index}${list}${mark}`;

/** Finds marks of one list in a text; the number is group 1. */
export const markPattern = (mark: string, list: 't' | 's'): RegExp =>
  new RegExp(`${mark}(\\d+)${list}${mark}`, 'g');

/**
 * Puts marks into the places of cuts. A tag that has a line for itself gets blank lines round it, so that it is a block;
 * if nothing comes into its place, its line is blank.
 * @param cuts in order, without overlap
 */
export function replaceCuts(text: string, cuts: readonly Cut[], mark: string): PreparedText {
  const out = createLineWriter();
  const puts: PlacedPut[] = [];
  const write = (cut: Cut): void => {
    if (cut.markup !== undefined) out.add(cut.markup);
    else if (!isNothing(cut.put)) {
      puts.push({ put: cut.put, source: text.slice(cut.start, cut.end), line: out.lines.length });
      out.add(markAt(mark, puts.length - 1, 't'));
    }
  };
  let at = 0;
  for (let first = 0; first < cuts.length;) {
    const last = lastOnLine(text, cuts, first);
    const run = cuts.slice(first, last + 1);
    const { before, after } = surroundings(text, cuts, first, last);
    first = last + 1;
    if (before === undefined || after === undefined) {
      for (const cut of run) {
        out.keep(text.slice(at, cut.start));
        write(cut);
        out.skip(text.slice(cut.start, cut.end));
        at = cut.end;
      }
      continue;
    }
    out.keep(text.slice(at, before));
    const isShown = run.some(({ markup, put }) => markup !== undefined || !isNothing(put));
    // What is indented further may be in a list, which a blank line would leave.
    const isBlock = isShown && text.slice(before, run[0]?.start).length < 4;
    if (isBlock) out.blankLine();
    if (isShown) out.add(text.slice(before, run[0]?.start));
    run.forEach((cut, index) => {
      if (isShown && index > 0) out.add(text.slice(run[index - 1]?.end, cut.start));
      write(cut);
    });
    out.skip(text.slice(before, after));
    at = after;
    if (text[after] === '\n' && run.every(({ isNote }) => isNote) && joinsLines(text, after)) {
      out.skip('\n');
      at = after + 1;
    } else if (isBlock && /^\n[ \t]*\S/.test(text.slice(after, after + 200))) out.add('\n');
  }
  out.keep(text.slice(at));
  return { text: out.text(), lines: out.lines, puts };
}

const BLANKS = /[ \t]*/y;

const skipBlanks = (text: string, from: number): number => {
  BLANKS.lastIndex = from;
  BLANKS.exec(text);
  return BLANKS.lastIndex;
};

/** Index of the last cut that follows the first with nothing but blanks between them. */
function lastOnLine(text: string, cuts: readonly Cut[], first: number): number {
  let last = first;
  for (let next = cuts[last + 1]; next; next = cuts[last + 1]) {
    if (skipBlanks(text, cuts[last]?.end ?? 0) < next.start) break;
    last += 1;
  }
  return last;
}

/** Where the line of a run of cuts begins and ends, each undefined when something else stands on that side. */
function surroundings(
  text: string,
  cuts: readonly Cut[],
  first: number,
  last: number,
): { before: number | undefined; after: number | undefined } {
  const { start = 0 } = cuts[first] ?? {};
  const { end = 0 } = cuts[last] ?? {};
  let before = start;
  while (before > 0 && /[ \t]/.test(text[before - 1] ?? '')) before -= 1;
  const after = skipBlanks(text, end);
  return {
    before: before === 0 || text[before - 1] === '\n' ? before : undefined,
    after: after === text.length || text[after] === '\n' ? after : undefined,
  };
}

/** True when what follows a note begins a block by itself, or nothing does. */
const joinsLines = (text: string, after: number): boolean =>
  /^(?:\n?$|\n[ \t]*(?:\n|[-*+][ \t]|\d{1,9}[.)][ \t]))/.test(text.slice(after, after + 40));

interface LineWriter {
  /** Text of the source that stays. */
  keep(text: string): void;
  /** Text of the source that goes. */
  skip(text: string): void;
  /** New text. */
  add(text: string): void;
  /** Makes sure that the line before this one is blank. */
  blankLine(): void;
  text(): string;
  lines: number[];
}

/** Writes a text and remembers which line of the source each of its lines came from. */
function createLineWriter(): LineWriter {
  const pieces: string[] = [];
  const lines = [1];
  let line = 1;
  let tail = '\n\n';
  const write = (text: string): void => {
    if (text === '') return;
    pieces.push(text);
    tail = (tail + text.slice(-80)).slice(-80);
  };
  return {
    lines,
    keep: (text) => {
      write(text);
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push((line += 1));
    },
    skip: (text) => {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
    },
    add: (text) => {
      write(text);
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(line);
    },
    blankLine: () => {
      if (/\n[ \t]*\n$/.test(tail)) return;
      write('\n');
      lines.push(line);
    },
    text: () => pieces.join(''),
  };
}
