import type { Finding, Format, ReadOptions, RecordPlace, SourceRecord, SourceText } from '../format.ts';
import { rejectFile } from '../reject-file.ts';
import { explainColumns } from '../explain-columns.ts';
import { mapColumns, type ColumnMap } from '../map-columns.ts';
import { rowToDraft } from '../row-to-draft.ts';
import { splitJson, type JsonRecord } from './split-json.ts';

/** Names under which exports put their list. */
const LISTS = [
  'articles',
  'items',
  'posts',
  'stories',
  'records',
  'documents',
  'docs',
  'results',
  'data',
  'entries',
  'rows',
];

/** JSON Lines, a JSON array of objects, or an object that holds one; one article an object. */
export const jsonFormat: Format = {
  name: 'json',
  label: 'JSON or JSON Lines',
  detect: (head) => /^\s*(?:\{\s*(?:"|\})|\[\s*(?:\{|\]|$))/.test(head),
  read: readObjects,
};

async function* readObjects(source: SourceText, options: ReadOptions): AsyncGenerator<SourceRecord> {
  // Objects of one file may differ in their fields; each set of fields is looked at once.
  const maps = new Map<string, ColumnMap>();
  const left = new Set<string>();
  // One is kept back, for what is known of a file when it ends is told with its last record.
  let held: SourceRecord | undefined;
  for await (const record of splitJson(source, { keys: LISTS })) {
    if (held) yield held;
    held = readObject(record, options, maps, left);
  }
  if (!held) yield rejectFile(EMPTY);
  else {
    if (held.kind === 'article') held.warnings.push(...explainMap(options, maps));
    yield held;
  }
}

function readObject(
  record: JsonRecord,
  options: ReadOptions,
  maps: Map<string, ColumnMap>,
  left: Set<string>,
): SourceRecord {
  const { value, raw, line, number, frame, problem } = record;
  const place: RecordPlace = { number, line, frame, ...(raw !== undefined && { raw }) };
  if (problem) return { ...place, kind: 'rejected', problems: [problem] };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ...place, kind: 'rejected', problems: [explainKind(raw ?? '', line)] };
  const names = fieldNames(value);
  const key = names.join('\n');
  let map = maps.get(key);
  if (!map) {
    // An object may lack a column that the map names, as long as it has what an article needs.
    const given = Object.entries(options.map).filter(([, column]) => column === '' || names.includes(column));
    map = mapColumns(names, Object.fromEntries(given));
    maps.set(key, map);
  }
  // One of the two may be missing in a record of articles; the pipeline says so of that record.
  const problems = explainColumns(names, map, {}).map((one) => ({ ...one, line }));
  if (problems.length > 1) return { ...place, kind: 'rejected', problems };
  const { draft, warnings } = rowToDraft((column) => readPath(value, column), map, line);
  const fresh = map.left.filter((name) => !left.has(name) && !name.includes('.'));
  for (const name of fresh) left.add(name);
  if (fresh.length > 0) warnings.push(explainLeft(fresh, line));
  return { ...place, columns: map.columns, kind: 'article', draft, warnings };
}

/** Names of an object's fields, and of the fields of objects in it, dotted: `author`, `author.name`. */
function fieldNames(value: object): string[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? [name, ...Object.keys(inner).map((part) => `${name}.${part}`)]
      : [name],
  );
}

function readPath(value: object, column: string): unknown {
  if (Object.hasOwn(value, column)) return (value as Record<string, unknown>)[column];
  const dot = column.indexOf('.');
  const inner = dot < 0 ? undefined : (value as Record<string, unknown>)[column.slice(0, dot)];
  return typeof inner === 'object' && inner !== null ? readPath(inner, column.slice(dot + 1)) : undefined;
}

/** One object may lack a field that `--map` names; that all do is a mistake in the name. */
function explainMap({ map }: ReadOptions, maps: ReadonlyMap<string, ColumnMap>): Finding[] {
  const names = new Set([...maps.keys()].flatMap((key) => key.split('\n')));
  return Object.entries(map)
    .filter(([, name]) => name !== '' && !names.has(name))
    .map(([field, name]) => ({
      rule: 'map-column',
      message: `--map names the field “${name}”, which no object of the file has.`,
      found: `${field}=${name}`,
      expected: `one of ${[...names].slice(0, 40).join(', ')}`,
    }));
}

const EMPTY: Finding = {
  rule: 'empty-file',
  message: 'The file holds no records.',
  expected: 'JSON objects with a date and a text: one a line, or in a list',
};

const explainKind = (raw: string, line: number): Finding => ({
  rule: 'no-object',
  line,
  message: 'The record is not a JSON object.',
  found: raw.slice(0, 80),
  expected: 'an object with a date and a text, such as {"date": "2020-09-04", "headline": "…", "body": "…"}',
});

const explainLeft = (names: readonly string[], line: number): Finding => ({
  rule: 'column-left-out',
  line,
  message: 'Some fields were not brought over.',
  found: names.join(', '),
  expected: '--map FIELD=NAME for each that an entry has a place for',
});
