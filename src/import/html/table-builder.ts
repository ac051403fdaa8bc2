import type { AlignType, Table, TableCell, TableRow } from 'mdast';

/** Spans beyond this are mistakes; HTML itself stops at 1,000 columns. */
const MAX_COLUMNS = 1000;

/** Empty cells that spans may leave in one table. */
const MAX_PADDING = 100_000;

/** Makes a table of cells that may span several columns and rows: the text stands in the first, the rest is empty. */
export interface TableBuilder {
  row(): void;
  /** A cell, to be filled. */
  cell(columns: number, rows: number, align: AlignType): TableCell;
  /** The finished table, or undefined when there is nothing in it. */
  finish(): Table | undefined;
}

/** @param headRow false when no row is a head: Markdown asks for one, so it gets an empty one */
export function createTableBuilder(headRow: boolean): TableBuilder {
  const rows: TableRow[] = [];
  const align: AlignType[] = [];
  /** For each column, how many further rows a cell from above reaches into. */
  let below: number[] = [];
  let padding = 0;
  let row: TableRow | undefined;

  const pad = (): boolean => {
    padding += 1;
    if (padding > MAX_PADDING || !row) return false;
    row.children.push({ type: 'tableCell', children: [] });
    return true;
  };

  /** Columns that cells from above, or a wide cell before, take up. */
  const skipTaken = (): void => {
    for (
      let left = below[row?.children.length ?? 0] ?? 0;
      left > 0;
      left = below[row?.children.length ?? 0] ?? 0
    ) {
      below[row?.children.length ?? 0] = left - 1;
      if (!pad()) return;
    }
  };

  const endRow = (): void => {
    if (!row) return;
    for (let column = row.children.length; column < below.length; column += 1) {
      below[column] = Math.max(0, (below[column] ?? 0) - 1);
    }
  };

  return {
    row: () => {
      endRow();
      row = { type: 'tableRow', children: [] };
      rows.push(row);
    },
    cell: (columns, span, alignment) => {
      if (!row) {
        row = { type: 'tableRow', children: [] };
        rows.push(row);
      }
      skipTaken();
      const cell: TableCell = { type: 'tableCell', children: [] };
      const first = row.children.length;
      row.children.push(cell);
      align[first] ??= alignment;
      for (let column = first; column < Math.min(first + columns, MAX_COLUMNS); column += 1) {
        // The columns beside it count in this row as well.
        below[column] = span - 1 + (column > first ? 1 : 0);
      }
      return cell;
    },
    finish: () => {
      const kept = rows.filter((one) => one.children.some((cell) => cell.children.length > 0));
      if (kept.length === 0) return undefined;
      if (!headRow || kept[0] !== rows[0]) kept.unshift({ type: 'tableRow', children: [] });
      const width = kept.reduce((widest, { children }) => Math.max(widest, children.length), 0);
      const [head] = kept;
      while (head && head.children.length < width) head.children.push({ type: 'tableCell', children: [] });
      below = [];
      return {
        type: 'table',
        align: Array.from({ length: width }, (_, column) => align[column] ?? null),
        children: kept,
      };
    },
  };
}
