import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { hashSite } from '../support/hash-site.ts';
import { listFiles } from '../support/read-site.ts';
import { contentOf, siteDir, testSettings } from '../support/sites.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline tests '));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test('the same articles give the same bytes, whatever the clock, time zone and language of the machine', async () => {
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  vi.stubEnv('LANG', 'de_DE.UTF-8');
  const out = join(folder, 'again');
  await buildSite(testSettings(contentOf('forty'), out));
  const [again, before] = [await hashSite(out), await hashSite(siteDir('forty'))];
  expect(Object.keys(again).length).toBeGreaterThan(200);
  expect(again).toEqual(before);
});

describe('a build of one volume', () => {
  test.each([
    ['2019', /^2019\//],
    ['2019-03', /^2019\/03\//],
    ['2003', /^2003\//],
    ['2024-02-29', /^2024\/02\/29\//],
  ])('%s gives the same pages as the whole archive does', async (scope, inside) => {
    const out = join(folder, scope);
    await buildSite(testSettings(contentOf('forty'), out, { scope }));
    const dated = (await listFiles(out)).filter((file) => /^\d{4}\//.test(file));
    const expected = (await listFiles(siteDir('forty'))).filter((file) => inside.test(file));
    expect(expected.length).toBeGreaterThan(3);
    expect(dated).toEqual(expected);
    for (const file of expected) {
      const [own, whole] = await Promise.all(
        [out, siteDir('forty')].map((site) => readFile(join(site, file))),
      );
      if (!own || !whole) throw new Error(file);
      if (file.endsWith('.html')) expect(withoutPlace(own, inside), file).toBe(withoutPlace(whole, inside));
      else expect(own.equals(whole), file).toBe(true);
    }
  });
});

/**
 * A page without what tells from which build it comes: the steps over the edge of the volume, which need the
 * neighbouring volumes' edge entries; the names of style sheets, which say which pages share them (their contents
 * do not differ, and neither do the hashes in the names); scripts, which are inlined when few pages share them.
 */
function withoutPlace(page: Buffer, inside: RegExp): string {
  return page
    .toString()
    .replace(/(href="[^"]*\/_astro\/)[^"]*\.([\w-]+\.css")/g, '$1$2')
    .replace(/<script type="module"[^>]*>.*?<\/script>/gs, '')
    .replace(/<a class="steps__link[^>]*href="\/([^"]*)".*?<\/a>/gs, (link, path: string) =>
      inside.test(path) ? link : '',
    )
    .replace(/<nav class="steps"[^>]*>\s*<\/nav>/g, '')
    .replace(/\s+/g, ' ');
}
