import { isMap, isSeq, parseDocument, Scalar, visit, type Document, type Node, type YAMLMap } from 'yaml';
import { articleSchema } from '../schema/article.ts';

/** Fields in the order in which entries are written. */
const ORDER = Object.keys(articleSchema.shape);

/** The whole of an entry as it lies in its file: the fence, the YAML, the second fence, the text. */
const ENTRY = /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?)((?<=\n)---[ \t]*(?:\r?\n|$))/u;

/**
 * Sets fields of an entry's front matter and perhaps its text. What is not named stays byte for byte as it is: comments,
 * order, quoting, line ends. Inside a list or group that changes, the items that stay keep their comments and quotes.
 * A field that is new goes where it stands in the schema.
 * @param text the entry as it lies in its file
 * @param changes field → value; `undefined` takes the field out
 * @param body all that is to stand after the front matter, with `\n` between lines
 * @throws RangeError when the text has no front matter that YAML can read: only entries that parse are edited
 */
export function editEntry(text: string, changes: Readonly<Record<string, unknown>>, body?: string): string {
  const [all = '', opening = '', before = '', closing = ''] = ENTRY.exec(text) ?? [];
  if (all === '') throw new RangeError('There is no front matter to edit.');
  const lineEnd = opening.endsWith('\r\n') ? '\r\n' : '\n';
  const yaml = editYaml(before, changes, lineEnd);
  if (body === undefined) return opening + yaml + closing + text.slice(all.length);
  return opening + yaml + closing.trimEnd() + lineEnd + body.replaceAll('\n', lineEnd);
}

function editYaml(yaml: string, changes: Readonly<Record<string, unknown>>, lineEnd: string): string {
  const doc = read(yaml);
  if (doc.contents !== null && !isMap(doc.contents))
    throw new RangeError('The front matter holds no fields.');
  if (doc.contents?.flow) return write(doc, { ...(doc.toJS() as object), ...changes }, yaml, lineEnd);
  const places = doc.contents ? placesOf(doc.contents, yaml) : [];
  const fields = Object.entries(changes).sort(([a], [b]) => rankOf(a) - rankOf(b));
  const edits = fields.flatMap(([field, value]): Edit[] => {
    const place = places.findLast(({ name }) => name === field);
    if (!place && value === undefined) return [];
    const { start, end } = place ?? gapFor(field, places, yaml);
    // A new field is indented like the others.
    const own = place ? yaml.slice(start, end) : marginOf(yaml.slice(places[0]?.start ?? end));
    return [
      { start, end, text: value === undefined ? '' : write(read(own), { [field]: value }, own, lineEnd) },
    ];
  });
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let edited = '';
  let from = 0;
  for (const { start, end, text } of edits) {
    edited += yaml.slice(from, start) + text;
    from = end;
  }
  return edited + yaml.slice(from);
}

/** Lines to be put in the place of others; `end` is `start` where there were none. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

const read = (yaml: string): Document.Parsed => {
  const doc = parseDocument(yaml, { version: '1.2', schema: 'core', stringKeys: true, uniqueKeys: false });
  if (doc.errors[0]) throw new RangeError(`The front matter cannot be read: ${doc.errors[0].message}`);
  return doc;
};

/** A field's lines: offsets of the first and of the line after the last. */
interface Place {
  name: string;
  start: number;
  end: number;
}

function placesOf(map: YAMLMap, yaml: string): Place[] {
  return map.items.map((pair) => {
    const key = pair.key as Node;
    const last = (pair.value ?? key) as Node;
    const start = yaml.lastIndexOf('\n', (key.range?.[0] ?? 0) - 1) + 1;
    const end = endOfLine(yaml, last.range?.[1] ?? start);
    // Comments that are indented belong to the field above them.
    const comments = /^(?:[ \t]+#[^\n]*\n)*/u.exec(yaml.slice(end))?.[0].length ?? 0;
    return { name: String((key as Scalar).value), start, end: end + comments };
  });
}

function endOfLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

const rankOf = (field: string): number => (ORDER.includes(field) ? ORDER.indexOf(field) : ORDER.length);

/** Where a field that is not there goes: after the last that stands before it in the schema. */
function gapFor(field: string, places: readonly Place[], yaml: string): { start: number; end: number } {
  const previous = places.findLast(({ name }) => rankOf(name) < rankOf(field));
  const at = previous?.end ?? places[0]?.start ?? yaml.length;
  return { start: at, end: at };
}

const marginOf = (lines: string): string => /^[ \t]*/u.exec(lines)?.[0] ?? '';

function write(doc: Document, value: object, old: string, lineEnd: string): string {
  doc.contents = toNode(doc, doc.contents, value) as typeof doc.contents;
  const text = doc.toString({
    // Folding would part surrogate pairs, and lines of a text from each other.
    lineWidth: 0,
    singleQuote: true,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    indentSeq: !/^-[ \t]/mu.test(old),
    flowCollectionPadding: !/[[{]\S/u.test(old),
  });
  return text.replace(/(?<![^\n])(?=[^\n])/gu, marginOf(old)).replaceAll('\n', lineEnd);
}

/** The node of a value; whatever it shares with the old node is that node's own, with its comments and quotes. */
function toNode(doc: Document, old: unknown, value: unknown): unknown {
  if (isMap(old) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const fields = Object.entries(value).filter(([, item]) => item !== undefined);
    const names = new Set(fields.map(([name]) => name));
    old.items = old.items.filter(({ key }) => names.has(String((key as Scalar).value)));
    for (const [name, item] of fields) old.set(name, toNode(doc, old.get(name, true), item));
    return old;
  }
  if (isSeq(old) && Array.isArray(value)) {
    const rest = [...(old.items as Node[])];
    if (rest.length === 0) old.flow = false;
    old.items = value.map((item: unknown) => {
      const index = rest.findIndex((node) => sameValue(doc, node, item));
      return index < 0 ? toNode(doc, undefined, item) : rest.splice(index, 1)[0];
    });
    if (old.items.length === 0) old.flow = true;
    return old;
  }
  if (sameValue(doc, old, value)) return old;
  const node = doc.createNode(value) as Node;
  visit(node, {
    Scalar(_key, scalar) {
      setStyle(scalar);
    },
  });
  const { comment, commentBefore } = (old ?? {}) as Partial<Node>;
  return Object.assign(node, { comment, commentBefore });
}

/** Characters that are safe between quotes alone: blanks and breaks of other kinds than YAML's own. */
const ODD = /[^\S \n]|[\p{Cc}\u0085\ufeff]/u;

/** Quotes what YAML, or an editor, might read otherwise; sets a text of several lines as a block where that is safe. */
function setStyle(scalar: Scalar): void {
  const { value } = scalar;
  if (typeof value !== 'string') return;
  if (!value.includes('\n')) {
    if (ODD.test(value)) scalar.type = Scalar.QUOTE_DOUBLE;
  } else if (ODD.test(value.replaceAll('\n', '')) || /^\s|[ \n]$| \n/u.test(value)) {
    scalar.type = Scalar.QUOTE_DOUBLE;
  } else scalar.type = Scalar.BLOCK_LITERAL;
}

const sameValue = (doc: Document, node: unknown, value: unknown): boolean =>
  node instanceof Object && JSON.stringify((node as Node).toJS(doc)) === JSON.stringify(value);
