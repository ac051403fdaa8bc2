/**
 * The names in a JSON object and where their values begin, as far as the text goes: the opening of a file, cut off
 * anywhere. What is inside the values is passed over.
 * @param start index of the object's `{`
 */
export function scanKeys(text: string, start: number): Map<string, number> {
  const keys = new Map<string, number>();
  // A string that is cut off is one up to the end.
  const token = /"((?:[^"\\]|\\[^])*)(?:"|\\?$)|[{}[\]:]/g;
  token.lastIndex = start;
  let depth = 0;
  let name: string | undefined;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    switch (match[0]) {
      case '{':
      case '[':
        depth += 1;
        break;
      case '}':
      case ']':
        depth -= 1;
        if (depth <= 0) return keys;
        break;
      case ':':
        if (depth === 1 && name !== undefined && !keys.has(name)) {
          const gap = /^\s*/.exec(text.slice(token.lastIndex, token.lastIndex + 1000))?.[0].length ?? 0;
          keys.set(name, token.lastIndex + gap);
        }
        name = undefined;
        break;
      default:
        name = match[1];
    }
  }
  return keys;
}
