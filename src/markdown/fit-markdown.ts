import type { List, ListItem, Nodes, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast';
import {
  fitLine,
  fitPhrasing,
  flatText,
  isPhrasing,
  joinTexts,
  MAX_DEPTH,
  trimBreaks,
  trimSpace,
} from './fit-line.ts';

type Flow = Exclude<RootContent, PhrasingContent>;

/** The highest number that Markdown takes for a list item. */
const MAX_NUMBER = 999_999_999;

/**
 * Any tree → one that Markdown can say, with the same text: what is empty goes, text that stands outside a paragraph
 * gets one, a line break in a heading or a table cell becomes a space, a mark in a mark of its kind (a link
 * in a link) goes, raw HTML becomes the text that it is, and of nodes that we do not write (struck text, …) the
 * content stays. The tree given is not changed.
 */
export const fitToMarkdown = (root: Root): Root => ({ type: 'root', children: fitFlow(root.children, 0) });

function fitFlow(nodes: readonly Nodes[], depth: number): Flow[] {
  const fitted: Flow[] = [];
  let line: PhrasingContent[] = [];
  const endLine = (): void => {
    const children = trimBreaks(joinTexts(line));
    if (children.length > 0) fitted.push({ type: 'paragraph', children });
    line = [];
  };
  for (const node of nodes) {
    const phrasing = isPhrasing(node) ? fitPhrasing(node, { depth, oneLine: false, marks: [] }) : undefined;
    if (phrasing) line.push(...phrasing);
    else {
      endLine();
      fitted.push(...fitBlock(node, depth + 1));
    }
  }
  endLine();
  return fitted;
}

function fitBlock(node: Nodes, depth: number): Flow[] {
  if (depth > MAX_DEPTH) return paragraphOf(flatText(node));
  switch (node.type) {
    case 'paragraph': {
      const children = trimBreaks(fitLine(node.children, { depth, oneLine: false, marks: [] }));
      return children.length > 0 ? [{ ...node, children }] : [];
    }
    case 'heading': {
      const children = trimBreaks(fitLine(node.children, { depth, oneLine: true, marks: [] }));
      return children.length > 0 ? [{ ...node, children }] : [];
    }
    case 'blockquote':
    case 'footnoteDefinition': {
      const children = fitFlow(node.children, depth) as typeof node.children;
      return children.length > 0 ? [{ ...node, children }] : [];
    }
    case 'list':
      return fitList(node, depth);
    case 'listItem':
      return fitBlock({ type: 'list', ordered: false, spread: false, children: [node] }, depth);
    case 'table':
      return fitTable(node, depth);
    case 'code':
    case 'thematicBreak':
    case 'definition':
      return [node];
    case 'html':
      return paragraphOf(node.value);
    default:
      if ('children' in node) return fitFlow(node.children, depth);
      return 'value' in node ? paragraphOf(node.value) : [];
  }
}

function fitList(list: List, depth: number): Flow[] {
  const items = list.children
    .map((item) => fitFlow(item.children, depth + 1) as ListItem['children'])
    // An empty item counts in a numbered list.
    .filter((children) => children.length > 0 || list.ordered);
  if (!items.some((children) => children.length > 0)) return [];
  const spread = isLoose(list, items);
  const start = Math.max(0, Math.min(list.start ?? 1, MAX_NUMBER + 1 - items.length));
  const children = items.map((content): ListItem => ({ type: 'listItem', spread, children: content }));
  return [{ type: 'list', ordered: list.ordered ?? false, ...(list.ordered && { start }), spread, children }];
}

/** A list is set loose or tight as a whole: it is the blank lines between its blocks that say so. */
function isLoose(list: List, items: readonly ListItem['children'][]): boolean {
  const isPlain = ([first, second, ...more]: ListItem['children']): boolean =>
    more.length === 0 && (second === undefined || (first?.type === 'paragraph' && canInterrupt(second)));
  if (!items.every(isPlain)) return true;
  const asked = list.spread ?? list.children.some((item) => item.spread);
  return asked && (items.length > 1 || (items[0]?.length ?? 0) > 1);
}

/** True for a list that can follow a paragraph without a blank line, with all that opens on its first line. */
function canInterrupt(list: Nodes): boolean {
  if (list.type !== 'list') return false;
  for (let node: Nodes | undefined = list; node; node = 'children' in node ? node.children[0] : undefined) {
    if (node.type === 'list' && node.ordered && node.start !== 1) return false;
    if (node.type === 'listItem' && node.children.length === 0) return false;
  }
  return true;
}

/** Rows longer than the first would lose their ends: the first row says how many columns there are. */
function fitTable(table: Table, depth: number): Flow[] {
  const rows = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell): TableCell => ({
      ...cell,
      children: trimSpace(fitLine(cell.children, { depth, oneLine: true, marks: [] })),
    })),
  }));
  if (!rows.some(({ children }) => children.some((cell) => cell.children.length > 0))) return [];
  const width = rows.reduce((widest, { children }) => Math.max(widest, children.length), 0);
  const [head] = rows;
  while (head && head.children.length < width) head.children.push({ type: 'tableCell', children: [] });
  const align = Array.from({ length: width }, (_, column) => table.align?.[column] ?? null);
  return [{ ...table, align, children: rows }];
}

const paragraphOf = (value: string): Flow[] =>
  value === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value }] }];
