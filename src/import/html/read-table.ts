import { headingDepth, isEmbed, isPreformatted } from './element-roles.ts';
import { attribute, elementsIn, isElement } from './html-nodes.ts';
import type { HtmlElement } from './parse-html.ts';

/** What a table is for. */
export type TableUse =
  /** Rows and columns of data. */
  | { kind: 'data'; headRow: boolean }
  /** Places blocks on the page. `loses` when what stands in one row belonged together. */
  | { kind: 'layout'; loses: boolean };

/** What does not fit into a cell of one line. */
const isBlockOfText = ({ tagName }: HtmlElement): boolean =>
  headingDepth(tagName) !== undefined ||
  isPreformatted(tagName) ||
  isEmbed(tagName) ||
  /^(?:ul|ol|dl|table|blockquote|hr|figure|article|section|form)$/.test(tagName);

/**
 * Says what a table is for. Old pages are laid out by tables, whole articles in a cell: these are no tables to a
 * reader. A table with head cells or a caption is one, whatever is in it.
 */
export function readTable(table: HtmlElement): TableUse {
  const rows: HtmlElement[] = [];
  let named = false;
  let blocks = 0;
  let paragraphs = 0;
  let nested: HtmlElement | undefined;
  for (const element of elementsIn(table, (inner) => inner.tagName === 'table')) {
    if (element.tagName === 'tr') rows.push(element);
    else if (/^(?:th|thead|caption)$/.test(element.tagName)) named = true;
    else if (isBlockOfText(element)) blocks += 1;
    else if (element.tagName === 'p') paragraphs += 1;
    if (element.tagName === 'table') nested = element;
  }
  const cells = rows.map(cellsOf);
  const columns = Math.max(0, ...widths(cells));
  const presentation = /^(?:presentation|none)$/.test(attribute(table, 'role')?.trim() ?? '');
  const first = cells[0] ?? [];
  const filled = cells.reduce((sum, row) => sum + row.length, 0);
  if (!presentation && named && !nested && columns > 1) {
    const inHead = rows[0]?.parentNode?.nodeName === 'thead';
    return { kind: 'data', headRow: inHead || first.every(({ tagName }) => tagName === 'th') };
  }
  const grid = rows.length > 1 && columns > 1;
  if (presentation || nested || !grid || blocks > 0 || paragraphs > filled) {
    return { kind: 'layout', loses: !presentation && !nested && grid };
  }
  return { kind: 'data', headRow: first.every(({ tagName }) => tagName === 'th') };
}

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

/** A loop, because a spread of a hundred thousand rows overflows the stack. */
const widths = (rows: readonly HtmlElement[][]): number[] => [
  rows.reduce((widest, row) => Math.max(widest, row.length), 0),
];
