import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArticle, readBody, type ArticleResult } from './read-article.ts';

const PICTURE = fileURLToPath(
  new URL('../../tests/fixtures/archives/forty/articles/2003/02/28/reading-room.png', import.meta.url),
);
const DAY = 'articles/2020/09/04';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline articles '));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
}

async function read(file: string, frontMatter: string, body = 'The boats came in.'): Promise<ArticleResult> {
  await write(file, `---\n${frontMatter}\n---\n\n${body}\n`);
  return readArticle(folder, file, { language: 'en' });
}

const PICTURED = (src: string): string =>
  `headline: Boats\ndate: 2020-09-04\nimage:\n  alt: Boats in the harbour\n  src: ${src}`;

describe('an entry without a mistake', () => {
  it('becomes an article with its words counted and its opening taken from the text', async () => {
    const { article, problems, file } = await read(
      `${DAY}/boats-return.md`,
      'headline: Boats return\ndate: 2020-09-04T00:10:00+05:30\ndateline: HARBOUR TOWN\ntopics:\n  - Sea trade',
      'HARBOUR TOWN: The *boats* came in.\n\nAll of them.',
    );
    expect(problems).toEqual([]);
    expect(file).toBe(`${DAY}/boats-return.md`);
    expect(article).toMatchObject({
      id: '2020/09/04/boats-return',
      path: '/2020/09/04/boats-return/',
      day: '2020-09-04',
      time: '2020-09-04T00:10:00+05:30',
      headline: 'Boats return',
      language: 'en',
      words: 9,
      file: `${DAY}/boats-return.md`,
    });
    expect(article?.opening).toMatch(/^The boats came in\./);
    expect(article?.subjects.topics).toEqual([{ kind: 'topics', slug: 'sea-trade', name: 'Sea trade' }]);
  });

  it("has the archive's language when it names none, and its words are counted by its own", async () => {
    await write(`${DAY}/shahar.md`, '---\nheadline: शहर\ndate: 2020-09-04\n---\n\nनाव लौट आई।\n');
    const hindi = await readArticle(folder, `${DAY}/shahar.md`, { language: 'hi' });
    expect(hindi.article).toMatchObject({ language: 'hi', words: 3 });
    const chinese = await read(
      `${DAY}/yunxi.md`,
      'headline: 图书馆\ndate: 2020-09-04\nlanguage: zh',
      '图书馆今天开放',
    );
    expect(chinese.article?.language).toBe('zh');
    expect(chinese.article?.words).toBeGreaterThan(1);
  });

  it('is read from the bytes that the caller already has', async () => {
    const bytes = new TextEncoder().encode('---\nheadline: Not on disk\ndate: 2020-09-04\n---\n\nText.\n');
    const { article } = await readArticle(folder, `${DAY}/never-written.md`, { language: 'en' }, bytes);
    expect(article?.headline).toBe('Not on disk');
  });

  it('has a composed slug, however the disk spells the name of the file', async () => {
    const { article } = await read(`${DAY}/cafe\u0301.md`, 'headline: Café\ndate: 2020-09-04');
    expect(article).toMatchObject({ slug: 'caf\u00e9', file: `${DAY}/cafe\u0301.md` });
  });
});

describe('the picture of an entry', () => {
  it('is measured, and its path is below the day when it lies beside the entry', async () => {
    await write(`${DAY}/boats.png`, await readFile(PICTURE));
    const { article, problems } = await read(
      `${DAY}/pictured.md`,
      `${PICTURED('boats.png')}\n  caption: At noon\n  credit: A. Rao`,
    );
    expect(problems).toEqual([]);
    // A PNG file has its width and height at bytes 16 and 20.
    const png = await readFile(PICTURE);
    expect(article?.image).toEqual({
      path: '/2020/09/04/boats.png',
      width: png.readUInt32BE(16),
      height: png.readUInt32BE(20),
      alt: 'Boats in the harbour',
      caption: 'At noon',
      credit: 'A. Rao',
    });
  });

  it('may be a drawing in SVG', async () => {
    await write(`${DAY}/map.svg`, '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"/>');
    const { article } = await read(`${DAY}/drawn.md`, PICTURED('map.svg'));
    expect(article?.image).toEqual({
      path: '/2020/09/04/map.svg',
      width: 320,
      height: 200,
      alt: 'Boats in the harbour',
    });
  });

  it('is missed with the line that names it and the place where it was looked for', async () => {
    const { article, problems } = await read(`${DAY}/no-picture.md`, PICTURED('lost.png'));
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([
      {
        rule: 'missing-image',
        severity: 'error',
        file: `${DAY}/no-picture.md`,
        line: 6,
        field: 'image.src',
        found: 'lost.png',
      },
    ]);
    expect(problems[0]?.expected).toContain(`${DAY}/lost.png`);
  });

  it('is looked for in the public folder when its path begins with a slash', async () => {
    const { problems } = await read(`${DAY}/public-picture.md`, PICTURED('/images/lost.png'));
    expect(problems).toMatchObject([{ rule: 'missing-image', found: '/images/lost.png' }]);
    expect(problems[0]?.expected).toContain('public/images/lost.png');
  });

  it.each(['no picture at all', ''])('is refused when its file holds %j', async (content) => {
    await write(`${DAY}/broken.jpg`, content);
    const { article, problems } = await read(`${DAY}/broken-picture.md`, PICTURED('broken.jpg'));
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'unreadable-image', line: 6, found: 'broken.jpg' }]);
  });
});

describe('an entry with mistakes', () => {
  it('is refused when its date is not that of its folder', async () => {
    const { article, problems } = await read(`${DAY}/late.md`, 'headline: Late\ndate: 2020-09-05');
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'date-and-folder-differ', line: 3, found: '2020-09-05' }]);
  });

  it('is told beside the other mistakes of its front matter, with its line', async () => {
    const { problems } = await read(`${DAY}/other-mistakes.md`, 'headlin: Boats\ndate: 2020-09-05');
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'unknown-field', line: 2 }));
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'date-and-folder-differ', line: 3 }));
  });

  it('is not looked for in the text of an entry without front matter', async () => {
    const file = `${DAY}/no-front-matter.md`;
    await write(file, 'Boats\ndate: 2020-09-05\n');
    const { problems } = await readArticle(folder, file, { language: 'en' });
    expect(problems.map(({ rule }) => rule)).toEqual(['no-front-matter']);
  });

  it('may have a time that is on another day in UTC', async () => {
    const { problems } = await read(`${DAY}/night.md`, 'headline: Night\ndate: 2020-09-04T00:10:00+05:30');
    expect(problems).toEqual([]);
  });

  it('is told all of them at once: front matter and file name', async () => {
    const { article, problems } = await read(
      `${DAY}/Unsafe Name.md`,
      'headlin: Boats\ndate: 2020-02-30\nlanguage: english\ntopics: Boats',
    );
    expect(article).toBeUndefined();
    const rules = problems.map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['unknown-field', 'impossible-date', 'wrong-type', 'unsafe-slug']),
    );
    expect(rules.length).toBeGreaterThanOrEqual(5);
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([`${DAY}/Unsafe Name.md`]));
  });

  it('is told all of them at once: folder, picture and file name', async () => {
    const wrong = await read(
      `${DAY}/moved.md`,
      'headline: Boats\ndate: 2020-09-05\nimage:\n  src: lost.png\n  alt: Boats',
    );
    expect(wrong.problems.map(({ rule }) => rule).sort()).toEqual([
      'date-and-folder-differ',
      'missing-image',
    ]);
    const named = await read(
      `${DAY}/Moved.md`,
      'headline: Boats\ndate: 2020-09-04\nimage:\n  src: lost.png\n  alt: Boats',
    );
    expect(named.problems.map(({ rule }) => rule).sort()).toEqual(['missing-image', 'unsafe-slug']);
  });

  it('is refused where no entry belongs', async () => {
    const { article, problems } = await read('articles/lost.md', 'headline: Lost\ndate: 2020-09-04');
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'entry-path', file: 'articles/lost.md' }]);
  });
});

describe('the body of an article', () => {
  it('is read from the entry when it is asked for, as it stands there', async () => {
    const { article } = await read(
      `${DAY}/body.md`,
      'headline: Body\ndate: 2020-09-04',
      'One  “two”\n\n> three',
    );
    if (!article) throw new Error('the entry is sound');
    expect((await readBody(folder, article)).trim()).toBe('One  “two”\n\n> three');
  });

  it('that has been broken since is an error that names the file and says what to do', async () => {
    const { article } = await read(`${DAY}/changed.md`, 'headline: Changed\ndate: 2020-09-04');
    if (!article) throw new Error('the entry is sound');
    await write(`${DAY}/changed.md`, 'no front matter any more');
    await expect(readBody(folder, article)).rejects.toThrow(`${DAY}/changed.md has changed`);
  });
});
