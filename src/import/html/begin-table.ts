import type { AlignType } from 'mdast';
import type { End } from './body-builder.ts';
import { attribute, holdsText } from './html-nodes.ts';
import type { HtmlElement } from './parse-html.ts';
import { readTable } from './read-table.ts';
import { lose, type OpenTable, type Reading } from './reading.ts';
import { createTableBuilder } from './table-builder.ts';

/** Begins a table or a part of one. Undefined for all other elements, and for parts of what is no table to a reader. */
export function beginTablePart(element: HtmlElement, reading: Reading): End | undefined {
  const table = reading.tables[reading.tables.length - 1];
  switch (element.tagName) {
    case 'table':
      return beginTable(element, reading);
    case 'tr':
      if (!table) return undefined;
      table.builder.row();
      table.rows += 1;
      return () => undefined;
    case 'td':
    case 'th':
      return table && beginCell(element, table, reading);
    default:
      return undefined;
  }
}

function beginTable(element: HtmlElement, reading: Reading): End {
  const { builder, tables } = reading;
  builder.boundary();
  const use = readTable(element);
  if (builder.inLine() || use.kind === 'layout') {
    if (builder.inLine()) {
      if (tables[tables.length - 1]?.isFirstSqueeze()) lose(reading, 'table-cell-flattened', element);
    } else if (use.kind === 'layout' && use.loses && holdsText(element))
      lose(reading, 'table-as-paragraphs', element);
    tables.push(undefined);
    return () => {
      builder.boundary();
      tables.pop();
    };
  }
  const table = openTable(use.headRow);
  tables.push(table);
  return () => {
    builder.boundary();
    tables.pop();
    const node = table.builder.finish();
    if (node) builder.block(node);
  };
}

function openTable(headRow: boolean): OpenTable {
  let squeezed = false;
  return {
    builder: createTableBuilder(headRow),
    headRow,
    rows: 0,
    isFirstSqueeze: () => {
      const first = !squeezed;
      squeezed = true;
      return first;
    },
    nextCell: () => {
      squeezed = false;
    },
  };
}

function beginCell(element: HtmlElement, table: OpenTable, reading: Reading): End {
  const columns = span(attribute(element, 'colspan'), 1000);
  const rows = span(attribute(element, 'rowspan'), 65_534);
  if (columns > 1 || rows > 1) lose(reading, 'table-spans-flattened', element);
  const cell = table.builder.cell(columns, rows, alignment(element));
  table.nextCell();
  const endCell = reading.builder.cell(cell);
  // The head of a row; those of the head row are set as heads anyway.
  const isHead = element.tagName === 'th' && !(table.headRow && table.rows === 1);
  const endMark = isHead ? reading.builder.mark({ type: 'strong' }) : undefined;
  return () => {
    endCell();
    endMark?.();
  };
}

/** As HTML reads it: a positive whole number, no more than `most`; 0 and nonsense are 1. */
function span(value: string | undefined, most: number): number {
  return Math.min(most, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));
}

function alignment(element: HtmlElement): AlignType {
  const style = /(?:^|;)\s*text-align\s*:\s*(left|center|right)/i.exec(
    attribute(element, 'style') ?? '',
  )?.[1];
  const value = (style ?? attribute(element, 'align') ?? '').toLowerCase();
  return value === 'left' || value === 'center' || value === 'right' ? value : null;
}
