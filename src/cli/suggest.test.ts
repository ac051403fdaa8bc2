import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { VARIABLES } from '../build/settings.ts';
import { addSuggestCommand } from './suggest.ts';

const TEXT = 'President Maria Lopez of Nordic Bridge Co opened the bridge in Paris on Friday.';
const entry = (day: string): string => `---\nheadline: Bridge opens\ndate: ${day}\n---\n\n${TEXT}\n`;
const FACTS = 'people:\n  - Maria Lopez\nplaces:\n  - Paris\norganizations:\n  - Nordic Bridge Co\n---';

let folder: string;
let printed: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline suggest '));
  await write('site.yaml', 'title: Test\ndescription: A test.\n');
  await write('articles/2020/09/04/one.md', entry('2020-09-04'));
  await write('articles/2020/09/05/two.md', entry('2020-09-05'));
  printed = '';
  const print = (...texts: unknown[]): void => {
    printed += `${texts.join(' ')}\n`;
  };
  vi.spyOn(console, 'log').mockImplementation(print);
  vi.spyOn(console, 'error').mockImplementation(print);
  vi.stubEnv(VARIABLES.content, '');
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = 0;
  await rm(folder, { recursive: true });
});

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}
const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');

async function suggest(...args: string[]): Promise<string> {
  const program = new Command();
  addSuggestCommand(program);
  printed = '';
  await program.parseAsync(['suggest', ...args, '--content', folder], { from: 'user' });
  return printed;
}

describe('dateline suggest', () => {
  test('writes suggestions into all entries, once', async () => {
    expect(await suggest()).toBe(
      'Looked at 2 entries: 6 suggestions for 2 entries.\n' +
        'Suggestions are not published. Decide on them: npm run suggest -- review\n',
    );
    expect(await read('articles/2020/09/04/one.md')).toContain('suggested:\n  people:\n    - Maria Lopez\n');
    expect(await suggest()).toMatch(
      /: nothing new to suggest\.\n2 entries have suggestions that wait already/,
    );
    expect(await suggest('--again')).toMatch(/: 6 suggestions for 2 entries/);
  });

  test('looks only where it is told', async () => {
    expect(await suggest('articles/2020/09/05')).toMatch(/^Looked at 1 entry: 3 suggestions for 1 entry\./);
    expect(await suggest(join(folder, 'articles', '2020', '09', '04', 'one.md'))).toMatch(/: 3 suggestions/);
    expect(await suggest('articles/1987')).toMatch(
      /^There is no entry or folder of entries articles\/1987\.\nExpected/,
    );
    expect(process.exitCode).toBe(1);
  });

  test('leaves entries with mistakes alone and counts them', async () => {
    await write('articles/2020/09/05/two.md', 'nothing');
    expect(await suggest()).toContain('1 entry has mistakes and stayed as before: npm run check lists them.');
    expect(await read('articles/2020/09/05/two.md')).toBe('nothing');
  });
});

describe('dateline suggest review', () => {
  test('makes facts of all suggestions when told so', async () => {
    await suggest();
    expect(await suggest('review', '--accept-all')).toBe('Accepted 6, rejected 0, in 2 entries.\n');
    expect(await read('articles/2020/09/04/one.md')).toBe(
      entry('2020-09-04').replace(/(?<=-04\n)---/, FACTS),
    );
    expect(await suggest('review', '--accept-all')).toMatch(/^No entry has suggestions/);
    expect(process.exitCode).toBe(0);
  });

  test('restricts itself to what is named', async () => {
    await suggest();
    expect(await suggest('review', 'articles/2020/09/05', '--accept-all')).toMatch(
      /^Accepted 3, .* in 1 entry\.\n$/,
    );
    expect(await read('articles/2020/09/04/one.md')).toContain('suggested:');
  });

  test.each([
    [['review'], /no terminal.*\n.*--accept-all or --reject-all/],
    [['review', '--accept-all', '--reject-all'], /cannot both/],
  ])('%j without a terminal says what to do instead, and fails', async (args, expected) => {
    await suggest();
    expect(await suggest(...args)).toMatch(expected);
    expect(process.exitCode).toBe(1);
    expect(await read('articles/2020/09/04/one.md')).toContain('suggested:');
  });
});
