import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attribute, elements, isRedirect, listFiles, only, readPages, textOf } from '../support/read-site.ts';
import { SITE_NAMES, siteDir } from '../support/sites.ts';

/** What fits into the first flight of packets of a new connection. */
const PAGE_BUDGET = 14 * 1024;
const FONT_BUDGET = 40 * 1024;
/** All scripts that the search page fetches until a first search for words is answered, as most hosts send them. */
const SEARCH_BUDGET = 20 * 1024;
/** The same from a host that has gzip alone. */
const SEARCH_GZIP_BUDGET = 22 * 1024;
/** Articles of more words than this take the room that they take. */
const USUAL_WORDS = 1500;

const isArticle = (file: string): boolean => /^\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/.test(file);

/** Reads a script with all that it imports at once, and the worker that it starts; what it may import later is left out. */
async function followScripts(
  name: Parameters<typeof siteDir>[0],
  path: string,
  found: Map<string, Buffer>,
): Promise<void> {
  if (found.has(path)) return;
  const bytes = await readFile(join(siteDir(name), path));
  found.set(path, bytes);
  const text = bytes.toString();
  const imports = text.matchAll(/(?:^|[;}\n])(?:import|export)\b[^;"'`(]*["'`](\.[^"'`]+)["'`]/g);
  const workers = text.matchAll(/new Worker\(new URL\(["'`]([^"'`]+)["'`]/g);
  for (const [, next = ''] of [...imports, ...workers])
    await followScripts(name, posix.join(posix.dirname(path), next).replace(/^.*(?=\/_astro\/)/, ''), found);
}

describe.each(['seed', 'one', 'forty'] as const)('the site "%s"', (name) => {
  test('sends an article, its page and its style sheets in 14 KB', async () => {
    const sheets = new Map<string, number>();
    const sizes: [string, number][] = [];
    for (const page of await readPages(name)) {
      if (!isArticle(page.file) || isRedirect(page)) continue;
      if (textOf(only(page.tree, 'body')).split(/\s+/).length > USUAL_WORDS) continue;
      let size = gzipSync(page.html).length;
      for (const link of elements(page.tree, 'link')) {
        if (attribute(link, 'rel') !== 'stylesheet') continue;
        const href = attribute(link, 'href');
        const known = sheets.get(href) ?? gzipSync(await readFile(join(siteDir(name), href))).length;
        sheets.set(href, known);
        size += known;
      }
      sizes.push([page.file, size]);
    }
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.filter(([, size]) => size > PAGE_BUDGET)).toEqual([]);
  });

  test('sends the scripts of the search page, its engine included, in 20 KB', async () => {
    const pages = await readPages(name);
    const scriptsOf = (file: string): string[] =>
      pages
        .filter((page) => page.file === file)
        .flatMap(({ tree }) => elements(tree, 'script'))
        .filter((script) => attribute(script, 'type') === 'module')
        .map((script) => attribute(script, 'src'));
    // What every page has is not the search's.
    const everywhere = scriptsOf('index.html');
    const sources = scriptsOf('search/index.html').filter((source) => !everywhere.includes(source));
    const scripts = new Map<string, Buffer>();
    for (const source of sources) await followScripts(name, source, scripts);
    expect([...scripts.keys()].filter((path) => path.includes('engine-worker'))).toHaveLength(1);
    const sum = (pack: (bytes: Buffer) => Buffer): number =>
      [...scripts.values()].reduce((all, bytes) => all + pack(bytes).length, 0);
    const gzip = (bytes: Buffer): Buffer => gzipSync(bytes, { level: 9 });
    expect(sum((bytes) => brotliCompressSync(bytes))).toBeLessThanOrEqual(SEARCH_BUDGET);
    expect(sum(gzip)).toBeLessThanOrEqual(SEARCH_GZIP_BUDGET);
  });
});

describe.each(SITE_NAMES)('the site "%s"', (name) => {
  test('sends fonts of at most 40 KB, and text never waits for them', async () => {
    const files = await listFiles(siteDir(name));
    const fonts = files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
    const sizes = await Promise.all(
      fonts.map(async (file) => (await readFile(join(siteDir(name), file))).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FONT_BUDGET);
    const sheets = await Promise.all(
      files
        .filter((file) => file.endsWith('.css'))
        .map((file) => readFile(join(siteDir(name), file), 'utf8')),
    );
    const faces = sheets.flatMap((sheet) => sheet.match(/@font-face\s*\{[^}]*\}/g) ?? []);
    if (fonts.length > 0) expect(faces.length).toBeGreaterThan(0);
    for (const face of faces) expect(face).toMatch(/font-display:\s*(swap|fallback|optional)/);
  });

  test('keeps the place of every picture while it loads, and says what it shows', async () => {
    for (const { file, tree } of await readPages(name)) {
      for (const image of elements(tree, 'img')) {
        expect(Number(attribute(image, 'width')), file).toBeGreaterThan(0);
        expect(Number(attribute(image, 'height')), file).toBeGreaterThan(0);
        expect('alt' in image.properties, file).toBe(true);
      }
    }
  });
});
