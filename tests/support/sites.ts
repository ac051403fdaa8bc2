import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from '../../src/build/build-site.ts';
import { readSettings, VARIABLES, type Settings } from '../../src/build/settings.ts';
import type { Scope } from '../../src/model/scope.ts';
import { MOST_VALUES } from '../../src/search/facets.ts';
import { makeArchive } from './make-archive.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Content folder of a fixture archive, absolute. */
export const archiveDir = (name: string): string => join(ROOT, 'tests', 'fixtures', 'archives', name);

/** The project's own archive: the seed article. */
const OWN = join(ROOT, 'content');

/** An archive of many small volumes, written anew for each run. */
const DIVIDED = join(ROOT, '.dateline', 'test-archives', 'volumes');

/** The sites that build tests and browser tests look at, each built once: what from, and under which base path. */
const SITES = {
  seed: { content: OWN, base: '/' },
  empty: { content: archiveDir('empty'), base: '/' },
  one: { content: archiveDir('one'), base: '/' },
  forty: { content: archiveDir('forty'), base: '/' },
  'forty-under-base': { content: archiveDir('forty'), base: '/archive/' },
  volumes: { content: DIVIDED, base: '/' },
} as const;

export type SiteName = keyof typeof SITES;
export const SITE_NAMES = Object.keys(SITES) as SiteName[];

/** Content folder of a site, absolute. */
export const contentOf = (name: SiteName): string => SITES[name].content;

/** Base path of a site. */
export const baseOf = (name: SiteName): string => SITES[name].base;

/** Folder of a built site, absolute. */
export const siteDir = (name: SiteName): string => join(ROOT, '.dateline', 'test-sites', name);

/**
 * Settings for one build of a test; nothing of the environment that the tests run in gets into them. What a build remembers
 * for the next one lies beside the site, so that no two tests share it and it goes when the site does.
 */
export function testSettings(
  content: string,
  out: string,
  options: { base?: string; scope?: Scope; cache?: string } = {},
): Settings {
  const environment = {
    [VARIABLES.content]: content,
    [VARIABLES.out]: out,
    [VARIABLES.base]: options.base ?? '/',
    [VARIABLES.volume]: options.scope ?? '',
    [VARIABLES.cache]: options.cache ?? join(dirname(out), 'caches', basename(out)),
  };
  return readSettings(environment, ROOT);
}

/** An article with more organizations than the search page is told of at once. */
async function writeManyNames(): Promise<void> {
  const folder = join(DIVIDED, 'articles', '1996', '05', '04');
  const names = Array.from(
    { length: MOST_VALUES + 9 },
    (_, at) => `Office ${String(at + 1).padStart(3, '0')}`,
  );
  const data = [
    'headline: "The county lists its offices"',
    'date: 1996-05-04',
    'places: ["Harrowmere"]',
    `organizations: [${names.join(', ')}]`,
  ];
  const text = 'Every office has a door, and most have a key.';
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'offices.md'), ['---', ...data, '---', '', text, ''].join('\n'));
}

/** Set once the sites are built, so that the runners which follow do not build them again. */
const READY = 'DATELINE_TEST_SITES_READY';

/** Builds all sites, unless a runner before has. Vitest and Playwright call the default export before all tests. */
export default async function buildTestSites(): Promise<void> {
  if (process.env[READY]) return;
  await rm(DIVIDED, { recursive: true, force: true });
  await makeArchive(DIVIDED, 120, 8);
  await writeManyNames();
  for (const name of SITE_NAMES) {
    await buildSite(testSettings(contentOf(name), siteDir(name), { base: baseOf(name) }));
  }
  process.env[READY] = '1';
}
