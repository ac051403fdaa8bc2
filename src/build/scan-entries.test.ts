import { mkdir, mkdtemp, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEntries } from '../archive/list-entries.ts';
import { civilDateOf } from '../model/civil-date.ts';
import { WHOLE } from '../model/scope.ts';
import { scanEntries } from './scan-entries.ts';

const FILES = [
  'articles/1987/03/12/boats.md',
  'articles/1987/03/12/Zoo.md',
  'articles/1987/03/12/boats.jpg',
  'articles/1987/03/12/boats.PNG',
  'articles/1987/03/12/.boats.md.swp',
  'articles/1987/03/12/_draft.md',
  'articles/1987/03/12/deeper/lost.md',
  'articles/1987/03/13/अख़बार.md',
  'articles/1987/03/14/no-entry.jpg',
  'articles/1987/02/30/no-such-day.md',
  'articles/1987/4/1/fool.md',
  'articles/1988/01/01/new-year.markdown',
  'articles/_later/1987/03/12/hidden.md',
  'articles/.git/config',
  'articles/lost.md',
  'topics/boats.md',
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline scan '));
  for (const file of FILES.toReversed()) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), file);
  }
  // A year that is kept on another disk.
  await mkdir(join(folder, 'disk', '05', '06'), { recursive: true });
  await writeFile(join(folder, 'disk', '05', '06', 'linked.md'), '');
  await symlink(join(folder, 'disk'), join(folder, 'articles', '1989'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Days of a scope, each with the names of its entries and pictures. */
const daysOf = (scope: string): [string, string[], string[]][] =>
  [...scanEntries(folder, scope).days].map(([day, { entries, pictures }]) => [
    day,
    entries.map(({ file }) => file.slice(`articles/${day}/`.length)),
    pictures.map(({ file }) => file.slice(`articles/${day}/`.length)),
  ]);

describe('a scan of the entries', () => {
  it('finds them by day, oldest first and in code-unit order, with the pictures beside them', () => {
    expect(daysOf(WHOLE)).toEqual([
      ['1987-03-12', ['Zoo.md', 'boats.md'], ['boats.PNG', 'boats.jpg']],
      ['1987-03-13', ['अख़बार.md'], []],
      ['1988-01-01', ['new-year.markdown'], []],
      ['1989-05-06', ['linked.md'], []],
    ]);
  });

  it('tells the files that lie in no day’s folder, so that none is passed over in silence', () => {
    expect(scanEntries(folder, WHOLE).misplaced.toSorted()).toEqual([
      'articles/1987/02/30/no-such-day.md',
      'articles/1987/03/12/deeper/lost.md',
      'articles/1987/4/1/fool.md',
      'articles/lost.md',
    ]);
  });

  it('knows the size and the time of each file', async () => {
    const file = join(folder, 'articles/1987/03/12/boats.md');
    await utimes(file, 1e9, 1e9);
    const found = scanEntries(folder, WHOLE).days.get(civilDateOf('1987-03-12'))?.entries[1];
    const { size } = await stat(file);
    expect(found).toEqual({ file: 'articles/1987/03/12/boats.md', size, mtimeMs: 1e12 });
    await utimes(file, 1e9, 2e9);
    const later = scanEntries(folder, WHOLE).days.get(civilDateOf('1987-03-12'))?.entries[1];
    expect(later?.mtimeMs).toBe(2e12);
  });

  it.each([
    ['198', ['1987-03-12', '1987-03-13', '1988-01-01', '1989-05-06']],
    ['1987', ['1987-03-12', '1987-03-13']],
    ['1987-03-13', ['1987-03-13']],
    ['1989-05', ['1989-05-06']],
    ['2020', []],
  ])('of the scope %s finds the days of that stretch of time', (scope, days) => {
    expect(daysOf(scope).map(([day]) => day)).toEqual(days);
  });

  it('finds what the loader of articles finds, in fixtures and in this folder', async () => {
    const archives = ['bad', 'empty', 'forty', 'one'].map((name) =>
      fileURLToPath(new URL(`../../tests/fixtures/archives/${name}`, import.meta.url)),
    );
    for (const archive of [folder, ...archives]) {
      const { days, misplaced } = scanEntries(archive, WHOLE);
      const found = [...days.values()].flatMap(({ entries }) => entries.map(({ file }) => file));
      const listed = await Array.fromAsync(listEntries(archive, WHOLE));
      expect([...found, ...misplaced].sort()).toEqual(listed.sort());
    }
  });

  it('of a folder without articles finds nothing', () => {
    expect(scanEntries(join(folder, 'disk'), WHOLE)).toEqual({ days: new Map(), misplaced: [] });
  });
});
