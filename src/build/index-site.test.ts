import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexSite } from './index-site.ts';
import { articlePage } from './test-page.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'index site '));
});
afterEach(() => rm(root, { recursive: true }));

const PAGES = {
  '2020/09/04/rifles/index.html': ['en', 'Rifles', 'A rifle factory at Amethi, Café included.'],
  '2020/09/05/hafen/index.html': ['de', 'Häfen', 'Die Häfen wachsen weiter.'],
  '2021/09/05/harbour/index.html': ['en', 'Harbour', 'The harbour opens. Cafe open.'],
  '2021/09/06/भारत/index.html': ['hi', 'भारत', 'भारत और रूस ने समझौता किया।'],
} as const;

/** Settings of an archive that is one volume, and of one that is several. */
const ONE = { volumeSize: 5000, articlesPerSearchFile: 1 };
const TWO = { volumeSize: 2, articlesPerSearchFile: 1 };

const ALL = Object.keys(PAGES) as (keyof typeof PAGES)[];

/** Writes a site with these article pages. */
async function writeSite(site: string, files: (keyof typeof PAGES)[]): Promise<string> {
  for (const file of files) {
    await mkdir(path.join(root, site, path.dirname(file)), { recursive: true });
    const [lang, headline, text] = PAGES[file];
    await writeFile(path.join(root, site, file), articlePage(lang, headline, text));
  }
  await mkdir(path.join(root, site), { recursive: true });
  await writeFile(path.join(root, site, 'index.html'), '<html lang="en"><h1>Home</h1><p>Amethi</p></html>');
  return path.join(root, site);
}

async function readBundle(site: string): Promise<Record<string, string>> {
  const bundle = path.join(site, 'pagefind');
  const found = await readdir(bundle, { recursive: true, withFileTypes: true });
  const names = found
    .filter((file) => file.isFile())
    .map((file) => path.relative(bundle, path.join(file.parentPath, file.name)))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(bundle, name), 'base64')));
  return Object.fromEntries(names.map((name, at) => [name, texts[at] ?? '']));
}

const entry = async (site: string, folder = ''): Promise<Record<string, { page_count: number }>> => {
  const text = await readFile(path.join(site, 'pagefind', folder, 'pagefind-entry.json'), 'utf8');
  return (JSON.parse(text) as { languages: Record<string, { page_count: number }> }).languages;
};

test('article pages are indexed by language, and no other page', async () => {
  const site = await writeSite('site', ALL);
  expect(await indexSite(site, ALL, ONE)).toEqual(['de', 'en', 'hi']);
  expect(await entry(site)).toMatchObject({
    de: { page_count: 1 },
    en: { page_count: 2 },
    hi: { page_count: 1 },
  });
  expect(Object.keys(await readBundle(site))).toContain('pagefind.js');
});

test('each volume has an index in a folder of its own, and the shared parts are there once', async () => {
  const site = await writeSite('site', ALL);
  expect(await indexSite(site, ALL, TWO)).toEqual(['de', 'en', 'hi']);
  expect(Object.keys(await entry(site, '2020')).sort()).toEqual(['de', 'en']);
  expect(Object.keys(await entry(site, '2021')).sort()).toEqual(['en', 'hi']);
  const names = Object.keys(await readBundle(site));
  expect(names.filter((name) => !name.includes('/'))).toEqual([
    'pagefind-worker.js',
    'pagefind.js',
    'wasm.de.pagefind',
    'wasm.en.pagefind',
    'wasm.hi.pagefind',
    'wasm.unknown.pagefind',
  ]);
});

test('the same pages give the same bytes, in whatever order they are named', async () => {
  const [one, two] = [await writeSite('one', ALL), await writeSite('two', ALL.toReversed())];
  await indexSite(one, ALL, TWO);
  await indexSite(two, ALL.toReversed(), TWO);
  expect(await readBundle(two)).toEqual(await readBundle(one));
});

test('an article page that is not there, or that holds no article, is an error', async () => {
  const site = await writeSite('site', ALL.slice(1));
  await expect(indexSite(site, ALL, ONE)).rejects.toThrow('ENOENT');
  await writeFile(path.join(site, ALL[1] ?? ''), '<html><head></head><body>Lost</body></html>');
  await expect(indexSite(site, ALL.slice(1), ONE)).rejects.toThrow(`${ALL[1]} has no article`);
});

test('an archive without articles has no index', async () => {
  const site = await writeSite('site', []);
  expect(await indexSite(site, [], ONE)).toEqual([]);
  expect(await readdir(site)).toEqual(['index.html']);
});
