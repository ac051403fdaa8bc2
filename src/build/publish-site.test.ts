import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeManifest } from './manifest.ts';
import { ensureReplaceable, publishSite, recoverSite } from './publish-site.ts';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline publish '));
  out = join(folder, 'the site');
});
afterEach(() => rm(folder, { recursive: true }));

async function makeSite(name: string, text: string): Promise<string> {
  const site = join(folder, name);
  await mkdir(site);
  for (let page = 0; page < 20; page += 1) await writeFile(join(site, `${page}.html`), text);
  await writeManifest(site, {
    dateline: 1,
    base: '/',
    scope: '',
    articles: 0,
    days: 0,
    years: 0,
    pages: 20,
    languages: [],
  });
  return site;
}

/** The one text that all pages of the published site have; fails when they are of several builds. */
async function publishedText(): Promise<string> {
  const texts = new Set<string>();
  for (let page = 0; page < 20; page += 1) texts.add(await readFile(join(out, `${page}.html`), 'utf8'));
  expect(texts.size).toBe(1);
  return [...texts].join();
}

/** The id of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;
const workNameOf = (pid: number): string => `${hostname().replace(/[^\w.]/g, '')}-${pid}-0badcafe`;

describe('publishSite', () => {
  test('puts the first site in its place, folders above it included', async () => {
    out = join(folder, 'a', 'b');
    await publishSite(await makeSite('new', 'first'), out);
    expect(await publishedText()).toBe('first');
  });

  test('replaces the last site and leaves nothing beside it', async () => {
    await publishSite(await makeSite('one', 'first'), out);
    await publishSite(await makeSite('two', 'second'), out);
    expect(await publishedText()).toBe('second');
    expect(await readdir(folder)).toEqual(['the site']);
  });

  test('keeps the last site where it is told to, in place of the one that was kept before', async () => {
    const spare = join(folder, 'cache', 'spare');
    for (const text of ['first', 'second', 'third'])
      await publishSite(await makeSite(text, text), out, spare);
    expect(await publishedText()).toBe('third');
    expect(await readFile(join(spare, '0.html'), 'utf8')).toBe('second');
    expect((await readdir(folder)).sort()).toEqual(['cache', 'the site']);
  });

  test('follows a link and keeps it', async () => {
    await mkdir(join(folder, 'real'));
    await symlink(join(folder, 'real'), out);
    await publishSite(await makeSite('new', 'first'), out);
    expect(await publishedText()).toBe('first');
    expect(
      (await readdir(folder, { withFileTypes: true }))
        .find(({ name }) => name === 'the site')
        ?.isSymbolicLink(),
    ).toBe(true);
  });

  test('several processes that publish at once end with one whole site', async () => {
    const script = `
      import { publishSite } from ${JSON.stringify(fileURLToPath(new URL('./publish-site.ts', import.meta.url)))};
      await publishSite(process.argv[1], process.argv[2]);`;
    const sites = await Promise.all([1, 2, 3, 4].map((number) => makeSite(`s${number}`, `text ${number}`)));
    const codes = await Promise.all(
      sites.map(
        (site) =>
          new Promise((resolve) => {
            const args = ['--input-type=module', '--eval', script, site, out];
            spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', resolve);
          }),
      ),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(await publishedText()).toMatch(/^text [1-4]$/);
    expect(await readdir(folder)).toEqual(['the site']);
  });
});

describe('ensureReplaceable', () => {
  test('accepts a folder that is missing, empty or ours', async () => {
    await ensureReplaceable(out);
    await mkdir(out);
    await ensureReplaceable(out);
    await publishSite(await makeSite('new', 'first'), out);
    await ensureReplaceable(out);
  });

  test('refuses a folder with files of someone else and says which', async () => {
    await mkdir(out);
    await writeFile(join(out, 'thesis.doc'), 'ten years');
    await expect(ensureReplaceable(out)).rejects.toThrow(/did not make \(thesis\.doc\).*\n.*--out DIR/);
    await expect(publishSite(await makeSite('new', 'x'), out)).rejects.toThrow(/thesis\.doc/);
    expect(await readFile(join(out, 'thesis.doc'), 'utf8')).toBe('ten years');
  });

  test('refuses a file', async () => {
    await writeFile(out, '');
    await expect(ensureReplaceable(out)).rejects.toThrow(/that is a file/);
  });
});

describe('recoverSite', () => {
  test('puts back the last site when a build was killed between the two renames', async () => {
    await publishSite(await makeSite('one', 'first'), out);
    const pid = deadPid();
    await rename(out, join(folder, `.the site.dateline-old-${workNameOf(pid)}`));
    await makeSite(`.the site.dateline-new-${workNameOf(pid)}`, 'second');
    await recoverSite(out);
    expect(await publishedText()).toBe('first');
    expect(await readdir(folder)).toEqual(['the site']);
  });

  test('removes what a killed build left beside a site that is in place', async () => {
    await publishSite(await makeSite('one', 'first'), out);
    await makeSite(`.the site.dateline-old-${workNameOf(deadPid())}`, 'older');
    await recoverSite(out);
    expect(await publishedText()).toBe('first');
    expect(await readdir(folder)).toEqual(['the site']);
  });

  test('leaves alone what belongs to a build that still runs, and what is not ours at all', async () => {
    const running = `.the site.dateline-new-${workNameOf(process.pid)}`;
    await makeSite(running, 'coming');
    await mkdir(join(folder, '.the site.dateline-old-notes'));
    await recoverSite(out);
    expect((await readdir(folder)).sort()).toEqual([running, '.the site.dateline-old-notes'].sort());
  });
});
