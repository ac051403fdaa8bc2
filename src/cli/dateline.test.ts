import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeManifest } from '../build/manifest.ts';

const CLI = fileURLToPath(new URL('./dateline.mjs', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline cli '));
  await mkdir(join(folder, 'content', 'articles', '2020', '09', '04'), { recursive: true });
  await writeFile(join(folder, 'content', 'site.yaml'), 'title: Test\ndescription: A test.\n');
});
afterEach(() => rm(folder, { recursive: true }));

const writeEntry = (slug: string, frontMatter: string): Promise<void> =>
  writeFile(
    join(folder, 'content', 'articles', '2020', '09', '04', `${slug}.md`),
    `---\n${frontMatter}\n---\n\nText.\n`,
  );

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a script of Node in the test's folder; `until` text has come out, `then` is called. */
function runNode(
  args: string[],
  until?: RegExp,
  then?: (child: ReturnType<typeof spawn>, out: string) => void,
): Promise<Ended> {
  const env = { ...process.env, NO_COLOR: '1', DATELINE_CONTENT: '', DATELINE_OUT: '' };
  const child = spawn(process.execPath, args, { cwd: folder, env });
  const ended: Ended = { code: null, out: '', err: '' };
  let waiting = until !== undefined;
  child.stdout.on('data', (text: Buffer) => {
    ended.out += text.toString();
    if (!waiting || !until?.test(ended.out)) return;
    waiting = false;
    then?.(child, ended.out);
  });
  child.stderr.on('data', (text: Buffer) => (ended.err += text.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })));
}

const dateline = (...args: string[]): Promise<Ended> => runNode([CLI, ...args]);

describe('dateline check', () => {
  test('reports every mistake with its file and line, and fails', async () => {
    await writeEntry('one', 'headlin: One\ndate: 2020-09-04');
    await writeEntry('two', 'headline: Two\ndate: 2020-02-30');
    await writeEntry('three', 'headline: Three\ndate: 2020-09-04');
    const { code, out, err } = await dateline('check', '--content', 'content');
    expect(code).toBe(1);
    expect(out).toMatch(/articles\/2020\/09\/04\/one\.md:2/);
    expect(out).toMatch(/articles\/2020\/09\/04\/two\.md:3/);
    expect(out).toMatch(/Without errors: 1 article, 1 day\.\n$/);
    expect(out + err).not.toMatch(/^ +at /m);
  });

  test('says how much it has read when all is well', async () => {
    await writeEntry('one', 'headline: One\ndate: 2020-09-04');
    expect(await dateline('check', '--content', 'content')).toEqual({
      code: 0,
      out: '1 article, 1 day: no problems.\n',
      err: '',
    });
  });

  test('gives JSON and nothing else with --json', async () => {
    await writeEntry('one', 'date: 2020-09-04');
    const { code, out } = await dateline('check', '--content', 'content', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ errors: 1, problems: [{ file: 'articles/2020/09/04/one.md' }] });
  });
});

describe('mistakes on the command line', () => {
  test.each([
    [['biuld'], /unknown command 'biuld'\n\(Did you mean build\?\)/],
    [['build', '--contnet', 'x'], /unknown option '--contnet'\n\(Did you mean --content\?\)/],
    [['preview', '--port', '70000'], /number from 0 to 65535/],
    [['check', '--content', 'nowhere'], /no content folder: .*nowhere\n/],
    [['preview', '--content', 'content', '--out', 'nothing'], /no finished site at .*nothing\.\nBuild one/],
    [['build', '--content', 'content', '--out', 'content'], /cannot go to .*content/],
  ])('%j is answered in words and with exit code 1', async (args, expected) => {
    const { code, err } = await dateline(...args);
    expect(code).toBe(1);
    expect(err).toMatch(expected);
    expect(err).not.toMatch(/^ +at /m);
  });

  test('a Node that is too old says so in one line', async () => {
    const script = `Object.defineProperty(process.versions, 'node', { value: '20.19.0' }); import(${JSON.stringify(pathToFileURL(CLI).href)})`;
    const { code, err } = await runNode(['--eval', script]);
    expect(code).toBe(1);
    expect(err).toMatch(/^Dateline needs Node 22\.18 or newer, and this is Node 20\.19\.0\..*\n$/);
  });
});

describe('dateline preview', () => {
  beforeEach(async () => {
    const site = join(folder, 'site');
    await mkdir(site);
    await writeFile(join(site, 'index.html'), '<title>home</title>');
    await writeManifest(site, {
      dateline: 1,
      base: '/archive/',
      scope: '',
      articles: 0,
      days: 0,
      years: 0,
      pages: 1,
      languages: [],
    });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'serves the site at the base it was built for until %s, which is no failure',
    async (signal) => {
      let page: Promise<string> | undefined;
      const args = [CLI, 'preview', '--content', 'content', '--out', 'site', '--port', '0'];
      const { code, err } = await runNode(args, /Stop with Ctrl-C/, (child, out) => {
        const [address = ''] = /http:\S+/.exec(out) ?? [];
        expect(address).toMatch(/:\d+\/archive\/$/);
        page = fetch(address).then((response) => response.text());
        void page.finally(() => child.kill(signal));
      });
      expect(await page).toBe('<title>home</title>');
      expect([code, err]).toEqual([0, '']);
    },
  );

  test('goes to the next free port and says so when the usual one is taken', async () => {
    const other = createServer();
    // Taken by us or by someone else: either way it is taken.
    await new Promise<void>((resolve) =>
      other.listen(4321, '127.0.0.1', resolve).once('error', () => resolve()),
    );
    const args = [CLI, 'preview', '--content', 'content', '--out', 'site'];
    const { out } = await runNode(args, /Stop with Ctrl-C/, (child) => child.kill('SIGINT'));
    expect(out).toMatch(
      /^Port 4321 is taken, so the site is on port (\d+)\.\n\n {2}http:\/\/127\.0\.0\.1:\1\/archive\/\n/,
    );
    other.close();
  });
});
