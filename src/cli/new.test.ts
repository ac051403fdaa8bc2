import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { VARIABLES } from '../build/settings.ts';
import { addNewCommand } from './new.ts';
import { editorOf, openEditor } from './open-editor.ts';

let folder: string;
let printed: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline new $(x) '));
  await writeFile(join(folder, 'site.yaml'), 'title: Test\ndescription: A test.\n');
  printed = '';
  const print = (...texts: unknown[]): void => {
    printed += `${texts.join(' ')}\n`;
  };
  vi.spyOn(console, 'log').mockImplementation(print);
  vi.spyOn(console, 'error').mockImplementation(print);
  vi.stubEnv(VARIABLES.content, '');
  vi.stubEnv('SOURCE_DATE_EPOCH', '1599229800');
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = 0;
  await rm(folder, { recursive: true });
});

async function begin(...args: string[]): Promise<string> {
  const program = new Command();
  addNewCommand(program);
  await program.parseAsync(['new', ...args, '--content', folder], { from: 'user' });
  return printed;
}

describe('dateline new, without a terminal', () => {
  test('writes an entry from its flags, dated today unless told otherwise, and says where it is', async () => {
    const path = join(folder, 'articles', '2020', '09', '04', 'bridge-opens.md');
    const said = await begin('--headline', 'Bridge opens', '--byline', 'Asha Rao', '--byline', 'Jon Dee');
    expect(said.startsWith(`${path}\nWrite the text below`)).toBe(true);
    expect(await readFile(path, 'utf8')).toBe(
      '---\nheadline: Bridge opens\ndate: 2020-09-04\nbyline:\n  - Asha Rao\n  - Jon Dee\n---\n\n',
    );
  });

  test.each([
    [[], /^There is no headline, .*\n.*--headline/],
    [['--headline', '…'], /^--headline: An article needs a headline/],
    [['--headline', 'A', '--date', '03/04/2020'], /^--date: .*03\/04\/2020/],
  ])('%j is answered in words', async (args, expected) => {
    expect(await begin(...args)).toMatch(expected);
    expect(process.exitCode).toBe(1);
  });
});

describe('the editor', () => {
  test('is VISUAL, or else EDITOR', () => {
    expect(editorOf({ VISUAL: 'code --wait', EDITOR: 'vi' })).toBe('code --wait');
    expect(editorOf({ VISUAL: ' ', EDITOR: 'vi' })).toBe('vi');
    expect(editorOf({})).toBeUndefined();
  });

  test.skipIf(process.platform === 'win32')(
    'gets its own arguments, and the path as one that nothing expands',
    async () => {
      const script = join(folder, 'edit.mjs');
      await writeFile(
        script,
        "import { writeFileSync } from 'node:fs';\nwriteFileSync(process.argv[3], process.argv[2]);\n",
      );
      const path = join(folder, "an 'entry'.md");
      expect(await openEditor(`"${process.execPath}" "${script.replaceAll('$', '\\$')}" --wait`, path)).toBe(
        true,
      );
      expect(await readFile(path, 'utf8')).toBe('--wait');
      expect(await openEditor('exit 3;', path)).toBe(false);
    },
  );
});
