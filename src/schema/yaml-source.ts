import { isMap, isScalar, isSeq, parseDocument, stringify, LineCounter } from 'yaml';
import type { Document, Node, ParsedNode } from 'yaml';

/** A piece of YAML and where it stands in its file. */
export interface YamlSource {
  /** The YAML text, `\n` between lines. */
  text: string;
  /** Line of the file on which the text begins. */
  firstLine: number;
  doc: Document.Parsed;
  counter: LineCounter;
}

/** Steps from the top to a value: keys and list indexes. */
export type FieldPath = readonly (string | number)[];

/** Where a field stands. */
export interface Place {
  /** The key, when the path ends at one. */
  key?: ParsedNode;
  /** The value; absent when the field is missing. */
  value?: ParsedNode;
  /** True inside `{…}` or `[…]`. */
  inFlow: boolean;
}

/** YAML 1.2 core schema, positions kept: `2020-09-04` and `no` stay texts; keys are texts. */
export function readYaml(text: string, firstLine: number): YamlSource {
  const counter = new LineCounter();
  const doc = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter: counter,
    logLevel: 'error',
    prettyErrors: false,
    resolveKnownTags: false,
    stringKeys: true,
    // Checked in check-yaml.ts, which can name the line of the first.
    uniqueKeys: false,
  });
  return { text, firstLine, doc, counter };
}

/** 1-based line and column in the file of an offset in the YAML. */
export function positionAt(source: YamlSource, offset: number): { line: number; column: number } {
  const { line, col } = source.counter.linePos(Math.min(offset, source.text.length));
  return { line: Math.max(line, 1) + source.firstLine - 1, column: Math.max(col, 1) };
}

/** The place of a field, as far down the path as the document goes. */
export function locate(source: YamlSource, path: FieldPath): Place {
  let place: Place = { inFlow: false };
  let node: Node | null = source.doc.contents;
  for (const step of path) {
    const inFlow = place.inFlow || ((isMap(node) || isSeq(node)) && node.flow === true);
    if (isMap(node)) {
      // The last of several equal keys is the one whose value was read.
      const pair = node.items.findLast(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) return { inFlow };
      const value = pair.value as ParsedNode | null;
      place = { key: pair.key as ParsedNode, inFlow, ...(value ? { value } : {}) };
      node = value;
    } else if (isSeq(node)) {
      const value = node.items[Number(step)] as ParsedNode | undefined;
      place = { inFlow, ...(value ? { value } : {}) };
      node = value ?? null;
    } else {
      return { inFlow };
    }
  }
  return place;
}

/** Line in the file of every field, by its dotted name: `corrections.0.date`. */
export function fieldLines(source: YamlSource): Record<string, number> {
  const lines: Record<string, number> = {};
  const walk = (node: unknown, path: string): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        const key = pair.key as ParsedNode;
        const name = path + (isScalar(key) ? String(key.value) : '');
        lines[name] = positionAt(source, key.range[0]).line;
        walk(pair.value, `${name}.`);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        lines[path + String(index)] = positionAt(source, (item as ParsedNode).range[0]).line;
        walk(item, `${path}${String(index)}.`);
      });
    }
  };
  walk(source.doc.contents, '');
  return lines;
}

/** The YAML of a node as it is written, without the blank that follows it. */
export const sourceOf = (source: YamlSource, node: ParsedNode): string =>
  source.text.slice(node.range[0], node.range[1]).trimEnd();

/** The lines from `start` to `end` as they would read with `replacement` between the two. */
export function correctedLines(source: YamlSource, start: number, end: number, replacement: string): string {
  const { text } = source;
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak;
  const before = text.slice(lineStart, start);
  const head = replacement.startsWith('\n') ? before.trimEnd() : before;
  return `${head}${replacement}${text.slice(end, lineEnd)}`.trimEnd();
}

/**
 * The lines of a field with another value.
 * @param place where the field stands; it must be there, at least its key.
 */
export function linesWithValue(source: YamlSource, place: Place, value: unknown): string | undefined {
  const { key, value: old, inFlow } = place;
  const written = old ? sourceOf(source, old) : '';
  if (old && written !== '') {
    const below = key && positionAt(source, old.range[0]).line > positionAt(source, key.range[0]).line;
    const start = below ? source.text.indexOf(':', key.range[1]) + 1 : old.range[0];
    const end = old.range[0] + written.length;
    const column = positionAt(source, key ? key.range[0] : start).column;
    const yaml = writeValue(value, { flow: inFlow, indent: column - 1, afterKey: key !== undefined });
    return correctedLines(source, start, end, below && !yaml.startsWith('\n') ? ` ${yaml}` : yaml);
  }
  if (!key || inFlow) return undefined;
  // No value yet: everything after the colon goes, a comment included, because it was probably meant as text.
  const colon = source.text.indexOf(':', key.range[1]);
  const lineEnd = source.text.indexOf('\n', colon);
  const yaml = writeValue(value, {
    flow: false,
    indent: positionAt(source, key.range[0]).column - 1,
    afterKey: true,
  });
  const glued = yaml.startsWith('\n') ? yaml : ` ${yaml}`;
  return correctedLines(source, colon + 1, lineEnd < 0 ? source.text.length : lineEnd, glued);
}

/** `field: value` as YAML, for a field that is not there yet. */
export const writeField = (name: string, value: unknown): string => writePlain({ [name]: value });

/** A text as it must be written after `key: `: in quotes where it needs them. */
export function writeText(text: string, flow = false): string {
  // Block scalars (`|-`) would need the indentation of their surroundings; a quoted text does not.
  if (/[\n\r]/u.test(text) || (flow && /[,[\]{}]/u.test(text))) return JSON.stringify(text);
  return writePlain(text);
}

const writePlain = (value: unknown): string => stringify(value, { lineWidth: 0 }).trimEnd();

function writeValue(value: unknown, where: { flow: boolean; indent: number; afterKey: boolean }): string {
  if (typeof value === 'string') return writeText(value, where.flow);
  if (typeof value !== 'object' || value === null) return writePlain(value);
  if (where.flow) return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
  const pad = ' '.repeat(where.afterKey ? where.indent + 2 : where.indent);
  const lines = writePlain(value).split('\n');
  return where.afterKey ? lines.map((line) => `\n${pad}${line}`).join('') : lines.join(`\n${pad}`);
}
