import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { hashSite } from '../support/hash-site.ts';
import { makeArchive } from '../support/make-archive.ts';
import { plainBuild } from '../support/plain-build.ts';
import { contentOf, siteDir, testSettings } from '../support/sites.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline tests '));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rm(folder, { recursive: true }));

/** Files that are in one of two sites only, or not the same in both: at most as many as one wants to read. */
async function differences(one: string, other: string): Promise<string[]> {
  const [a, b] = [await hashSite(one), await hashSite(other)];
  expect(Object.keys(a).length).toBeGreaterThan(200);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((file) => a[file] !== b[file])
    .slice(0, 20);
}

test('the same articles give the same bytes, whatever the clock, time zone and language of the machine', async () => {
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  vi.stubEnv('LANG', 'de_DE.UTF-8');
  const out = join(folder, 'again');
  await buildSite(testSettings(contentOf('forty'), out));
  expect(await differences(out, siteDir('forty'))).toEqual([]);
});

describe.each([
  [
    'the forty articles, five a volume',
    async (content: string): Promise<void> => {
      await cp(contentOf('forty'), content, { recursive: true });
      await appendFile(join(content, 'site.yaml'), 'volumeSize: 5\n');
    },
  ],
  [
    'three hundred articles, twenty a volume',
    (content: string): Promise<void> => makeArchive(content, 300, 20),
  ],
])('%s', { timeout: 300_000 }, (name, write) => {
  const place = (part: string): string => join(folder, name, part);
  beforeAll(async () => {
    await write(place('content'));
    const { volumes } = await buildSite(testSettings(place('content'), place('site')));
    expect(volumes).toBeGreaterThan(10);
  }, 300_000);

  test('built volume by volume are byte for byte what a plain `astro build` makes of them', async () => {
    await plainBuild(testSettings(place('content'), place('plain')), place('plain cache'));
    expect(await differences(place('plain'), place('site'))).toEqual([]);
  });

  test('built from another copy, with another cache, by one process, are the same bytes', async () => {
    await write(place('another copy'));
    const settings = testSettings(place('another copy'), place('another site'), {
      cache: place('own cache'),
    });
    await buildSite(settings, undefined, { jobs: 1 });
    expect(await differences(place('another site'), place('site'))).toEqual([]);
  });
});
