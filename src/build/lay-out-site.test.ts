import { existsSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startsFromNothing } from './lay-out-site.ts';
import { readManifest } from './manifest.ts';
import { MANIFEST, readFolder, TestPlace, type TestSite } from './test-place.ts';

let place: TestPlace;
beforeEach(async () => {
  place = await TestPlace.make();
});
afterEach(() => rm(place.folder, { recursive: true }));

const inode = (dir: string, file: string): number => statSync(join(dir, file)).ino;

const PAGEFIND = { 'pagefind/pagefind.js': 'search' };
const OLD: TestSite = {
  '1987': { files: { '1987/03/12/a/index.html': 'a', '1987/03/12/b/index.html': 'b' }, shared: PAGEFIND },
  '1988': { files: { '1988/01/01/c/index.html': 'c' }, shared: PAGEFIND },
  desk: { files: { 'index.html': 'home', '404.html': 'lost' } },
};
/** The same with one changed, one added and one removed file in one part, and the home page changed. */
const NEW: TestSite = {
  ...OLD,
  '1987': { files: { '1987/03/12/a/index.html': 'a!', '1987/04/01/d/index.html': 'd' }, shared: PAGEFIND },
  desk: { files: { 'index.html': 'home!', '404.html': 'lost' } },
};

describe('a site that is laid out of packs', () => {
  test('has the files of all parts, shared ones once, and the manifest', async () => {
    await place.layOut(OLD);
    expect(await readFolder(place.target)).toEqual({
      '.dateline': `${JSON.stringify(MANIFEST, null, 2)}\n`,
      '1987/03/12/a/index.html': 'a',
      '1987/03/12/b/index.html': 'b',
      '1988/01/01/c/index.html': 'c',
      '404.html': 'lost',
      'index.html': 'home',
      'pagefind/pagefind.js': 'search',
    });
    expect(await readManifest(place.target)).toEqual(MANIFEST);
  });

  test('is refused when two parts disagree about a file that they share', async () => {
    const other = { files: {}, shared: { 'pagefind/pagefind.js': 'another search' } };
    await expect(place.layOut({ ...OLD, '1989': other })).rejects.toThrow(
      /disagree about pagefind\/pagefind\.js/,
    );
  });
});

describe('a site that was laid out in part while it was made', () => {
  test('has the files of the other parts too, and those that were there are not written again', async () => {
    const expected = await TestPlace.fresh(OLD);
    await place.layOut(OLD, ['1987', '1988']);
    expect(await readFolder(place.target)).toEqual(expected);
    expect(await place.written()).toEqual(['.dateline', '404.html', 'index.html', 'pagefind/pagefind.js']);
  });
});

describe('what a site can start from', () => {
  test('is nothing where none was built, and where what stands there is not known', async () => {
    expect(startsFromNothing(place.places)).toBe(true);
    await place.layOutAs('published', OLD);
    expect(startsFromNothing(place.places)).toBe(false);
    await rm(place.places.publishedNote);
    expect(startsFromNothing(place.places)).toBe(true);
  });

  test('is the site before the last, also where the last one is gone', async () => {
    await place.layOutAs('spare', OLD);
    expect(startsFromNothing(place.places)).toBe(false);
  });
});

describe('a site that is laid out of the one before the last', () => {
  test('is the same as one that was laid out where nothing was', async () => {
    const expected = await TestPlace.fresh(NEW);
    await place.layOutAs('spare', OLD);
    await place.layOut(NEW);
    expect(await readFolder(place.target)).toEqual(expected);
  });

  test('has those files written only that have changed', async () => {
    await place.layOutAs('spare', OLD);
    const kept = inode(place.places.spare, '1988/01/01/c/index.html');
    await place.layOut(NEW);
    expect(await place.written()).toEqual([
      '.dateline',
      '1987/03/12/a/index.html',
      '1987/04/01/d/index.html',
      'index.html',
      'pagefind/pagefind.js',
    ]);
    expect(inode(place.target, '1988/01/01/c/index.html')).toBe(kept);
  });

  test('loses the files and the empty folders of a part that is gone', async () => {
    await place.layOutAs('spare', OLD);
    const { '1987': year, desk = { files: {} } } = OLD;
    await place.layOut({ ...(year && { '1987': year }), desk });
    expect(existsSync(join(place.target, '1988'))).toBe(false);
    expect(await readFolder(place.target)).toHaveProperty(['1987/03/12/a/index.html']);
  });

  test('loses a shared file that no part has any more', async () => {
    const german = { ...OLD, '1988': { files: {}, shared: { ...PAGEFIND, 'pagefind/wasm.de': 'Deutsch' } } };
    const expected = await TestPlace.fresh(OLD);
    await place.layOutAs('spare', german);
    await place.layOut(OLD);
    expect(await readFolder(place.target)).toEqual(expected);
  });

  test('keeps a file that has moved from one part to another', async () => {
    await place.layOutAs('spare', OLD);
    const page = { '1988/01/01/c/index.html': 'c' };
    await place.layOut({ ...OLD, '1988': { files: {} }, '1988-01': { files: page } });
    expect(await readFolder(place.target)).toMatchObject(page);
  });

  test('has a page where a folder was, and a folder where a page was', async () => {
    await place.layOutAs('spare', { desk: { files: { 'old/index.html': 'moved', new: 'page' } } });
    await place.layOut({ desk: { files: { old: 'page', 'new/index.html': 'moved' } } });
    expect(await readFolder(place.target)).toMatchObject({ old: 'page', 'new/index.html': 'moved' });
  });

  test('takes it away, so that it is never taken for a spare one again', async () => {
    await place.layOutAs('spare', OLD);
    await place.layOut(NEW);
    expect((await readdir(place.folder)).sort()).toEqual(['packs', 'work']);
  });

  test.each([
    [
      'the pack of one of its parts is gone',
      (): Promise<void> => rm(place.places.packs, { recursive: true }),
    ],
    ['nobody knows what it was made from', (): Promise<void> => rm(place.places.spareNote)],
    [
      'another folder stands in its place',
      async (): Promise<void> => {
        await rename(place.places.spare, join(place.folder, 'away'));
        mkdirSync(place.places.spare);
      },
    ],
  ])('is laid out anew when %s', async (_, spoil) => {
    const expected = await TestPlace.fresh(NEW);
    await place.layOutAs('spare', OLD);
    await spoil();
    mkdirSync(place.places.packs, { recursive: true });
    await place.layOut(NEW);
    expect(await readFolder(place.target)).toEqual(expected);
    expect(await readdir(place.folder)).not.toContain('spare');
  });
});

describe('a site that is laid out beside the published one', () => {
  test('is the same as one that was laid out where nothing was, and links what has not changed', async () => {
    const expected = await TestPlace.fresh(NEW);
    await place.layOutAs('published', OLD);
    await place.layOut(NEW);
    expect(await readFolder(place.target)).toEqual(expected);
    for (const file of ['1988/01/01/c/index.html', '404.html'])
      expect(inode(place.target, file)).toBe(inode(place.places.published, file));
    expect(await place.written()).toContain('1987/03/12/a/index.html');
  });

  test('leaves the published one as it is, its manifest too', async () => {
    await place.layOutAs('published', OLD);
    const before = await readFolder(place.places.published);
    await place.layOut(NEW);
    expect(await readFolder(place.places.published)).toEqual(before);
  });

  test('never writes into a file that another site has too', async () => {
    await place.layOutAs('spare', OLD);
    const files = Object.keys(await readFolder(place.places.spare)).filter((file) => file !== '.dateline');
    // As after a build that linked: the published site and the spare one have their files in common.
    for (const file of files) {
      mkdirSync(join(place.places.published, file, '..'), { recursive: true });
      linkSync(join(place.places.spare, file), join(place.places.published, file));
    }
    const before = await readFolder(place.places.published);
    await place.layOut(NEW);
    expect(await readFolder(place.places.published)).toEqual(before);
    expect((await readFolder(place.target))['index.html']).toBe('home!');
  });
});
