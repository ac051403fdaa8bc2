/** An object of a JSON Feed. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object, and for nothing else that JSON has. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text under one of these names, or a number as text: the first that is not empty, unchanged. */
export function textIn(object: JsonObject, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

/** The elements of a list under a name; none when there is no list. */
export function listIn(object: JsonObject, name: string): readonly unknown[] {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return Array.isArray(value) ? value : [];
}

/** Names of the authors of an item or a feed: `authors` in version 1.1, `author` in version 1. */
export function authorsIn(object: JsonObject): string[] {
  const authors = [
    ...listIn(object, 'authors'),
    ...(Object.hasOwn(object, 'author') ? [object['author']] : []),
  ];
  const names = authors.map((author) => (isObject(author) ? textIn(author, 'name') : undefined));
  return [...new Set(names.filter((name) => name !== undefined))];
}
