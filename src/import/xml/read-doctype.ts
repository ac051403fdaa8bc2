/** Names of entities that the file declares itself → what it declares them to be ('' for what stands elsewhere). */
export type DeclaredEntities = ReadonlyMap<string, string>;

/** A document type declaration. */
export interface Doctype {
  /** Index after its `>`. */
  end: number;
  entities: DeclaredEntities;
}

const ENDS: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['<?', '?>'],
  ['"', '"'],
  ["'", "'"],
]);

/**
 * Reads a document type declaration: where it ends, and which entities it declares, so that their use can be refused.
 * Nothing is expanded or fetched.
 * @param from index of `<!DOCTYPE`
 * @returns undefined when the text ends first
 */
export function readDoctype(text: string, from: number): Doctype | undefined {
  const token = /<!--|<\?|["'[\]>]/g;
  token.lastIndex = from;
  const declarations: string[] = [];
  let copied = from;
  let inSubset = false;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [mark] = match;
    const closing = ENDS.get(mark);
    if (closing !== undefined) {
      const close = text.indexOf(closing, token.lastIndex);
      if (close === -1) return undefined;
      token.lastIndex = close + closing.length;
      if (mark === '<!--') {
        declarations.push(text.slice(copied, match.index));
        copied = token.lastIndex;
      }
    } else if (mark === '>' && !inSubset) {
      declarations.push(text.slice(copied, match.index));
      return { end: token.lastIndex, entities: declaredEntities(declarations.join(' ')) };
    } else if (mark !== '>') inSubset = mark === '[';
  }
  return undefined;
}

function declaredEntities(doctype: string): DeclaredEntities {
  const entities = new Map<string, string>();
  const declaration = /<!ENTITY\s+([^\s%"'<>]+)\s+(?:"([^"]*)"|'([^']*)')?/g;
  for (const [, name = '', double, single] of doctype.matchAll(declaration)) {
    // XML 1.0, 4.2: the first declaration of a name counts.
    if (!entities.has(name)) entities.set(name, double ?? single ?? '');
  }
  return entities;
}
