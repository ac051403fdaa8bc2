import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { Scope } from '../model/scope.ts';
import { articlePage } from './test-page.ts';
import { closePagefind, VolumeIndex, type FinishedIndex, type IndexFile } from './volume-index.ts';

afterAll(closePagefind);

type Page = readonly [file: string, lang: string, headline: string, text: string];

const PAGES: Page[] = [
  ['2020/09/04/rifles/index.html', 'en', 'Rifles', 'A rifle factory at Amethi, Café included.'],
  ['2020/09/05/hafen/index.html', 'de', 'Häfen', 'Die Häfen wachsen weiter.'],
  ['2020/09/05/harbour/index.html', 'en', 'Harbour', 'The harbour opens. Cafe open.'],
  ['2020/09/06/भारत/index.html', 'hi', 'भारत', 'भारत और रूस ने समझौता किया।'],
];

async function indexOf(pages: readonly Page[], scope: Scope = '2020'): Promise<FinishedIndex> {
  const index = await VolumeIndex.begin(scope);
  try {
    for (const [file, ...page] of pages) await index.add(file, articlePage(...page));
    return await index.finish();
  } finally {
    await index.end();
  }
}

const paths = (files: readonly IndexFile[]): string[] => files.map(({ path }) => path);
const bytes = (files: readonly IndexFile[]): [string, string][] =>
  files.map((file) => [file.path, Buffer.from(file.bytes).toString('base64')]);

/** What the index says of each article. */
interface Fragment {
  url: string;
  content: string;
  word_count: number;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
}

/** Articles of an index, as Pagefind has filed them: compressed JSON behind a mark. */
const fragments = ({ files }: FinishedIndex): Fragment[] =>
  files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map((file) => {
      const text = gunzipSync(file.bytes).toString();
      return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));

describe('the search index of a volume', () => {
  test('has every article under its address, with its facts, and no word of the furniture', async () => {
    const found = fragments(await indexOf(PAGES));
    expect(found.map(({ url }) => url)).toEqual([
      '/2020/09/04/rifles/',
      '/2020/09/05/hafen/',
      '/2020/09/05/harbour/',
      '/2020/09/06/भारत/',
    ]);
    expect(found[0]).toMatchObject({ meta: { title: 'Rifles' }, filters: { topic: ['Boats'] } });
    expect(found[0]?.content).toContain('A rifle factory at Amethi, Café included.');
    for (const { content } of found) expect(content).not.toMatch(/Masthead|Catalogue card|Others/);
  });

  test('has an index of its own for each language', async () => {
    const { languages, shared, files } = await indexOf(PAGES);
    expect(languages).toEqual(['de', 'en', 'hi']);
    expect(paths(shared)).toContain('pagefind/wasm.de.pagefind');
    expect(paths(files).filter((path) => /ui|highlight|playground/.test(path))).toEqual([]);
  });

  test('lies in a folder of its own, and what all volumes share beside it', async () => {
    const { files, shared } = await indexOf(PAGES, '2020-09');
    expect(paths(files)).toContain('pagefind/2020-09/pagefind-entry.json');
    for (const path of paths(files)) expect(path).toMatch(/^pagefind\/2020-09\//);
    for (const path of paths(shared)) expect(path).toMatch(/^pagefind\/[^/]+$/);
    expect(paths(shared)).toEqual(
      expect.arrayContaining(['pagefind/pagefind.js', 'pagefind/pagefind-worker.js']),
    );
    const other = await indexOf(PAGES.slice(0, 1), '2019');
    const own = new Map(bytes(shared));
    for (const [path, content] of bytes(other.shared)) expect(own.get(path), path).toBe(content);
  });

  test('of the only volume lies beside what would be shared', async () => {
    const { files } = await indexOf(PAGES, '');
    expect(paths(files)).toContain('pagefind/pagefind-entry.json');
  });

  test('looks for its module where all volumes have it', async () => {
    const { shared } = await indexOf(PAGES);
    for (const name of ['pagefind.js', 'pagefind-worker.js']) {
      const script = shared.find(({ path }) => path === `pagefind/${name}`);
      const text = Buffer.from(script?.bytes ?? []).toString();
      expect(text).not.toContain('${this.basePath}wasm.');
      const place = /`(\$\{this\.basePath\.replace\(.*?\)\}wasm\.)/.exec(text)?.[1] ?? '';
      // What the browser makes of it, for a volume's folder, for the only volume's, and below a base path.
      const made = runInNewContext(`(function () { return \`${place}\`; })`) as (this: object) => string;
      const from = (basePath: string): string => made.call({ basePath });
      expect(from('/pagefind/1987-03/')).toBe('/pagefind/wasm.');
      expect(from('/pagefind/')).toBe('/pagefind/wasm.');
      expect(from('/archive/pagefind/198/')).toBe('/archive/pagefind/wasm.');
    }
  });

  test('has the same bytes when the same pages are indexed again', async () => {
    const [one, other] = [await indexOf(PAGES), await indexOf(PAGES)];
    expect(bytes(other.files)).toEqual(bytes(one.files));
    expect(bytes(other.shared)).toEqual(bytes(one.shared));
  });

  test('has the same bytes again when there are more pages than are indexed at once', async () => {
    const pages = Array.from({ length: 150 }, (_, at): Page => {
      const day = String((at % 28) + 1).padStart(2, '0');
      return [
        `2020/01/${day}/story-${at}/index.html`,
        'en',
        `Story ${at}`,
        `Harbour ${at % 7} and boat ${at}.`,
      ];
    });
    const [one, other] = [await indexOf(pages), await indexOf(pages)];
    expect(fragments(one)).toHaveLength(150);
    expect(bytes(other.files)).toEqual(bytes(one.files));
  });

  test('of no articles has no file', async () => {
    expect(await indexOf([])).toEqual({ files: [], shared: [], languages: [] });
  });
});

describe('an article that cannot be found', () => {
  test('since its page has no word in it, is an error that tells the numbers', async () => {
    const empty = ['2020/09/07/empty/index.html', 'en', '', ''] as const;
    await expect(indexOf([...PAGES, empty])).rejects.toThrow(
      '4 article pages were indexed, but there are 5 articles',
    );
  });

  test('since headline and text are signs alone, is no error', async () => {
    const signs = ['2020/09/07/signs/index.html', 'en', '-.', '*** !'] as const;
    expect((await indexOf([...PAGES, signs])).languages).toEqual(['de', 'en', 'hi']);
  });

  test('since its page is not one of an article, is an error that names the page', async () => {
    const index = await VolumeIndex.begin('2020');
    try {
      await expect(index.add('2020/09/04/x/index.html', '<html><head></head></html>')).rejects.toThrow(
        '2020/09/04/x/index.html has no article',
      );
    } finally {
      await index.end();
    }
  });
});
