import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProblemsError } from '../report/problems-error.ts';
import { buildSite } from './build-site.ts';
import { projectRoot } from './project-root.ts';
import { readSettings, type Settings } from './settings.ts';

const BUILDS = join(projectRoot, '.dateline', 'builds');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline build '));
});
afterEach(() => rm(folder, { recursive: true }));

async function makeArchive(name: string, headlines: string[]): Promise<string> {
  const content = join(folder, `${name} content`);
  const day = join(content, 'articles', '1999', '12', '31');
  await mkdir(day, { recursive: true });
  await writeFile(join(content, 'site.yaml'), `title: ${name}\ndescription: An archive for a test.\n`);
  for (const headline of headlines) {
    const entry = `---\nheadline: ${headline}\ndate: 1999-12-31\n---\n\nThe text of ${headline}.\n`;
    await writeFile(join(day, `${headline}.md`), entry);
  }
  return content;
}

const settingsOf = (content: string, out: string, { base = '/', volume = '' } = {}): Settings =>
  readSettings(
    {
      DATELINE_CONTENT: content,
      DATELINE_OUT: join(folder, out),
      DATELINE_BASE: base,
      DATELINE_VOLUME: volume,
      DATELINE_CACHE: join(folder, 'cache'),
    },
    folder,
  );

const articlesOf = async (out: string): Promise<string[]> =>
  (await readdir(join(folder, out, '1999', '12', '31'), { withFileTypes: true }))
    .filter((item) => item.isDirectory())
    .map(({ name }) => name)
    .sort();

test(
  'builds at the same time share nothing, and one after another nothing stays of the first',
  { timeout: 180_000 },
  async () => {
    const one = await makeArchive('one', ['apples', 'pears']);
    const other = await makeArchive('other', ['bread']);
    const [first, second] = await Promise.all([
      buildSite(settingsOf(one, 'site one')),
      buildSite(settingsOf(other, 'site other', { base: '/archive/' })),
    ]);
    expect(first).toMatchObject({ articles: 2, days: 1, years: 1, base: '/', languages: ['en'] });
    expect(second).toMatchObject({ articles: 1, base: '/archive/' });
    expect(await articlesOf('site one')).toEqual(['apples', 'pears']);
    expect(await articlesOf('site other')).toEqual(['bread']);

    await buildSite(settingsOf(other, 'site one'));
    expect(await articlesOf('site one')).toEqual(['bread']);
    expect(await readFile(join(folder, 'site one', 'index.html'), 'utf8')).not.toContain('apples');
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  },
);

test(
  'mistakes in the articles are all reported, and the last good site stays',
  { timeout: 60_000 },
  async () => {
    const content = await makeArchive('faulty', ['good']);
    const day = join(content, 'articles', '1999', '12', '31');
    await writeFile(join(day, 'one.md'), '---\ndate: 1999-12-31\n---\n\nNo headline.\n');
    await writeFile(join(day, 'two.md'), '---\nheadline: Two\ndate: 1999-02-30\n---\n\nNo such day.\n');
    const settings = settingsOf(content, 'site');
    await mkdir(settings.outDir);
    const thrown = await buildSite(settings).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ProblemsError);
    const files = (thrown as ProblemsError).problems.map(({ file }) => file);
    expect(
      files.some((file) => file.endsWith('one.md')) && files.some((file) => file.endsWith('two.md')),
    ).toBe(true);
    expect(await readdir(settings.outDir)).toEqual([]);
  },
);

test(
  'mistakes that only all articles side by side show are reported too, and the last good site stays',
  { timeout: 60_000 },
  async () => {
    const content = await makeArchive('twins', ['good', 'd\u00fcne', 'du\u0308ne']);
    const alias = 'aliases: [/1999/12/31/good/]';
    const entry = `---\nheadline: Other\ndate: 1999-12-31\n${alias}\n---\n\nText.\n`;
    await writeFile(join(content, 'articles', '1999', '12', '31', 'other.md'), entry);
    const settings = settingsOf(content, 'site');
    await mkdir(settings.outDir);
    const thrown: unknown = await buildSite(settings).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ProblemsError);
    const found = (thrown as ProblemsError).problems.map(({ rule, line }) => [rule, line]);
    expect(found.sort()).toEqual([
      ['alias-on-page', 4],
      ['duplicate-permalink', undefined],
    ]);
    expect(await readdir(settings.outDir)).toEqual([]);
    expect(await readdir(content)).not.toContain('ledger');
  },
);

test(
  'a build that is killed leaves the last site whole, and the next one clears up after it',
  { timeout: 120_000 },
  async () => {
    const settings = settingsOf(await makeArchive('killed', ['news']), 'site');
    await mkdir(settings.outDir);
    const script = `
    import { buildSite } from ${JSON.stringify(fileURLToPath(new URL('./build-site.ts', import.meta.url)))};
    await buildSite(JSON.parse(process.argv[1]));`;
    const build = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      script,
      JSON.stringify(settings),
    ]);
    const ended = new Promise((resolve) => build.on('exit', (_, signal) => resolve(signal)));
    const work = await workFolderOf(build.pid);
    build.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect(await readdir(settings.outDir)).toEqual([]);

    await buildSite(settings);
    expect(await articlesOf('site')).toEqual(['news']);
    await expect(access(work)).rejects.toThrow('ENOENT');
  },
);

/** Waits until the process has begun to build and gives the folder it builds in. */
async function workFolderOf(pid: number | undefined): Promise<string> {
  for (;;) {
    const names = await readdir(BUILDS).catch(() => []);
    const own = names.find((name) => name.includes(`-${pid}-`));
    if (own) return join(BUILDS, own);
    await wait(20);
  }
}
