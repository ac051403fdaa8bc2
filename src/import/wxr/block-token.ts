/** A piece of a post of the block editor: markup, or one of the comments that part blocks. */
export type BlockToken = { kind: 'html'; text: string } | BlockDelimiter;

/** `<!-- wp:name {…} -->`, `<!-- /wp:name -->` or `<!-- wp:name {…} /-->`. */
export interface BlockDelimiter {
  kind: 'open' | 'close' | 'void';
  /** The comment as it stands there. */
  text: string;
  /** With its namespace: `core/embed`. */
  name: string;
  attributes: Readonly<Record<string, unknown>>;
}

/** True for a post that the block editor wrote. */
export const hasBlocks = (content: string): boolean => /<!--\s+wp:[a-z]/.test(content);

/**
 * Takes a post apart at the block editor's comments. The grammar is in
 * https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/#delimiters-and-parsing-expression-grammar
 */
export function* tokenizeBlocks(content: string): Generator<BlockToken> {
  let start = 0;
  for (let from = content.indexOf('<!--'); from >= 0;) {
    const end = content.indexOf('-->', from + 4) + 3;
    if (end < 3) break;
    const delimiter = readDelimiter(content.slice(from, end));
    if (delimiter) {
      if (from > start) yield { kind: 'html', text: content.slice(start, from) };
      yield delimiter;
      start = end;
    }
    from = content.indexOf('<!--', end);
  }
  if (start < content.length) yield { kind: 'html', text: content.slice(start) };
}

function readDelimiter(comment: string): BlockDelimiter | undefined {
  const match = /^\s+(\/?)wp:((?:[a-z][\w-]*\/)?[a-z][\w-]*)(?=[\s/])/.exec(comment.slice(4, -3));
  if (!match) return undefined;
  const rest = comment.slice(4 + match[0].length, -3).trim();
  const name = match[2] ?? '';
  return {
    kind: match[1] === '/' ? 'close' : rest.endsWith('/') ? 'void' : 'open',
    text: comment,
    name: name.includes('/') ? name : `core/${name}`,
    attributes: readAttributes(rest.replace(/\/$/, '')),
  };
}

function readAttributes(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
