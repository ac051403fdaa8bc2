import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from './project-root.ts';
import { readSettings, toEnvironment } from './settings.ts';
import { UserError } from './user-error.ts';

let folder: string;
let content: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline settings '));
  content = join(folder, 'my articles');
  await mkdir(content);
});
afterEach(() => rm(folder, { recursive: true }));

const read = (env: Record<string, string>): ReturnType<typeof readSettings> =>
  readSettings({ DATELINE_CONTENT: content, ...env }, folder);

describe('where things are', () => {
  test('relative paths start at the working folder, spaces and all', () => {
    const settings = readSettings({ DATELINE_CONTENT: 'my articles', DATELINE_OUT: 'the site/out' }, folder);
    expect(settings.contentDir).toBe(content);
    expect(settings.outDir).toBe(join(folder, 'the site', 'out'));
  });

  test('in an npm script, relative paths start where npm was called', () => {
    const env = { INIT_CWD: folder, DATELINE_CONTENT: 'my articles' };
    expect(readSettings(env, resolve(projectRoot)).contentDir).toBe(content);
  });

  test('a command that an npm script starts elsewhere goes by its own working folder', () => {
    const env = { INIT_CWD: tmpdir(), DATELINE_CONTENT: 'my articles' };
    expect(readSettings(env, folder).contentDir).toBe(content);
  });

  test('the site goes to dist/ of the project when nothing else is said', () => {
    expect(read({}).outDir).toBe(join(projectRoot, 'dist'));
    expect(read({ DATELINE_OUT: ' ' }).outDir).toBe(join(projectRoot, 'dist'));
  });

  test('no two content folders or volumes share a cache', async () => {
    await mkdir(join(folder, 'other'));
    const caches = [
      read({}),
      read({ DATELINE_VOLUME: '1987' }),
      read({ DATELINE_CONTENT: join(folder, 'other') }),
    ].map(({ cacheDir }) => cacheDir);
    expect(new Set(caches).size).toBe(3);
    expect(read({ DATELINE_OUT: 'elsewhere' }).cacheDir).toBe(caches[0]);
  });

  test.each([
    ['the content folder itself', 'my articles'],
    ['a folder that holds it', '.'],
    ['a folder inside it', 'my articles/site'],
    ['the folder of the program', projectRoot],
    ['the root of the disk', '/'],
  ])('the site may not replace %s', (_, out) => {
    expect(() => read({ DATELINE_OUT: out })).toThrow(/cannot go to .*\n.*--out DIR/);
  });

  test('a folder whose name only begins like the content folder’s is another folder', () => {
    expect(read({ DATELINE_OUT: 'my articles site' }).outDir).toBe(join(folder, 'my articles site'));
    expect(read({ DATELINE_OUT: 'my articles/../..site' }).outDir).toBe(join(folder, '..site'));
  });
});

describe('where the site will stand', () => {
  const own = (yaml: string): Promise<void> =>
    writeFile(join(content, 'site.yaml'), `title: T\ndescription: D\n${yaml}`);

  test('site.yaml says it', async () => {
    await own('url: https://archive.example\nbase: /news/\n');
    expect(read({})).toMatchObject({ origin: 'https://archive.example', originKnown: true, base: '/news/' });
  });

  test('the environment is stronger than site.yaml, each for itself', async () => {
    await own('url: https://archive.example\nbase: /news/\n');
    const found = read({ DATELINE_SITE: 'https://staging.example:8443/' });
    expect(found).toMatchObject({ origin: 'https://staging.example:8443', base: '/news/' });
  });

  test('until anyone says it, this machine stands in and is known to', () => {
    expect(read({})).toMatchObject({ origin: 'http://localhost:4321', originKnown: false, base: '/' });
  });

  test.each(['archive', '/archive', 'archive/', '/archive/'])('base %j means /archive/', (base) => {
    expect(read({ DATELINE_BASE: base }).base).toBe('/archive/');
  });

  test('a mistake in site.yaml is left to the check of the content, which reports all at once', async () => {
    await own('base: 7\n');
    expect(read({}).base).toBe('/');
  });
});

describe('mistakes are answered with what was found, what is expected and what to do', () => {
  const messageOf = (env: Record<string, string>): string => {
    try {
      read(env);
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
    return 'no error';
  };

  test.each([
    [
      { DATELINE_CONTENT: 'nowhere' },
      /no content folder: .*nowhere\n.*site\.yaml and articles\/.*--content DIR/,
    ],
    [{ DATELINE_SITE: 'archive.example' }, /“archive\.example”.*\nExpected.*https:\/\/archive\.example\./],
    [{ DATELINE_SITE: 'ftp://archive.example' }, /“ftp:\/\/archive\.example”, which is no web address/],
    [
      { DATELINE_SITE: 'https://archive.example/news' },
      /“https:\/\/archive\.example\/news”.*\nExpected only https:\/\/archive\.example; .*DATELINE_BASE=\/news\//,
    ],
    [{ DATELINE_BASE: 'https://archive.example/news/' }, /no base path.*\n.*for example \/archive\//],
    [{ DATELINE_BASE: '/a/../b/' }, /no base path/],
    [{ DATELINE_BASE: '/a b/' }, /no base path/],
    [{ DATELINE_VOLUME: 'eighties' }, /“eighties”.*\nExpected.*1987-03/],
  ])('%j', (env, expected) => {
    expect(messageOf(env as Record<string, string>)).toMatch(expected);
  });

  test('a content folder that is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(messageOf({ DATELINE_CONTENT: 'file' })).toMatch(/content folder is a file/);
  });
});

test('the environment of settings gives the same settings in any folder', () => {
  const settings = read({ DATELINE_OUT: 'x', DATELINE_VOLUME: '198', DATELINE_BASE: '/b/' });
  expect(readSettings(toEnvironment(settings), tmpdir())).toEqual(settings);
});
