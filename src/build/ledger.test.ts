import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkLedger, writeLedger } from './ledger.ts';

let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'dateline ledger '));
});
afterEach(() => rm(content, { recursive: true }));

const BOATS = '/1987/03/12/boats/';
const ZOO = '/1987/03/11/zoo/';
const NEW_YEAR = '/1988/01/01/new-year/';

/** A build that has these addresses: what is wrong, and what is written. */
async function build(...paths: string[]): Promise<ReturnType<typeof checkLedger>> {
  const check = checkLedger(content, paths);
  await writeLedger(content, check);
  return check;
}

const list = async (): Promise<string[]> => (await readdir(join(content, 'ledger')).catch(() => [])).sort();
const read = (file: string): Promise<string> => readFile(join(content, 'ledger', file), 'utf8');
const write = (file: string, text: string): Promise<void> => writeFile(join(content, 'ledger', file), text);

describe('the ledger', () => {
  test('has every address in the file of its year, sorted, and what names no year in one of their own', async () => {
    const { problems } = await build(NEW_YEAR, BOATS, '/old/boats.html', ZOO, '/1987/', '/मछली/');
    expect(problems).toEqual([]);
    expect(await list()).toEqual(['1987.txt', '1988.txt', 'other.txt']);
    expect(await read('1987.txt')).toBe(`${ZOO}\n${BOATS}\n`);
    expect(await read('1988.txt')).toBe(`${NEW_YEAR}\n`);
    expect(await read('other.txt')).toBe('/1987/\n/old/boats.html\n/मछली/\n');
  });

  test('is not made where there are no addresses', async () => {
    expect(await build()).toEqual({ problems: [], changed: new Map() });
    expect(await readdir(content)).toEqual([]);
  });

  test('is not written when nothing is new', async () => {
    await build(BOATS, NEW_YEAR);
    await utimes(join(content, 'ledger', '1987.txt'), 1e9, 1e9);
    expect((await build(NEW_YEAR, BOATS)).changed).toEqual(new Map());
    expect((await stat(join(content, 'ledger', '1987.txt'))).mtimeMs).toBe(1e12);
  });

  test('is written anew in the years that have new addresses only, and nothing unfinished stays', async () => {
    await build(BOATS, NEW_YEAR);
    const { changed } = await build(BOATS, NEW_YEAR, ZOO);
    expect([...changed]).toEqual([['1987.txt', [ZOO, BOATS]]]);
    expect(await read('1987.txt')).toBe(`${ZOO}\n${BOATS}\n`);
    expect(await list()).toEqual(['1987.txt', '1988.txt']);
  });

  test('keeps what people have written into it in another order, with other line ends, in other files', async () => {
    await mkdir(join(content, 'ledger'));
    await write('1987.txt', `# From the old site\r\n${BOATS}\r\n\r\n  ${ZOO}  \r\n`);
    await write('before.txt', `${NEW_YEAR}\n`);
    await write('notes.md', '/2000/01/01/no-ledger/\n');
    await write('.draft.txt', '/2000/01/01/no-ledger/\n');
    const { problems, changed } = await build(BOATS, ZOO, NEW_YEAR);
    expect(problems).toEqual([]);
    expect(changed.size).toBe(0);
  });
});

describe('an address that was published and is gone', () => {
  test('is an error that names the address, the ledger, and the alias to write', async () => {
    await build(BOATS, ZOO);
    const { problems } = await build(ZOO);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      rule: 'lost-address',
      severity: 'error',
      file: 'ledger/1987.txt',
      found: BOATS,
      fix: `aliases:\n  - ${BOATS}`,
    });
    expect(problems[0]?.message).toContain(BOATS);
    expect(problems[0]?.expected).toMatch(/alias.*ledger\/1987\.txt.*ledger\/withdrawn\.txt/s);
  });

  test('stays in the ledger, so that the next build tells it again', async () => {
    await build(BOATS, ZOO);
    await build(ZOO, '/1987/03/13/new/');
    expect(await read('1987.txt')).toContain(BOATS);
    expect((await build(ZOO)).problems.map(({ found }) => found)).toEqual([BOATS, '/1987/03/13/new/']);
  });

  test('is settled by an article that has it as an alias', async () => {
    await build(BOATS);
    expect((await build('/1987/03/12/boats-return/', BOATS)).problems).toEqual([]);
  });

  test('is settled when it is written into withdrawn.txt', async () => {
    await build(BOATS, ZOO);
    await write('withdrawn.txt', `${BOATS}\n`);
    expect((await build(ZOO)).problems).toEqual([]);
    expect((await build()).problems.map(({ found }) => found)).toEqual([ZOO]);
    expect(await read('withdrawn.txt')).toBe(`${BOATS}\n`);
  });

  test('is settled when its line is taken out of the ledger', async () => {
    await build(BOATS, ZOO);
    await write('1987.txt', `${ZOO}\n`);
    expect((await build(ZOO)).problems).toEqual([]);
  });

  test('is no error of a site of another stretch of time', async () => {
    await build(BOATS, ZOO, NEW_YEAR, '/old/new-year.html');
    const found = (scope: string, ...paths: string[]): (string | undefined)[] =>
      checkLedger(content, paths, scope).problems.map(({ found: path }) => path);
    expect(found('1987', BOATS, ZOO)).toEqual([]);
    expect(found('1987-03-12', BOATS)).toEqual([]);
    expect(found('2020')).toEqual([]);
    expect(found('', BOATS, ZOO)).toEqual([NEW_YEAR, '/old/new-year.html']);
  });
});
