/**
 * A value of front matter, in the source's own spelling: numbers, dates and `true` are the characters that stand in the
 * file, so that nothing is shifted or rounded on the way. What has no value is an empty text.
 */
export type FieldValue = string | readonly FieldValue[] | ReadonlyMap<string, FieldValue>;

/** A field of front matter. */
export interface Field {
  /** As the source spells it. */
  name: string;
  value: FieldValue;
  /** 1-based line in the file. */
  line: number;
}

/** Names by which a group in a list says what it is: `authors: [{ name: … }]`. */
const NAMES = ['name', 'displayname', 'title', 'label', 'value'];

/** A field's name for comparison: sites write `pubDate`, `pub_date` and `PubDate`. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[_\-. ]/g, '');

/** True for a value that has fields of its own. */
export const isGroup = (value: FieldValue): value is ReadonlyMap<string, FieldValue> => value instanceof Map;

/** True for a value that is a list. */
export const isList = (value: FieldValue): value is readonly FieldValue[] => Array.isArray(value);

/** The value as one line of text: the first item of a list, the name in a group. Empty when there is none. */
export function lineOf(value: FieldValue): string {
  return textOf(value)
    .replace(/[ \t]*[\n\r\v\f\u0085\u2028\u2029]+[ \t]*/gu, ' ')
    .trim();
}

/** The value as text that may have several lines. */
export function textOf(value: FieldValue): string {
  if (typeof value === 'string') return value.trim();
  if (isList(value)) return value.length === 0 ? '' : textOf(value[0] ?? '');
  for (const wanted of NAMES) {
    for (const [name, inner] of value) if (plainName(name) === wanted) return textOf(inner);
  }
  return '';
}

/**
 * The value as a list of texts of one line each.
 * @param split cuts a value that is a single text: `tags: a, b`
 */
export function listOf(value: FieldValue, split: (text: string) => string[] = (text) => [text]): string[] {
  const items = isList(value) ? value.map(lineOf) : split(lineOf(value)).map((item) => item.trim());
  return items.filter((item) => item !== '');
}

/** What a field says, on one short line, for a report. */
export function showValue(value: FieldValue): string {
  const shown = show(value, 0).replace(/\s+/g, ' ').trim();
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}

function show(value: FieldValue, depth: number): string {
  if (typeof value === 'string') return value.slice(0, 200);
  if (depth > 2) return '…';
  if (isList(value))
    return `[${value
      .slice(0, 10)
      .map((item) => show(item, depth + 1))
      .join(', ')}]`;
  return `{${[...value]
    .slice(0, 10)
    .map(([name, inner]) => `${name}: ${show(inner, depth + 1)}`)
    .join(', ')}}`;
}

/** Objects nested deeper than this hold no field of an article. */
const MAX_DEPTH = 20;

/**
 * What a parser of YAML, TOML or JSON made → a value here.
 * @param spell how a value that is no text, list or group is spelt, if not as JavaScript spells it
 */
export function toFieldValue(
  raw: unknown,
  spell: (raw: unknown) => string | undefined = () => undefined,
  depth = 0,
): FieldValue {
  if (typeof raw === 'string') return raw;
  if (raw === null || raw === undefined || depth > MAX_DEPTH) return '';
  const spelt = spell(raw);
  if (spelt !== undefined) return spelt;
  if (Array.isArray(raw)) return raw.map((item) => toFieldValue(item, spell, depth + 1));
  if (typeof raw === 'object') {
    const entries: Iterable<[unknown, unknown]> = raw instanceof Map ? raw : Object.entries(raw);
    return new Map(
      [...entries].map(([name, value]) => [String(name), toFieldValue(value, spell, depth + 1)]),
    );
  }
  return typeof raw === 'number' || typeof raw === 'boolean' || typeof raw === 'bigint' ? String(raw) : '';
}
