import { headingDepth, isEmbed, isPreformatted } from './element-roles.ts';
import { attribute, elementsIn, isElement, rawText } from './html-nodes.ts';
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

/** A cell with blocks and more text than this is a part of a page, and not of a table. */
const LONG_CELL = 400;

/**
 * Says what a table is for. Old pages are laid out by tables, whole articles in a cell: these are no tables to a
 * reader. A table with head cells or a caption is one, whatever is in it.
 */
export function readTable(table: HtmlElement): TableUse {
  const rows: HtmlElement[] = [];
  let named = false;
  let nested = false;
  for (const element of elementsIn(table, (inner) => inner.tagName === 'table')) {
    if (element.tagName === 'tr') rows.push(element);
    else if (/^(?:th|thead|caption)$/.test(element.tagName)) named = true;
    else if (element.tagName === 'table') nested = true;
  }
  const cells = rows.map(cellsOf);
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const presentation = /^(?:presentation|none)$/.test(attribute(table, 'role')?.trim() ?? '');
  const first = cells[0] ?? [];
  const headRow = rows[0]?.parentNode?.nodeName === 'thead' || first.every(({ tagName }) => tagName === 'th');
  const grid = rows.length > 1 && columns > 1;
  if (presentation || nested || columns < 2) return { kind: 'layout', loses: false };
  if (named) return { kind: 'data', headRow };
  return grid && !holdsPages(cells.flat()) ? { kind: 'data', headRow } : { kind: 'layout', loses: grid };
}

/** True when a third of the cells hold blocks, or one of them much text with blocks. */
function holdsPages(cells: readonly HtmlElement[]): boolean {
  let holding = 0;
  for (const cell of cells) {
    let paragraphs = 0;
    let blocks = 0;
    for (const element of elementsIn(cell)) {
      if (element.tagName === 'p') paragraphs += 1;
      else if (isBlockOfText(element)) blocks += 1;
    }
    if (blocks === 0 && paragraphs < 2) continue;
    holding += 1;
    if (rawText(cell).length > LONG_CELL) return true;
  }
  return holding * 3 > cells.length;
}

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
