import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkContent } from './check-content.ts';

const archive = (name: string): string =>
  fileURLToPath(new URL(`../../tests/fixtures/archives/${name}`, import.meta.url));

const entriesOf = async (name: string): Promise<string[]> => {
  const found = await readdir(join(archive(name), 'articles'), { recursive: true });
  return found
    .filter((file) => /\.(md|markdown)$/.test(file))
    .map((file) => `articles/${file.replaceAll('\\', '/')}`);
};

describe('the check of an archive', () => {
  it('finds no error in a sound one, and counts its articles and days', async () => {
    const { problems, articles, days } = await checkContent(archive('forty'));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const entries = await entriesOf('forty');
    expect(articles).toBe(entries.length);
    expect(days).toBe(new Set(entries.map((file) => file.slice(0, 'articles/2020/09/04'.length))).size);
  });

  it.each([
    ['one', 1, 1],
    ['empty', 0, 0],
  ])('finds no problem in the archive “%s”', async (name, articles, days) => {
    expect(await checkContent(archive(name))).toEqual({ problems: [], articles, days });
  });

  it('finds an error in every file that has one, and in no other', async () => {
    const { problems } = await checkContent(archive('bad'));
    const errors = problems.filter(({ severity }) => severity === 'error');
    const faulty = (await entriesOf('bad')).filter(
      (file) => !/\/(byte-order-mark|carriage-returns|same-path)\.md$/.test(file),
    );
    expect([...new Set(errors.map(({ file }) => file))].sort()).toEqual(faulty.sort());
    expect(problems.map(({ message }) => message).filter((message) => message.trim() === '')).toEqual([]);
  });

  it('looks at the entries of a volume only', async () => {
    const whole = await checkContent(archive('forty'));
    const volume = await checkContent(archive('forty'), '2019-03-02');
    expect(volume).toMatchObject({ articles: 5, days: 1 });
    expect(whole.articles).toBeGreaterThan(volume.articles);
    expect((await checkContent(archive('bad'), '1999')).problems).toEqual([]);
  });

  it('goes on past missing settings, to tell everything in one run', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline check '));
    try {
      await cp(archive('bad'), folder, { recursive: true });
      await rm(join(folder, 'site.yaml'));
      await writeFile(
        join(folder, 'articles', 'lost.md'),
        '---\nheadline: Lost\ndate: 2020-09-04\n---\n\nText.\n',
      );
      const rules = (await checkContent(folder)).problems.map(({ rule }) => rule);
      expect(rules).toEqual(
        expect.arrayContaining(['missing-site-settings', 'entry-path', 'missing-field', 'not-utf8']),
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
