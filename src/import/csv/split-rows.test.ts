import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testSource } from '../test-source.ts';
import { readCells } from './csv-dialect.ts';
import { splitRows, type RawRow } from './split-rows.ts';

async function split(text: string, size = 7): Promise<RawRow[]> {
  const found: RawRow[] = [];
  for await (const row of splitRows(testSource(text, 'input', size).chunks(), ',')) found.push(row);
  return found;
}

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('splitRows', () => {
  it('keeps line breaks, delimiters and doubled quotation marks inside a cell', async () => {
    expect(await split('a,b\r\n1,"x\ny, ""z"""\n2,c')).toEqual([
      { raw: 'a,b', line: 1 },
      { raw: '1,"x\ny, ""z"""', line: 2 },
      { raw: '2,c', line: 4 },
    ]);
  });

  it('loses one line to a quotation mark that is never closed, and goes on behind it', async () => {
    expect(await split('a,b\n1,"open\n2,x\n3,y\n')).toEqual([
      { raw: 'a,b', line: 1 },
      { raw: '1,"open', line: 2, problem: 'unclosed' },
      { raw: '2,x', line: 3 },
      { raw: '3,y', line: 4 },
    ]);
  });

  it('loses one line to a quotation mark inside a quoted cell', async () => {
    expect(await split('1,"un"closed",4\r\n2,"fine"\r\n')).toEqual([
      { raw: '1,"un"closed",4', line: 1, problem: 'misplaced' },
      { raw: '2,"fine"', line: 2 },
    ]);
  });

  it('takes a quotation mark inside a bare cell as it stands', async () => {
    expect(await split('1,6" pipe,x\n')).toEqual([{ raw: '1,6" pipe,x', line: 1 }]);
  });

  it('gives back every table, however it is cut into pieces', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('"', ',', '\n', '\r\n', 'a', ' ')).map((parts) => parts.join('')),
    );
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, size, end) => {
          const text = rows.map((row) => row.map(quote).join(',')).join(end);
          const found = await split(text, size);
          expect(found.map(({ raw }) => readCells(raw, ','))).toEqual(rows);
          expect(found.every(({ problem }) => problem === undefined)).toBe(true);
        },
      ),
    );
  });
});
