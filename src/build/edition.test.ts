import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetEdition, readEdition, writeEdition } from './edition.ts';
import { writeManifest, type Manifest } from './manifest.ts';

const PARTS = { all: 'digest of all', 'front-desk': 'digest of the desk' };
const MANIFEST: Manifest = {
  dateline: 1,
  base: '/',
  scope: '',
  articles: 0,
  days: 0,
  years: 0,
  pages: 0,
  languages: [],
};

let folder: string;
let site: string;
let note: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline edition '));
  site = join(folder, 'site');
  note = join(folder, 'cache', 'note.json');
  await mkdir(site);
  await writeManifest(site, MANIFEST);
  await writeEdition(note, site, PARTS);
});
afterEach(() => rm(folder, { recursive: true }));

describe('what a site was put together from', () => {
  test('is known of that site, also when its folder has another name', async () => {
    expect(readEdition(note, site)).toEqual(PARTS);
    await rename(site, join(folder, 'spare'));
    expect(readEdition(note, join(folder, 'spare'))).toEqual(PARTS);
    expect(readEdition(note, site)).toBeUndefined();
  });

  test('is not known of a copy, nor of a folder that took its place', async () => {
    await cp(site, join(folder, 'copy'), { recursive: true });
    expect(readEdition(note, join(folder, 'copy'))).toBeUndefined();
    await rename(join(folder, 'copy'), join(folder, 'other'));
    await rm(site, { recursive: true });
    await rename(join(folder, 'other'), site);
    expect(readEdition(note, site)).toBeUndefined();
  });

  test('is not known where another program has put a site into the same folder', async () => {
    await rm(join(site, '.dateline'));
    expect(readEdition(note, site)).toBeUndefined();
    await writeManifest(site, { ...MANIFEST, articles: 7 });
    expect(readEdition(note, site)).toBeUndefined();
  });

  test('is not known when the note is gone, broken, or was forgotten', async () => {
    await writeFile(note, '{');
    expect(readEdition(note, site)).toBeUndefined();
    await forgetEdition(note);
    expect(readEdition(note, site)).toBeUndefined();
    await forgetEdition(note);
  });
});
