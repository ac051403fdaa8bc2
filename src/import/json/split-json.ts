import type { Finding, Frame, SourceText } from '../format.ts';
import { readLines } from '../read-lines.ts';
import { recordTooLarge } from '../record-too-large.ts';
import { wholeText } from '../whole-text.ts';
import { JsonValues, type JsonPiece } from './json-values.ts';

/** A JSON value of a source. */
export interface JsonRecord {
  /** The value, when it can be read. */
  value?: unknown;
  /** As it stands in the source. Left out when it is too large. */
  raw?: string;
  line: number;
  /** 1-based, among the values of the file. */
  number: number;
  /** Why it cannot be read. */
  problem?: Finding;
  /** True when the value is all that the file holds. */
  whole: boolean;
  frame: Frame;
}

const LINES: Frame = { before: '', after: '\n' };
const ARRAY: Frame = { before: '[\n', between: ',\n', after: '\n]\n' };

/**
 * The values of a JSON file, one at a time: each line of JSON Lines, each element of an array, or of the first array
 * under one of `keys` in an object (`{"items": […]}`); else the one object that the file is. A value that is broken is
 * reported and reading goes on behind it. An empty file has none.
 */
export async function* splitJson(
  source: SourceText,
  { keys = [] }: { keys?: readonly string[] } = {},
): AsyncGenerator<JsonRecord> {
  const opening = source.head.trimStart();
  if (isLines(opening)) yield* readJsonLines(source);
  else if (opening.startsWith('[')) yield* readValues(source, new JsonValues({ kind: 'array' }), ARRAY);
  else if (opening.startsWith('{') && keys.length > 0) yield* readUnder(source, keys);
  else yield* readValues(source, new JsonValues({ kind: 'values' }), LINES);
}

/** True when the first lines are values of their own. One that is broken must not hide the others. */
function isLines(opening: string): boolean {
  const lines = opening.split('\n', 6).map((line) => line.trim());
  // The last one may be cut off.
  const whole = opening.includes('\n') ? lines.slice(0, Math.max(1, lines.length - 1)) : lines;
  // A line that ends so goes on in the next: the text is one value, set over several lines.
  if (!opening.startsWith('{') || /[{[,]$/.test(lines[0] ?? '') || whole.includes('{')) return false;
  const parsed = whole.filter((line) => line.startsWith('{') && parse(line).problem === undefined).length;
  return parsed > 0 && lines.filter((line) => line.startsWith('{')).length > 1;
}

async function* readJsonLines(source: SourceText): AsyncGenerator<JsonRecord> {
  let number = 0;
  for await (const { text, line } of readLines(source.chunks())) {
    if (text?.trim() === '') continue;
    number += 1;
    yield toRecord({ line, ended: true, ...(text !== undefined && { raw: text }) }, number, LINES, false);
  }
}

async function* readValues(source: SourceText, values: JsonValues, frame: Frame): AsyncGenerator<JsonRecord> {
  let number = 0;
  let held: JsonPiece | undefined;
  const isAlone = values.found;
  for await (const chunk of source.chunks()) {
    for (const piece of values.read(chunk)) {
      if (held) {
        number += 1;
        yield toRecord(held, number, frame, false);
      }
      held = piece;
    }
  }
  const last = values.end();
  if (held) yield toRecord(held, number + 1, frame, isAlone && number === 0 && !last);
  if (last) yield toRecord(last, number + (held ? 2 : 1), frame, false);
}

/** An object that holds the values in an array; when there is no such array, it is the value itself. */
async function* readUnder(source: SourceText, keys: readonly string[]): AsyncGenerator<JsonRecord> {
  const values = new JsonValues({ kind: 'under', keys });
  const frame: Frame = { before: '', between: ',\n', after: '\n]}\n' };
  let number = 0;
  for await (const chunk of source.chunks()) {
    for (const piece of values.read(chunk)) {
      frame.before ||= values.before;
      number += 1;
      yield toRecord(piece, number, frame, false);
    }
  }
  const last = values.found ? values.end() : undefined;
  if (last) yield toRecord(last, number + 1, frame, false);
  if (values.found) return;
  const text = await wholeText(source);
  yield toRecord({ line: 1, ended: true, ...(text !== undefined && { raw: text }) }, 1, LINES, true);
}

function toRecord(piece: JsonPiece, number: number, frame: Frame, whole: boolean): JsonRecord {
  const { raw, line } = piece;
  const start = { line, number, frame, whole, ...(raw !== undefined && { raw }) };
  if (raw === undefined) return { ...start, problem: recordTooLarge(line) };
  if (!piece.ended) return { ...start, problem: explainTruncated(raw, line) };
  return { ...start, ...parse(raw, line) };
}

const explainTruncated = (raw: string, line: number): Finding => ({
  rule: 'truncated',
  line,
  message: raw === '' ? 'The file ends before its list does.' : 'The file ends inside this record.',
  ...(raw !== '' && { found: raw.slice(-60) }),
  expected: 'a whole file; get it again from where it came from',
});

function parse(raw: string, line = 1): { value: unknown; problem?: never } | { problem: Finding } {
  try {
    return { value: JSON.parse(raw) as unknown };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    return {
      problem: {
        rule: 'json-syntax',
        line: line + raw.slice(0, position).split('\n').length - 1,
        message: `The record is no JSON: ${message.replace(/ in JSON at position.*$/s, '').replace(/, "[^]*$/, '')}.`,
        found: raw.slice(Math.max(0, position - 20), position + 20),
        expected: 'JSON (RFC 8259): names and texts in double quotation marks, commas between values',
      },
    };
  }
}
