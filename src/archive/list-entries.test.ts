import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WHOLE } from '../model/scope.ts';
import { listEntries } from './list-entries.ts';

// The real functions run; only the calls are noted.
vi.mock('node:fs/promises', { spy: true });

const FILES = [
  'articles/1987/03/12/boats.md',
  'articles/1987/03/12/Zoo.md',
  'articles/1987/03/12/boats.jpg',
  'articles/1987/03/12/boats.PNG',
  'articles/1987/03/12/map.svg',
  'articles/1987/03/12/.boats.md.swp',
  'articles/1987/03/12/_draft.md',
  'articles/1987/03/13/अख़बार.md',
  'articles/1987/04/01/fool.md',
  'articles/1988/01/01/new-year.md',
  'articles/1990/01/01/decade.md',
  'articles/_later/1987/03/12/hidden.md',
  'articles/.git/config',
  'articles/lost.md',
  'articles/1987/03/same-path.markdown',
  'topics/boats.md',
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline entries '));
  // Made in reverse, so that an order that the disk happens to keep is not the one that is expected.
  for (const file of FILES.toReversed()) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), '');
  }
});
afterAll(() => rm(folder, { recursive: true }));

const list = (scope: string): Promise<string[]> => Array.fromAsync(listEntries(folder, scope));

describe('the entries of a content folder', () => {
  it('are all files below articles but pictures and names with a dot or underscore, in code-unit order', async () => {
    expect(await list(WHOLE)).toEqual([
      'articles/1987/03/12/Zoo.md',
      'articles/1987/03/12/boats.md',
      'articles/1987/03/13/अख़बार.md',
      'articles/1987/03/same-path.markdown',
      'articles/1987/04/01/fool.md',
      'articles/1988/01/01/new-year.md',
      'articles/1990/01/01/decade.md',
      'articles/lost.md',
    ]);
  });

  it.each([
    [
      '198',
      ['1987/03/12/Zoo', '1987/03/12/boats', '1987/03/13/अख़बार', '1987/04/01/fool', '1988/01/01/new-year'],
    ],
    ['1987', ['1987/03/12/Zoo', '1987/03/12/boats', '1987/03/13/अख़बार', '1987/04/01/fool']],
    ['1987-03', ['1987/03/12/Zoo', '1987/03/12/boats', '1987/03/13/अख़बार']],
    ['1987-03-13', ['1987/03/13/अख़बार']],
    ['2020', []],
  ])('of the volume %s are those of its days', async (scope, ids) => {
    const dated = (await list(scope)).filter((file) => /\/\d\d\/\d\d\//.test(file));
    expect(dated).toEqual(ids.map((id) => `articles/${id}.md`));
  });

  it('are found without opening a folder that the volume cannot reach', async () => {
    vi.mocked(readdir).mockClear();
    await list('1987-03-12');
    const opened = vi
      .mocked(readdir)
      .mock.calls.map(([path]) => relative(folder, String(path)).split(sep).join('/'));
    expect(opened).toEqual(['articles', 'articles/1987', 'articles/1987/03', 'articles/1987/03/12']);
  });

  it('are none where there is no folder of articles', async () => {
    expect(await Array.fromAsync(listEntries(join(folder, 'nowhere'), WHOLE))).toEqual([]);
  });
});
