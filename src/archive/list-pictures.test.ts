import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDateOf } from '../model/civil-date.ts';
import { listPictures } from './list-pictures.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline pictures '));
  for (const day of ['04', '05', '06'])
    await mkdir(join(folder, 'articles', '2020', '09', day), { recursive: true });
  for (const file of [
    '04/zoo.png',
    '04/Boats.JPG',
    '04/boats.md',
    '04/a.webp',
    '05/b.md',
    '06/not-asked-for.gif',
  ])
    await writeFile(join(folder, 'articles', '2020', '09', file), '');
});
afterAll(() => rm(folder, { recursive: true }));

describe('the pictures of days', () => {
  it('are those in the folders of these days and no others, in code-unit order', async () => {
    const days = ['2020-09-04', '2020-09-05'].map(civilDateOf);
    const pictures = await listPictures(folder, days);
    expect(pictures).toEqual(
      ['Boats.JPG', 'a.webp', 'zoo.png'].map((name) => ({
        day: '2020-09-04',
        name,
        file: join(folder, 'articles', '2020', '09', '04', name),
      })),
    );
  });
});
