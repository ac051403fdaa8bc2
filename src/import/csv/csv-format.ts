import type {
  Finding,
  Format,
  Frame,
  ReadOptions,
  RecordPlace,
  SourceRecord,
  SourceText,
} from '../format.ts';
import { rejectFile } from '../reject-file.ts';
import { explainColumns } from '../explain-columns.ts';
import { mapColumns, type ColumnMap } from '../map-columns.ts';
import { recordTooLarge } from '../record-too-large.ts';
import { rowToDraft } from '../row-to-draft.ts';
import { guessDelimiter, looksLikeTable, readCells } from './csv-dialect.ts';
import { splitRows, type RawRow } from './split-rows.ts';

/** A table with a head line, one article a row: commas, semicolons, tabs or bars between cells. */
export const csvFormat: Format = {
  name: 'csv',
  label: 'CSV or TSV table',
  detect: looksLikeTable,
  read: readTable,
};

/** The head of a table: its columns, and what they hold. */
interface Head {
  names: string[];
  map: ColumnMap;
  frame: Frame;
}

async function* readTable(source: SourceText, options: ReadOptions): AsyncGenerator<SourceRecord> {
  const delimiter = guessDelimiter(source.head);
  let head: Head | undefined;
  let number = 0;
  for await (const row of splitRows(source.chunks(), delimiter)) {
    if (row.raw.trim() === '' && row.problem === undefined) continue;
    if (!head) {
      const names = readCells(row.raw, delimiter).map((name) => name.trim());
      head = { names, map: mapColumns(names, options.map), frame: { before: `${row.raw}\n`, after: '\n' } };
      const problems = explainColumns(names, head.map, options.map);
      if (problems.length === 0) continue;
      yield { kind: 'rejected', number: 1, line: row.line, problems };
      return;
    }
    number += 1;
    yield readRow(row, number, head, delimiter);
  }
  if (!head) yield rejectFile(EMPTY);
  else if (number === 0) yield rejectFile(NO_ROWS);
}

function readRow(row: RawRow, number: number, head: Head, delimiter: string): SourceRecord {
  const { names, map, frame } = head;
  const kept = row.problem === 'too-large' ? {} : { raw: row.raw };
  const place: RecordPlace = { number, line: row.line, ...kept, frame, columns: map.columns };
  if (row.problem) return { ...place, kind: 'rejected', problems: [explainQuotes(row)] };
  const cells = readCells(row.raw, delimiter);
  if (cells.length > names.length || cells.length < names.length) {
    return { ...place, kind: 'rejected', problems: [explainCount(cells, names, row)] };
  }
  const byName = new Map(names.map((name, at) => [name, cells[at]]));
  const { draft, warnings } = rowToDraft((column) => byName.get(column), map, row.line);
  if (number === 1 && map.left.length > 0) warnings.push(explainLeft(map.left));
  return { ...place, kind: 'article', draft, warnings };
}

const EMPTY: Finding = {
  rule: 'empty-file',
  message: 'There is nothing in the file.',
  expected: 'a table whose first line names its columns',
};

const NO_ROWS: Finding = {
  rule: 'empty-file',
  message: 'The table has a head line and no rows.',
  expected: 'one article a row below the names of the columns',
};

const explainLeft = (names: readonly string[]): Finding => ({
  rule: 'column-left-out',
  message: 'Some columns were not brought over.',
  found: names.join(', '),
  expected: '--map FIELD=COLUMN for each that an entry has a place for',
});

function explainQuotes({ line, problem, raw }: RawRow): Finding {
  if (problem === 'too-large') return recordTooLarge(line);
  return {
    rule: 'csv-quotes',
    line,
    message:
      problem === 'unclosed'
        ? 'A quotation mark is opened in this row and never closed.'
        : 'A quotation mark stands where it ends the cell, but the cell goes on.',
    found: raw.slice(0, 120),
    expected:
      'cells with quotation marks in them to be in quotation marks, and those inside to be written twice ("")',
  };
}

const explainCount = (
  cells: readonly string[],
  names: readonly string[],
  { line, raw }: RawRow,
): Finding => ({
  rule: 'csv-cells',
  line,
  message: `The row has ${cells.length} cells, and the table has ${names.length} columns.`,
  found: raw.slice(0, 120),
  expected: `${names.length} cells; a cell that holds the delimiter or a line break must be in quotation marks`,
});
