import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { slugify } from '../../src/model/slug.ts';
import { SUBJECT_KINDS } from '../../src/model/subject.ts';
import { parse } from 'yaml';
import { elements, listFiles, readPages, textOf } from '../support/read-site.ts';
import { contentOf, SITE_NAMES, siteDir } from '../support/sites.ts';

/** Front matter of an entry as the file has it; the fixtures are known to be sound. */
async function readFrontMatter(file: string): Promise<Record<string, unknown>> {
  const [, yaml = ''] = (await readFile(file, 'utf8')).split(/^---$/m);
  return parse(yaml) as Record<string, unknown>;
}

describe.each(SITE_NAMES)('the site "%s"', (name) => {
  test('has a page for every article, day, month, year and subject, and for nothing else', async () => {
    const content = contentOf(name);
    const entries = (await listFiles(content)).filter((file) => /^articles\/.*\.md$/.test(file));
    const expected = new Set([
      'index.html',
      '404.html',
      'search/index.html',
      'about/index.html',
      'dates/index.html',
    ]);
    for (const kind of SUBJECT_KINDS) expected.add(`${kind}/index.html`);
    for (const entry of entries) {
      const id = entry.slice('articles/'.length, -'.md'.length);
      const [year, month, day] = id.split('/');
      for (const path of [year, `${year}/${month}`, `${year}/${month}/${day}`, id])
        expected.add(`${path}/index.html`);
      const fields = await readFrontMatter(join(content, entry));
      for (const kind of SUBJECT_KINDS) {
        const names = (fields[kind] ?? []) as string[];
        for (const subject of names) expected.add(`${kind}/${slugify(subject)}/index.html`);
      }
      for (const alias of (fields['aliases'] ?? []) as string[]) expected.add(`${alias.slice(1)}index.html`);
    }
    const found = (await readPages(name)).map(({ file }) => file);
    expect(found.sort()).toEqual([...expected].sort());
  });

  test('keeps every picture byte for byte', async () => {
    const content = contentOf(name);
    const pictures = (await listFiles(content)).filter((file) => /\.(png|jpe?g)$/.test(file));
    for (const picture of pictures) {
      const copy = await readFile(join(siteDir(name), picture.slice('articles/'.length)));
      expect(copy.equals(await readFile(join(content, picture)))).toBe(true);
    }
  });

  test('says nothing about the machine that it was built on', async () => {
    for (const file of await listFiles(siteDir(name))) {
      const bytes = await readFile(join(siteDir(name), file));
      expect(bytes.includes(join(contentOf(name))), file).toBe(false);
      expect(bytes.includes(process.cwd()), file).toBe(false);
    }
  });
});

test('a site holds no word of another archive that was built before it', async () => {
  const foreign: Record<string, RegExp> = {
    empty: /Harrowmere|Saltby|Kalashnikov|AK-203/,
    one: /Harrowmere|AK-203|Empty Shelf/,
    seed: /Harrowmere|Saltby|Empty Shelf/,
    forty: /Saltby|AK-203|Empty Shelf/,
  };
  for (const name of ['empty', 'one', 'seed', 'forty'] as const) {
    for (const file of await listFiles(siteDir(name))) {
      const text = (await readFile(join(siteDir(name), file))).toString('latin1');
      expect(foreign[name]?.exec(text)?.[0], `${name}: ${file}`).toBeUndefined();
    }
  }
});

test('the index of subjects that are spelt in several ways names them once, as the note says', async () => {
  const pages = await readPages('forty');
  const topic = pages.find(({ file }) => file === 'topics/public-library/index.html');
  const [heading] = topic ? elements(topic.tree, 'h1') : [];
  expect(heading && textOf(heading).trim()).toBe('Public library');
  for (const slug of ['library-opens-reading-room', 'museum-buys-a-map', 'signal-box-saved']) {
    expect(topic?.html).toContain(`/${slug}/"`);
  }
  expect(await readdir(join(siteDir('forty'), 'topics'))).not.toContain('Public Library');
});

test('the witness of the first archive is the file that its provenance names', async () => {
  const witness = await readFile(new URL('../fixtures/seed/article.txt', import.meta.url));
  const sha256 = createHash('sha256').update(witness).digest('hex');
  expect(sha256).toBe('770d13a54c634c03d9b02aedb1fbfaa3224de888cded860f854f926495f514b4');
  const [entry = ''] = (await listFiles(contentOf('seed'))).filter((file) =>
    file.startsWith('articles/2020/09/04/'),
  );
  const fields = await readFrontMatter(join(contentOf('seed'), entry));
  expect(fields['provenance']).toMatchObject({ file: 'article.txt', sha256 });
});
