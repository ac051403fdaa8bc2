import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexSite } from './index-site.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'index site '));
});
afterEach(() => rm(root, { recursive: true }));

const PAGES = {
  '2020/09/04/rifles': ['en', 'Rifles', 'A rifle factory at Amethi, Café included.'],
  '2020/09/05/hafen': ['de', 'Häfen', 'Die Häfen wachsen weiter.'],
  '2020/09/05/harbour': ['en', 'Harbour', 'The harbour opens. Cafe open.'],
  '2020/09/06/भारत': ['hi', 'भारत', 'भारत और रूस ने समझौता किया।'],
} as const;

async function writePage(site: string, folder: string, lang: string, body: string): Promise<void> {
  await mkdir(path.join(root, site, folder), { recursive: true });
  const html = `<!doctype html><html lang="${lang}"><head><title>T</title></head><body>${body}</body></html>`;
  await writeFile(path.join(root, site, folder, 'index.html'), html);
}

async function writeSite(site: string, folders: (keyof typeof PAGES)[]): Promise<string> {
  for (const folder of folders) {
    const [lang, headline, text] = PAGES[folder];
    await writePage(site, folder, lang, `<div data-pagefind-body><h1>${headline}</h1><p>${text}</p></div>`);
  }
  await writePage(site, '', 'en', '<h1>Home</h1><p>Amethi</p>');
  return path.join(root, site);
}

const ALL = Object.keys(PAGES) as (keyof typeof PAGES)[];

async function readBundle(site: string): Promise<Map<string, string>> {
  const bundle = path.join(site, 'pagefind');
  const files = (await readdir(bundle, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  const names = files.map((file) => path.relative(bundle, path.join(file.parentPath, file.name))).sort();
  return new Map(
    await Promise.all(
      names.map(
        async (name) => [name, await readFile(path.join(bundle, name), 'base64')] as [string, string],
      ),
    ),
  );
}

test('article pages are indexed by language, and no other page', async () => {
  const site = await writeSite('site', ALL);
  expect(await indexSite(site, 4)).toEqual({ articles: 4, languages: ['de', 'en', 'hi'] });
  const names = [...(await readBundle(site)).keys()];
  expect(names).toContain('pagefind.js');
  expect(names).toContain('wasm.de.pagefind');
  expect(names.filter((name) => /ui|highlight|playground/.test(name))).toEqual([]);
  expect(await readdir(site)).not.toContain('.pagefind-unfinished');
});

test('the same pages give the same bytes, in whatever order the disk lists them', async () => {
  const one = await writeSite('one', ALL);
  const two = await writeSite('two', ALL.toReversed());
  await indexSite(one, 4);
  await indexSite(two, 4);
  expect(await readBundle(two)).toEqual(await readBundle(one));
});

test('a number of articles other than expected is an error, and leaves no index behind', async () => {
  const site = await writeSite('site', ALL);
  await indexSite(site, 4);
  await expect(indexSite(site, 5)).rejects.toThrow(
    '4 article pages were indexed, but the archive has 5 articles',
  );
  await expect(indexSite(site, 0)).rejects.toThrow('the archive has 0 articles');
  expect(await readdir(site)).not.toContain('pagefind');
});

test('an article page without a word in it is an error', async () => {
  const site = await writeSite('site', ALL);
  await writePage('site', '2020/09/07/empty', 'en', '<div data-pagefind-body></div>');
  await expect(indexSite(site, 5)).rejects.toThrow('4 article pages were indexed, but the archive has 5');
  expect(await readdir(site)).not.toContain('pagefind');
});

test('an article of signs alone, which nothing can find, is no error', async () => {
  const site = await writeSite('site', ALL);
  const page = '<div data-pagefind-body><h1 data-pagefind-meta="title">-.</h1><p>*** !</p></div>';
  await writePage('site', '2020/09/07/signs', 'en', page);
  expect(await indexSite(site, 5)).toMatchObject({ articles: 4 });
});

test('the folder of an old address that ends in .html is no page, and one that names the attribute no article', async () => {
  const site = await writeSite('site', ALL);
  await writePage('site', 'news/old.html', 'en', '<p>Moved</p>');
  await writePage('site', 'dates', 'en', '<p>We wrote data-pagefind-body on our pages.</p>');
  expect(await indexSite(site, 4)).toMatchObject({ articles: 4 });
});

test('an archive without articles has no index', async () => {
  const site = await writeSite('site', []);
  expect(await indexSite(site, 0)).toEqual({ articles: 0, languages: [] });
  expect(await readdir(site)).not.toContain('pagefind');
});
