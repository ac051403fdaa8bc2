import type { TagArguments } from './tag-arguments.ts';

/** A tag of MDX: an element or a component. */
export interface JsxTag {
  /** Empty for the tags of a fragment, `<>` and `</>`. */
  name: string;
  isClosing: boolean;
  /** Attributes; those in braces as the program text that they are, without the braces. */
  attributes: TagArguments;
  /** Names of the attributes whose values stood in braces. */
  computed: ReadonlySet<string>;
  end: number;
}

/** A tag is no longer than this. */
const MAX_TAG = 4000;

/** Reads the tag that begins at `start` with `<` (https://mdxjs.com/docs/what-is-mdx/#jsx). Undefined for text. */
export function readJsxTag(text: string, start: number): JsxTag | undefined {
  const source = text.slice(start, start + MAX_TAG);
  const opening = /^<(\/?)\s*([A-Za-z][\w.:-]*|(?=>))/.exec(source);
  if (!opening) return undefined;
  const [all, slash, name = ''] = opening;
  const named = new Map<string, string>();
  const computed = new Set<string>();
  const piece = /\s*(?:(\/?>)|([A-Za-z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(?=\{)))?|(?=\{))/y;
  piece.lastIndex = all.length;
  for (let match = piece.exec(source); match; match = piece.exec(source)) {
    const [found, end, attribute, double, single] = match;
    if (end !== undefined) {
      return {
        name,
        isClosing: slash === '/',
        attributes: { named, plain: [] },
        computed,
        end: start + piece.lastIndex,
      };
    }
    const isBraced =
      source[piece.lastIndex] === '{' && (attribute === undefined || found.trimEnd().endsWith('='));
    let value = double ?? single ?? '';
    if (isBraced) {
      const close = endOfBraces(source, piece.lastIndex);
      if (close === undefined) return undefined;
      value = source.slice(piece.lastIndex + 1, close - 1).trim();
      piece.lastIndex = close;
    }
    if (attribute === undefined) continue;
    const key = attribute.toLowerCase();
    if (isBraced) computed.add(key);
    named.set(key, value);
  }
  return undefined;
}

/** Just after the brace that closes the one at `start`; texts in quotes are skipped. Undefined when there is none. */
export function endOfBraces(text: string, start: number): number | undefined {
  const marks = /[{}]|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|`(?:[^`\\]|\\[^])*`|\/\*[^]*?\*\//g;
  marks.lastIndex = start;
  let depth = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (marks.lastIndex - start > MAX_TAG) return undefined;
    if (mark[0] === '{') depth += 1;
    else if (mark[0] === '}') depth -= 1;
    if (depth === 0) return marks.lastIndex;
  }
  return undefined;
}
