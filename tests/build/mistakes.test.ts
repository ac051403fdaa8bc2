import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/report/problem.ts';
import { hashSite } from '../support/hash-site.ts';
import { archiveDir, siteDir } from '../support/sites.ts';

const CLI = fileURLToPath(new URL('../../src/cli/dateline.mjs', import.meta.url));

let folder: string;
let content: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline tests '));
  content = join(folder, 'bad content');
  await cp(archiveDir('bad'), content, { recursive: true });
  // Two names that are one to a person: made here, because no checkout on macOS can hold both.
  const twin = '---\nheadline: Umlaut\ndate: 2020-09-04\n---\n\nThe text.\n';
  for (const name of ['d\u00fcne', 'du\u0308ne']) {
    await writeFile(join(content, 'articles', '2020', '09', '04', `${name}.md`), twin);
  }
});
afterAll(() => rm(folder, { recursive: true }));

function dateline(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const env = {
    ...process.env,
    NO_COLOR: '1',
    DATELINE_CONTENT: '',
    DATELINE_OUT: '',
    DATELINE_VOLUME: '',
    DATELINE_CACHE: join(folder, 'cache'),
  };
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

/** Each mistake that an archivist may make: file, rule, line, and the words that the answer needs. */
const MISTAKES: [string, string, number | undefined, RegExp][] = [
  ['2020/09/04/missing-headline.md', 'missing-field', 2, /"headline" is missing/],
  ['2020/09/04/empty-headline.md', 'empty-field', 2, /"headline" is empty/],
  ['2020/02/30/impossible-date.md', 'impossible-date', 3, /February 2020 has 29 days/],
  ['2020/09/04/other-folder.md', 'date-and-folder-differ', 3, /2020-09-05.*2020-09-04/],
  ['2020/09/04/unknown-field.md', 'unknown-field', 2, /Did you mean "headline"/],
  ['2020/09/04/wrong-type.md', 'wrong-type', 4, /"topics" must be a list/],
  ['2020/09/04/same-path.markdown', 'entry-path', undefined, /not where an article belongs/],
  ['2020/09/04/d\u00fcne.md', 'duplicate-permalink', undefined, /same address as/],
  ['2020/09/04/duplicate-key.md', 'duplicate-field', 3, /"headline" is there twice.*line 2/],
  ['2020/09/04/no-front-matter.md', 'no-front-matter', 1, /no front matter/],
  ['2020/09/04/empty-body.md', 'empty-body', 5, /no text/],
  ['2020/09/04/not-utf8.md', 'not-utf8', 2, /byte 0xE9 at offset 17/],
  ['2020/09/04/Unsafe Slug!.md', 'unsafe-slug', undefined, /cannot be part of an address/],
  ['2020/09/04/unknown-language.md', 'unknown-language', 4, /not a language tag/],
  ['2020/09/04/picture-without-alt.md', 'image-without-alt', 5, /no alternative text/],
  ['2020/09/04/alias-of-a-page.md', 'alias-on-page', 5, /is the address of/],
];

describe('an archive with every mistake', () => {
  let problems: Problem[];
  beforeAll(async () => {
    const { code, out } = await dateline('check', '--content', content, '--json');
    expect(code).toBe(1);
    ({ problems } = JSON.parse(out) as { problems: Problem[] });
  });

  test.each(MISTAKES)('%s is answered with %s', (file, rule, line, words) => {
    const found = problems.filter(
      (problem) => problem.rule === rule && problem.file.normalize('NFC') === `articles/${file}`,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'error', ...(line && { line }) });
    expect(found[0]?.message).toMatch(words);
    expect(found[0]?.expected).toBeTruthy();
  });

  test('is reported with nothing else: byte-order marks and carriage returns are no mistakes', () => {
    const files = new Set(problems.map(({ file }) => file.normalize('NFC').replace('articles/', '')));
    expect([...files].sort()).toEqual([...new Set(MISTAKES.map(([file]) => file))].sort());
  });

  test('is not built: all mistakes are told in one run, and the site that stood there is untouched', async () => {
    const out = join(folder, 'site');
    await cp(siteDir('one'), out, { recursive: true });
    const before = await hashSite(out);
    const { code, err } = await dateline('build', '--content', content, '--out', out);
    expect(code).toBe(1);
    for (const [file, , line] of MISTAKES) {
      expect(err.normalize('NFC')).toContain(`articles/${file}${line ? `:${line}` : ''}`);
    }
    expect(err).not.toMatch(/^ +at /m);
    expect(await hashSite(out)).toEqual(before);
  });

  test('leaves a site alone that another command has just built', async () => {
    const out = join(folder, 'another site');
    const built = await dateline('build', '--content', archiveDir('one'), '--out', out);
    expect(built).toMatchObject({ code: 0, err: '' });
    expect(built.out).toMatch(/Built 1 article/);
    expect(await hashSite(out)).toEqual(await hashSite(siteDir('one')));
    const page = join(out, '1987', '12', '31', 'lamp-lighter-retires', 'index.html');
    expect(await readFile(page, 'utf8')).toContain('hangs up his pole');
  });
});
