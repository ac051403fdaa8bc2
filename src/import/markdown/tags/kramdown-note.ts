import type { NextCloser } from './next-closer.ts';

const ITEM = String.raw`(?:(?:[#.][\p{L}\p{N}_-]+)+|[\w:-]+(?:=(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?)`;
const NOTE = new RegExp(
  String.raw`\{:[ \t]*(?:[\w-]+:[ \t])?[ \t]*${ITEM}(?:[ \t]+${ITEM}){0,30}[ \t]*\}`,
  'uy',
);
const EXTENSION = /\{::(?:nomarkdown|options|comment)\b[^}\n]{0,300}\}|\{:\/(?:nomarkdown|comment)?\}/y;

/** A note of kramdown's: attributes of the block or the piece of text that it stands at (`{: .class}`), or an option. */
export interface KramdownNote {
  end: number;
  /** True for a note on a line of its own. */
  hasOwnLine: boolean;
  /** True for `{:toc}`, in the place of which stands a list of the headings. */
  isToc: boolean;
}

/**
 * Reads the note that begins at `start` with `{:` (https://kramdown.gettalong.org/syntax.html#inline-attribute-lists).
 * Undefined when what stands there is text.
 */
export function readKramdownNote(
  text: string,
  start: number,
  nextCloser: NextCloser,
): KramdownNote | undefined {
  EXTENSION.lastIndex = start;
  const extension = EXTENSION.exec(text)?.[0];
  if (extension !== undefined) {
    const whole = extension.startsWith('{::comment')
      ? endOfComment(EXTENSION.lastIndex, nextCloser)
      : undefined;
    return { end: whole ?? EXTENSION.lastIndex, hasOwnLine: false, isToc: false };
  }
  NOTE.lastIndex = start;
  const note = NOTE.exec(text)?.[0];
  if (note === undefined) return undefined;
  const end = start + note.length;
  const hasOwnLine =
    /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, start - 80), start)) &&
    /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 80));
  const isGlued = /[*_)\]`"'>]/.test(text[start - 1] ?? '');
  return hasOwnLine || isGlued ? { end, hasOwnLine, isToc: /^\{:[ \t]*toc\b/.test(note) } : undefined;
}

function endOfComment(from: number, nextCloser: NextCloser): number | undefined {
  const ends = ['{:/comment}', '{:/}'].flatMap((closer) => {
    const at = nextCloser(closer, from);
    return at === undefined ? [] : [at + closer.length];
  });
  return ends.length > 0 ? Math.min(...ends) : undefined;
}

/** Where the list item begins that a `{:toc}` on the line after it turns into the list of headings. */
export function startOfTocList(text: string, start: number): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (lineStart < 2) return start;
  const previous = text.lastIndexOf('\n', lineStart - 2) + 1;
  return /^ {0,3}(?:[-*+]|\d+[.)])[ \t]/.test(text.slice(previous, lineStart)) ? previous : start;
}
