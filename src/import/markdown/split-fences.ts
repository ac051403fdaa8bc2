import type { Finding } from '../format.ts';
import { jsonObjectEnd } from './json-object-end.ts';

/** Ways of writing front matter. */
export type FrontMatterSyntax = 'yaml' | 'toml' | 'json';

/** A Markdown file cut into front matter and body. */
export interface FencedText {
  /** Undefined when the file has no front matter. */
  frontMatter?: { syntax: FrontMatterSyntax; text: string; line: number };
  body: string;
  /** 1-based line on which the body begins. */
  bodyLine: number;
}

/** What came of cutting. */
export type FenceReading = { split: FencedText; problem?: never } | { split?: never; problem: Finding };

/** Opening lines, and what closes what they open. */
const FENCES: { open: RegExp; syntax: FrontMatterSyntax; close: RegExp; shown: string }[] = [
  { open: /^---(?:[ \t]*ya?ml)?[ \t]*$/i, syntax: 'yaml', close: /^(?:---|\.\.\.)[ \t]*$/, shown: '---' },
  { open: /^---[ \t]*toml[ \t]*$/i, syntax: 'toml', close: /^---[ \t]*$/, shown: '---' },
  { open: /^---[ \t]*json[ \t]*$/i, syntax: 'json', close: /^---[ \t]*$/, shown: '---' },
  { open: /^\+\+\+[ \t]*$/, syntax: 'toml', close: /^\+\+\+[ \t]*$/, shown: '+++' },
  { open: /^;;;[ \t]*$/, syntax: 'json', close: /^;;;[ \t]*$/, shown: ';;;' },
];

/** How a field begins in each syntax; its name is the first or the second group. */
const FIELD: Record<FrontMatterSyntax, RegExp> = {
  yaml: /^(?:["']([^"']{1,60})["']|([A-Za-z_][\w.\- ]{0,60}?))[ \t]*:(?=[ \t]|$)/,
  toml: /^[ \t]*(?:["']([^"']{1,60})["']|([A-Za-z_][\w.-]{0,60}))[ \t]*=/,
  json: /^[ \t{,]*"([^"\\]{1,60})"()[ \t]*:/,
};

/** The opening fence of a file, if it begins with one. */
export interface OpenFence {
  syntax: FrontMatterSyntax;
  close?: RegExp;
  shown: string;
  /** Offset of what comes after the fence. */
  start: number;
  /** 1-based line there. */
  line: number;
}

/** Looks for a line that opens front matter, after blank lines at most. JSON (`{`) opens itself. */
export function openFence(text: string): OpenFence | undefined {
  const blank = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? '';
  const line = countBreaks(blank) + 1;
  const first = lineAt(text, blank.length);
  for (const { open, ...fence } of FENCES) {
    if (open.test(first.text)) return { ...fence, start: first.next, line: line + 1 };
  }
  return /^\{\s*(?:"|\}|$)/.test(first.text)
    ? { syntax: 'json', shown: '}', start: blank.length, line }
    : undefined;
}

/** Name of the field that begins on a line. */
export function fieldOnLine(line: string, syntax: FrontMatterSyntax): string | undefined {
  const match = FIELD[syntax].exec(line);
  return match ? match[1] || match[2] : undefined;
}

/** True for front matter in JavaScript (`---js`), which Eleventy runs. */
export const opensWithScript = (text: string): boolean =>
  /^---[ \t]*(?:js|javascript)[ \t]*$/i.test(lineAt(text, 0).text);

/** Cuts a file at its fences. A file without front matter is all body. */
export function splitFences(text: string): FenceReading {
  const fence = openFence(text);
  if (!fence) {
    return opensWithScript(text) ? { problem: scriptFields } : { split: { body: text, bodyLine: 1 } };
  }
  const { syntax, close, start, line } = fence;
  if (!close) return splitObject(text, start, line);
  let at = start;
  for (let number = line; at < text.length; number += 1) {
    const current = lineAt(text, at);
    if (close.test(current.text)) {
      const frontMatter = { syntax, text: text.slice(start, at), line };
      return { split: { frontMatter, body: text.slice(current.next), bodyLine: number + 1 } };
    }
    at = current.next;
  }
  // A line of hyphens with no field below it is a rule across the page.
  if (fieldOnLine(lineAt(text, start).text, syntax) === undefined)
    return { split: { body: text, bodyLine: 1 } };
  return { problem: unclosed(text, fence) };
}

function splitObject(text: string, start: number, line: number): FenceReading {
  const end = jsonObjectEnd(text, start);
  if (end < 0) return { problem: unclosed(text, { syntax: 'json', shown: '}', start, line }) };
  const object = text.slice(start, end);
  const rest = lineAt(text, end);
  const onLine = rest.text.trim() === '';
  return {
    split: {
      frontMatter: { syntax: 'json', text: object, line },
      body: onLine ? text.slice(rest.next) : rest.text + text.slice(end + rest.text.length),
      bodyLine: line + countBreaks(object) + (onLine ? 1 : 0),
    },
  };
}

const scriptFields: Finding = {
  rule: 'script-front-matter',
  line: 1,
  message: 'The fields are written in JavaScript, which is not run here.',
  expected: 'fields in YAML, TOML or JSON',
};

/** Says after which line the missing fence probably belongs: the last one that still looks like a field. */
function unclosed(text: string, { syntax, shown, start, line }: OpenFence): Finding {
  const lines = text.slice(start, start + 100_000).split('\n');
  let last = 0;
  for (const [index, one] of lines.entries()) {
    if (fieldOnLine(one, syntax) !== undefined || /^(?:\s+\S|-\s|[#{])/.test(one)) last = index;
    else if (one.trim() !== '') break;
  }
  return {
    rule: 'unclosed-front-matter',
    line: line + last,
    message: 'The fields at the top are never closed: either the file was cut off, or a line is missing.',
    found: (lines[last] ?? '').slice(0, 80),
    expected: `"${shown}" between the fields and the text, probably after line ${line + last}`,
  };
}

function lineAt(text: string, start: number): { text: string; next: number } {
  const end = text.indexOf('\n', start);
  return end < 0
    ? { text: text.slice(start), next: text.length }
    : { text: text.slice(start, end), next: end + 1 };
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
