/** A field of an item, under the name that the item gives it. */
export interface Field {
  name: string;
  value: unknown;
}

/** An item by the lower-case names of its fields: ninjs 1 and 2 have `versioncreated`, ninjs 3 `versionCreated`. */
export type FoldedItem = ReadonlyMap<string, Field>;

/** True for a JSON object. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an object. Null is how some programs write that there is none. */
export function foldItem(item: Readonly<Record<string, unknown>>): FoldedItem {
  const fields = new Map<string, Field>();
  for (const [name, value] of Object.entries(item)) {
    const key = name.toLowerCase();
    if (value !== null && value !== undefined && !fields.has(key)) fields.set(key, { name, value });
  }
  return fields;
}

/** The text of a field, if it is one with something in it. */
export function textOfField(item: FoldedItem, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = item.get(name)?.value;
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
}

/** The objects in a list, folded; a list may hold names alone. */
export function objectsOfField(item: FoldedItem, ...names: readonly string[]): FoldedItem[] {
  return names.flatMap((name) => {
    const value = item.get(name)?.value;
    if (!Array.isArray(value)) return [];
    return value.flatMap((entry: unknown) => {
      if (isObject(entry)) return [foldItem(entry)];
      return typeof entry === 'string' ? [foldItem({ name: entry })] : [];
    });
  });
}
