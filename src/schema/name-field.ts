import type { FieldPath } from './yaml-source.ts';

/** `corrections.0.date` → `"date" in item 1 of "corrections"`. */
export function nameField(path: FieldPath, atStart = true): string {
  const said = path.reduce<string>((outer, step) => {
    const name = typeof step === 'number' ? `item ${String(step + 1)}` : `"${step}"`;
    if (outer === '') return name;
    return `${name} ${typeof step === 'number' ? 'of' : 'in'} ${outer}`;
  }, '');
  return atStart ? said.replace(/^item/, 'Item') : said;
}

/** What YAML took a value for, in plain words. */
export function nameType(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
    case 'bigint':
      return 'a number';
    case 'boolean':
      return 'true or false';
    default:
      return 'a group of fields';
  }
}

/** The first line of what was found, at most 80 characters. */
export function shorten(found: string): string {
  const [first = '', ...more] = found.split('\n');
  return first.length > 80 || more.length > 0 ? `${first.slice(0, 80)}…` : first;
}
