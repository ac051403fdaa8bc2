/** What stands in a tag after its name. */
export interface TagArguments {
  /** Values with a name, by the name in small letters. */
  named: ReadonlyMap<string, string>;
  /** Values without one, in order. */
  plain: readonly string[];
}

const ARGUMENT =
  /[\s,()]*(?:([\w:-]+)\s*=\s*)?(?:"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'|`([^`]*)`|([^\s,"'`()][^\s,()]*))/y;

/** Reads `name="value" name='value' name=value value "value"`, with blanks, commas or brackets between them. */
export function parseTagArguments(text: string): TagArguments {
  const named = new Map<string, string>();
  const plain: string[] = [];
  ARGUMENT.lastIndex = 0;
  for (let match = ARGUMENT.exec(text); match; match = ARGUMENT.exec(text)) {
    const [, name, double, single, back, bare] = match;
    const value = double ?? single ?? back ?? bare ?? '';
    const unescaped = double !== undefined || single !== undefined ? value.replace(/\\([^])/g, '$1') : value;
    if (name === undefined) plain.push(unescaped);
    else if (!named.has(name.toLowerCase())) named.set(name.toLowerCase(), unescaped);
  }
  return { named, plain };
}

/** The first of several names that has a value. */
export function namedArgument({ named }: TagArguments, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = named.get(name)?.trim();
    if (value) return value;
  }
  return undefined;
}
