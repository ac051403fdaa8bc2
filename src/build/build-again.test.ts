import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProblemsError } from '../report/problems-error.ts';
import { buildSite, type BuildOptions, type BuildSummary } from './build-site.ts';
import { writeManifest } from './manifest.ts';
import { SILENT } from './reporter.ts';
import { readSettings } from './settings.ts';

const FORTY = fileURLToPath(new URL('../../tests/fixtures/archives/forty', import.meta.url));

let folder: string;
let content: string;
let out: string;

/** Builds from `content` to `out` with everything that was made before; or elsewhere, from the beginning. */
const build = (options: BuildOptions = {}, volume = ''): Promise<BuildSummary> =>
  run(out, 'cache', options, volume);
function run(outDir: string, cache: string, options: BuildOptions = {}, volume = ''): Promise<BuildSummary> {
  const environment = {
    DATELINE_CONTENT: content,
    DATELINE_OUT: outDir,
    DATELINE_VOLUME: volume,
    DATELINE_CACHE: join(folder, cache),
  };
  return buildSite(readSettings(environment, folder), SILENT, options);
}

async function read(dir: string): Promise<Record<string, string>> {
  const found = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((item) =>
    item.isFile(),
  );
  const files = found.map((item) => join(item.parentPath, item.name)).sort();
  const texts = await Promise.all(files.map((file) => readFile(file, 'base64')));
  return Object.fromEntries(files.map((file, at) => [file.slice(dir.length), texts[at] ?? '']));
}

/** The first files that are in one of two folders only, or not the same in both. */
async function differences(one: string, other: string): Promise<string[]> {
  const [a, b] = [await read(one), await read(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((file) => a[file] !== b[file])
    .sort()
    .slice(0, 10);
}

/** Holds the site to one of the same articles that was made from the beginning, without a cache. */
async function expectFresh(): Promise<void> {
  const fresh = join(folder, 'fresh');
  await run(fresh, 'cache of nothing');
  const found = await differences(fresh, out);
  await rm(fresh, { recursive: true });
  await rm(join(folder, 'cache of nothing'), { recursive: true });
  expect(found).toEqual([]);
}

const entry = (id: string): string => join(content, 'articles', `${id}.md`);

async function write(id: string, headline: string, more = ''): Promise<void> {
  await mkdir(dirname(entry(id)), { recursive: true });
  const date = id.slice(0, 10).replaceAll('/', '-');
  await writeFile(
    entry(id),
    `---\nheadline: ${headline}\ndate: ${date}\n${more}---\n\nThe text of ${headline}.\n`,
  );
}

// One archive grows through all tests: each begins with the site that the one before has left.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline again '));
  content = join(folder, 'content');
  out = join(folder, 'site');
  await cp(FORTY, content, { recursive: true });
  await appendFile(join(content, 'site.yaml'), 'volumeSize: 10\n');
  await build();
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

describe('a build of an archive that was built before', { timeout: 180_000 }, () => {
  test('makes nothing and leaves the site as it stands, when nothing has changed', async () => {
    const before = await stat(join(out, 'index.html'));
    const summary = await build();
    expect(summary).toMatchObject({ made: 0, published: false });
    expect(summary.volumes).toBeGreaterThan(4);
    const after = await stat(join(out, 'index.html'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test('makes one volume, when an article inside of it has another text', async () => {
    const file = join(content, 'articles/2003/03/01/council-votes-on-ferry.md');
    await appendFile(file, '\nAnd there was one more paragraph.\n');
    expect(await build()).toMatchObject({ made: 1, published: true });
    await expectFresh();
  });

  test('makes what is needed, when articles are added in another language', async () => {
    await write(
      '1999/05/05/hamnen',
      'Hamnen',
      'language: sv\naliases: [/old/hamnen/]\ntopics: [Sillfiske]\n',
    );
    expect(await build()).toMatchObject({ published: true });
    await expectFresh();
  });

  test('is stopped by an article that is gone, and tells the alias that would lead from its address', async () => {
    await rm(entry('1999/05/05/hamnen'));
    const thrown: unknown = await build().catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ProblemsError);
    const { problems } = thrown as ProblemsError;
    const lost = problems.filter(({ rule }) => rule === 'lost-address');
    expect(lost.map(({ found }) => found).sort()).toEqual(['/1999/05/05/hamnen/', '/old/hamnen/']);
    expect(lost.map(({ fix }) => fix)).toContain('aliases:\n  - /1999/05/05/hamnen/');
    expect(await readFile(join(out, '1999/05/05/hamnen/index.html'), 'utf8')).toContain('Hamnen');
  });

  test('has nothing left of an article that was withdrawn, nor of its language', async () => {
    await writeFile(join(content, 'ledger', 'withdrawn.txt'), '/1999/05/05/hamnen/\n/old/hamnen/\n');
    expect(await build()).toMatchObject({ published: true });
    const left = /1999\/05|\/old\/|sillfiske|wasm\.sv|\/sv_/;
    expect(Object.keys(await read(out)).filter((file) => left.test(file))).toEqual([]);
    // The next one begins with the site that had it still.
    await write('1999/06/06/later', 'Later');
    expect(await build()).toMatchObject({ published: true });
    await expectFresh();
  });

  test('of a stretch of time makes a site of that time alone, and misses no address of another', async () => {
    const ledger = await read(join(content, 'ledger'));
    const part = join(folder, 'part');
    const summary = await run(part, 'cache', {}, '2019');
    expect(summary.articles).toBeGreaterThan(3);
    const dated = Object.keys(await read(part)).filter((file) => /^\/\d{4}\//.test(file));
    expect(dated.filter((file) => !file.startsWith('/2019/'))).toEqual([]);
    expect(await readFile(join(part, 'index.html'), 'utf8')).toContain('2019');
    expect(await read(join(content, 'ledger'))).toEqual(ledger);
  });

  test('puts its site back where another program has put one of its own into the same folder', async () => {
    await cp(out, join(folder, 'copy'), { recursive: true });
    for (const name of await readdir(out)) await rm(join(out, name), { recursive: true });
    // As a plain `astro build` of other content does.
    await writeFile(join(out, 'index.html'), 'another site');
    await writeManifest(out, {
      dateline: 1,
      base: '/',
      scope: '',
      articles: 0,
      days: 0,
      years: 0,
      pages: 1,
      languages: [],
    });
    await build();
    expect(await differences(join(folder, 'copy'), out)).toEqual([]);
  });

  test('makes everything again when it is told to, with the same bytes, also what somebody has deleted', async () => {
    await rm(join(out, 'index.html'));
    await rm(join(out, 'topics'), { recursive: true });
    const summary = await build({ force: true });
    expect(summary.made).toBe(summary.volumes);
    expect(await differences(join(folder, 'copy'), out)).toEqual([]);
  });
});
