import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { INDEX_VERSION, type IndexList, type SearchVolume } from '../search/index/index-list.ts';
import { indexSite } from './index-site.ts';
import { articlePage, factsOf } from './test-page.ts';

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
    await writeFile(
      path.join(root, site, file),
      articlePage(lang, headline, text, factsOf(headline, 'Boats', file)),
    );
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

const volumesOf = async (site: string): Promise<SearchVolume[]> => {
  const text = await readFile(path.join(site, 'pagefind', 'index.json'), 'utf8');
  const list = JSON.parse(text) as IndexList;
  expect(list.version).toBe(INDEX_VERSION);
  return list.volumes;
};

test('article pages are indexed by language, and no other page', async () => {
  const site = await writeSite('site', ALL);
  expect(await indexSite(site, ALL, ONE)).toEqual(['de', 'en', 'hi']);
  expect(await volumesOf(site)).toMatchObject([
    {
      scope: '',
      articles: 4,
      first: '2020-09-04',
      last: '2021-09-06',
      languages: ['de', 'en', 'hi'],
      facets: ['topic'],
    },
  ]);
});

test('all volumes are searched as one when they are small, and their texts lie apart', async () => {
  const site = await writeSite('site', ALL);
  await indexSite(site, ALL, TWO);
  const [volume, ...others] = await volumesOf(site);
  expect(others).toEqual([]);
  const names = Object.keys(await readBundle(site)).map((name) => name.replace(/-[\w-]{8}(?=\/|$)/, '-X'));
  expect(names).toEqual([
    'all-X/documents',
    'all-X/facet-topic',
    'all-X/positions-0',
    'all-X/postings-0',
    'all-X/words-0',
    'index.json',
    'stemmer-de-X',
    'stemmer-en-X',
    'stemmer-hi-X',
    'texts/2020/0',
    'texts/2020/1',
    'texts/2021/0',
    'texts/2021/1',
  ]);
  expect(volume).toMatchObject({ scope: '', articles: 4 });
});

test('large volumes are searched one by one, each in a folder that its contents name', async () => {
  const site = await writeSite('site', ALL);
  await indexSite(site, ALL, { ...TWO, volumeSize: 0.2 });
  const volumes = await volumesOf(site);
  expect(volumes.map(({ scope, articles }) => [scope, articles])).toEqual([
    ['2020', 2],
    ['2021', 2],
  ]);
  const again = await writeSite('again', ALL.slice(0, 3));
  await indexSite(again, ALL.slice(0, 3), { ...TWO, volumeSize: 0.2 });
  const [first, second] = await volumesOf(again);
  expect(first).toEqual(volumes[0]);
  expect(second?.folder).not.toBe(volumes[1]?.folder);
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

test('an archive without articles has an index without volumes', async () => {
  const site = await writeSite('site', []);
  expect(await indexSite(site, [], ONE)).toEqual([]);
  expect(Object.keys(await readBundle(site))).toEqual(['index.json']);
  expect(await volumesOf(site)).toEqual([]);
});
