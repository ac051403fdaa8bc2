import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attribute, elements, isRedirect, listFiles, only, readPages, textOf } from '../support/read-site.ts';
import { SITE_NAMES, siteDir } from '../support/sites.ts';

/** What fits into the first flight of packets of a new connection. */
const PAGE_BUDGET = 14 * 1024;
const FONT_BUDGET = 40 * 1024;
/** Articles of more words than this take the room that they take. */
const USUAL_WORDS = 1500;

const isArticle = (file: string): boolean => /^\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/.test(file);

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
