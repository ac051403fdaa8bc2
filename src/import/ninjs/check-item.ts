import type { Finding } from '../format.ts';
import { isObject, type FoldedItem } from './fold-item.ts';
import { kindOfField, misspeltField, type FieldKind } from './known-fields.ts';

/** What is wrong with an item. */
export interface ItemCheck {
  /** Reasons to reject it: something that it says would be lost. */
  problems: Finding[];
  /** What does not matter to the article, and is told where the item is rejected anyhow. */
  besides: Finding[];
  /** Fields that ninjs does not have. */
  warnings: Finding[];
}

const EXPECTED: Readonly<Record<Exclude<FieldKind, 'unused'>, string>> = {
  text: 'a text in quotation marks',
  texts: 'a text in quotation marks',
  names: 'a list of objects with a "name", such as [{"name": "Tuscany"}]',
  values: 'a list of objects with a "value", such as [{"role": "main", "value": "…"}]',
};

/** Codes and relations are not imported. */
const CODES = /\.(?:code|literal|rel|role)$/;

/** The one field whose name differs in ninjs 1 although it is near. */
const HINTS: Readonly<Record<string, string>> = {
  headlines: '; ninjs 1 has one headline under "headline"',
};

/**
 * Checks the fields of an item that an article is made of. What is of a wrong type, or plainly a misspelt field, would
 * be lost in silence: a reason to reject the item. Fields of the provider's own are only told of.
 */
export function checkItem(item: FoldedItem, line: number): ItemCheck {
  const found: Finding[] = [];
  const unknown: string[] = [];
  for (const { name, value } of item.values()) {
    const kind = kindOfField(name);
    if (kind === undefined) {
      const known = misspeltField(name);
      if (known === undefined || item.has(known)) unknown.push(name);
      else found.push(explainMisspelt(name, known, line));
    } else if (kind !== 'unused') found.push(...checkField(name, value, kind, line));
  }
  const warnings = unknown.length === 0 ? [] : [explainUnknown(unknown, line)];
  const matters = ({ field = '' }: Finding): boolean => !CODES.test(field);
  return { problems: found.filter(matters), besides: found.filter((one) => !matters(one)), warnings };
}

function checkField(
  name: string,
  value: unknown,
  kind: Exclude<FieldKind, 'unused'>,
  line: number,
): Finding[] {
  const wrong = (
    field: string,
    found: unknown,
    expected = EXPECTED[kind] + (HINTS[name] ?? ''),
  ): Finding[] => [
    {
      rule: 'wrong-type',
      line,
      field,
      message: `The field "${field}" is ${describe(found)}.`,
      found: snippet(found),
      expected,
    },
  ];
  if (kind === 'text') return typeof value === 'string' ? [] : wrong(name, value);
  if (!Array.isArray(value)) return kind === 'texts' && typeof value === 'string' ? [] : wrong(name, value);
  return value.flatMap((entry: unknown, at) => {
    const field = `${name}[${at}]`;
    if (typeof entry === 'string' && kind !== 'values') return [];
    if (kind === 'texts') return wrong(field, entry);
    if (!isObject(entry)) return wrong(field, entry, 'an object');
    const keys = kind === 'names' ? ['name', 'code', 'literal', 'rel'] : ['value', 'role'];
    return keys.flatMap((key) => {
      const part = entry[key];
      const isText = part === undefined || part === null || typeof part === 'string';
      return isText ? [] : wrong(`${field}.${key}`, part, 'a text in quotation marks');
    });
  });
}

/** The opening of a value as JSON. */
function snippet(value: unknown): string {
  try {
    return JSON.stringify(value).slice(0, 100);
  } catch {
    // Lists in lists in lists, thousands deep.
    return '…';
  }
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'a text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    default:
      return value === null ? 'null' : 'an object';
  }
}

const explainMisspelt = (name: string, known: string, line: number): Finding => ({
  rule: 'misspelt-field',
  line,
  field: name,
  message: `ninjs has no field "${name}"; it seems to be "${known}", misspelt.`,
  found: name,
  expected: `"${known}"; a field of your own needs a name that cannot be taken for it`,
});

const explainUnknown = (names: readonly string[], line: number): Finding => ({
  rule: 'unknown-field',
  line,
  field: names[0] ?? '',
  message:
    `ninjs has no ${names.length === 1 ? 'field' : 'fields'} ${names.map((name) => `"${name}"`).join(', ')}; what it holds is not imported.`.slice(
      0,
      300,
    ),
  found: names.join(', ').slice(0, 200),
});
