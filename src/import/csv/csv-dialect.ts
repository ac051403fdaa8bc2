import { parse } from 'csv-parse/sync';
import { knownColumns } from '../map-columns.ts';

const DELIMITERS = [',', ';', '\t', '|'];

/** The cells of one row. Line breaks and doubled quotation marks in it have been looked after. */
export function readCells(raw: string, delimiter: string): string[] {
  const [cells] = parse(raw, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    // The row has been cut out already: whatever line breaks are left belong to it.
    record_delimiter: '\u0000\u0000',
  });
  return cells ?? [''];
}

/** The first row, with each of the delimiters that tables have; the delimiter is the one that gives most cells. */
export function guessDelimiter(head: string): string {
  const line = firstRow(head);
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, cells: safeCells(line, delimiter).length }));
  return counts.sort((a, b) => b.cells - a.cells)[0]?.delimiter ?? ',';
}

/** True when the first row names columns that articles have: at least two, or one and all further rows alike. */
export function looksLikeTable(head: string): boolean {
  const text = head.trimStart();
  if (text === '' || /^[<{[]/.test(text)) return false;
  const delimiter = guessDelimiter(text);
  const names = safeCells(firstRow(text), delimiter);
  if (names.length < 2 || names.some((name) => name.length > 60) || new Set(names).size < names.length)
    return false;
  return knownColumns(names) >= 2;
}

/** Up to the first line end outside quotation marks. */
function firstRow(head: string): string {
  const text = head.trimStart();
  return /^(?:[^"\r\n]|"[^"]*")*/.exec(text)?.[0] ?? '';
}

function safeCells(raw: string, delimiter: string): string[] {
  try {
    return readCells(raw, delimiter);
  } catch {
    return [];
  }
}
