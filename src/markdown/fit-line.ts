import type { Emphasis, Link, LinkReference, Nodes, PhrasingContent, Strong } from 'mdast';

/** Deeper than any text; beyond it only the text is kept, because serializers and parsers are recursive. */
export const MAX_DEPTH = 100;

/** What stands in a line. */
const PHRASING: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'link',
  'image',
  'break',
  'footnoteReference',
  'linkReference',
  'imageReference',
]);

/** True for a piece of a line, as opposed to a block. */
export const isPhrasing = (node: Nodes): boolean => PHRASING.has(node.type);

/** In what a piece of a line stands. */
export interface Place {
  depth: number;
  /** A heading or a table cell: there is no second line. */
  oneLine: boolean;
  /** Kinds of marks that are on. */
  marks: readonly string[];
}

/** The pieces of a line, such as Markdown can say them. */
export const fitLine = (nodes: readonly Nodes[], place: Place): PhrasingContent[] =>
  joinTexts(
    joinTexts(nodes.flatMap((node) => fitPhrasing(node, place))).flatMap((node) =>
      // Two pieces of code that each can be said may be one that cannot.
      node.type === 'inlineCode' ? fitCode(node.value, place) : [node],
    ),
  );

/** Texts that follow each other are one: a serializer that sees only one at a time cannot escape what two make. */
export function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last && (node.type === 'text' || node.type === 'inlineCode') && last.type === node.type) {
      joined[joined.length - 1] = { type: node.type, value: last.value + node.value };
    } else joined.push(node);
  }
  return joined;
}

/** The same for one piece. */
export function fitPhrasing(node: Nodes, place: Place): PhrasingContent[] {
  if (place.depth > MAX_DEPTH) return textOf(flatText(node), place);
  const inside = { ...place, depth: place.depth + 1 };
  switch (node.type) {
    case 'text':
    case 'html':
      return textOf(node.value, place);
    case 'break':
      return place.oneLine ? [{ type: 'text', value: ' ' }] : [node];
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'linkReference': {
      const kind = node.type === 'linkReference' ? 'link' : node.type;
      const children = fitLine(node.children, { ...inside, marks: [...place.marks, kind] });
      return place.marks.includes(kind) ? children : enclose(node, children);
    }
    case 'inlineCode':
      return fitCode(node.value, place);
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return [node];
    default:
      if ('children' in node) return fitLine(node.children, inside);
      return 'value' in node ? textOf(node.value, place) : [];
  }
}

/**
 * Spaces and line breaks at the ends of emphasised or linked text stand beside it: it looks the same, and Markdown
 * knows no emphasis that begins with a space.
 */
function enclose(
  node: Emphasis | Strong | Link | LinkReference,
  children: readonly PhrasingContent[],
): PhrasingContent[] {
  const pieces = children.flatMap(splitSpace);
  const first = pieces.findIndex((piece) => !isSpace(piece));
  if (first < 0) return pieces;
  const end = pieces.findLastIndex((piece) => !isSpace(piece)) + 1;
  const inner = joinTexts(pieces.slice(first, end));
  return [...pieces.slice(0, first), { ...node, children: inner }, ...pieces.slice(end)];
}

const isSpace = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && /^[ \t\n]*$/.test(node.value));

/** Space at the ends of a table cell only keeps its bars apart. */
export function trimSpace(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const pieces = nodes.flatMap(splitSpace);
  const first = pieces.findIndex((piece) => !isSpace(piece));
  return first < 0
    ? []
    : joinTexts(pieces.slice(first, pieces.findLastIndex((piece) => !isSpace(piece)) + 1));
}

/** A text in up to three pieces: the space before, the words, the space after. */
function splitSpace(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text') return [node];
  const { value } = node;
  const start = value.search(/[^ \t\n]/);
  if (start < 0) return [node];
  let end = value.length;
  while (' \t\n'.includes(value.charAt(end - 1))) end -= 1;
  return [value.slice(0, start), value.slice(start, end), value.slice(end)]
    .filter(Boolean)
    .map((piece) => ({ type: 'text', value: piece }));
}

function fitCode(code: string, place: Place): PhrasingContent[] {
  const value = code.replace(/\r?\n|\r/g, ' ');
  // Code has no escapes: at the start of a line, "[`a]: `](b)" would be a definition, and a table takes the backslash
  // before a bar for its own.
  const isLink = place.marks.includes('link');
  const misread = (isLink && value.includes(']:')) || (place.oneLine && value.includes('\\|'));
  if (misread) return textOf(value, place);
  return value === '' ? [] : [{ type: 'inlineCode', value }];
}

function textOf(value: string, place: Place): PhrasingContent[] {
  const text = place.oneLine ? value.replace(/\r?\n|\r/g, ' ') : value;
  return text === '' ? [] : [{ type: 'text', value: text }];
}

/** A break at the end of a paragraph breaks nothing, and Markdown would show its mark. */
export function trimBreaks(nodes: PhrasingContent[]): PhrasingContent[] {
  const isBreak = (node: PhrasingContent): boolean => node.type === 'break';
  const first = nodes.findIndex((node) => !isBreak(node));
  return first < 0 ? [] : nodes.slice(first, nodes.findLastIndex((node) => !isBreak(node)) + 1);
}

/** All text inside, without recursion. */
export function flatText(node: Nodes): string {
  const parts: string[] = [];
  const stack: Nodes[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('value' in next) parts.push(next.value);
    else if ('alt' in next) parts.push(next.alt ?? '');
    if ('children' in next) for (const child of next.children.toReversed()) stack.push(child);
  }
  return parts.join(' ');
}
