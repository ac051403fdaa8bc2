import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WHOLE } from '../model/scope.ts';
import { digestOf } from './pack.ts';
import { packFile } from './part.ts';
import { planBuild, type PlanContext, type PlannedVolume } from './plan-build.ts';
import { edgeKey, readEdges } from './read-edges.ts';
import { scanEntries } from './scan-entries.ts';
import { writeRecord } from './volume-record.ts';

let folder: string;
let content: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline plan '));
  content = join(folder, 'content');
  for (const year of [1986, 1987, 1988])
    for (const name of ['a', 'b', 'c']) await write(`${year}/03/12/${name}`, `Story ${name} of ${year}`);
  await mkdir(join(folder, 'packs'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(id: string, headline: string, text = 'Text.'): Promise<void> {
  const file = join(content, 'articles', `${id}.md`);
  await mkdir(dirname(file), { recursive: true });
  const date = id.slice(0, 10).replaceAll('/', '-');
  await writeFile(file, `---\nheadline: ${headline}\ndate: ${date}\n---\n\n${text}\n`);
}

/** A plan of the archive as it is: three articles a volume. */
const plan = (options: Partial<PlanContext> = {}): Promise<PlannedVolume[]> =>
  planBuild(scanEntries(content, WHOLE), {
    contentDir: content,
    packs: join(folder, 'packs'),
    names: new Set(readdirSync(join(folder, 'packs')).map((name) => name.split('.')[0] ?? '')),
    records: join(folder, 'volumes'),
    frame: 'code',
    volumeSize: 3,
    language: 'en',
    force: false,
    digests: false,
    ...options,
  });

/** Stands in for a build: leaves a pack of each volume, and what is remembered of its files. */
async function make(options: Partial<PlanContext> = {}): Promise<PlannedVolume[]> {
  const volumes = await plan({ ...options, digests: true });
  for (const { name, digest = '', entries, pictures } of volumes) {
    await writeFile(join(folder, 'packs', packFile(name, digest)), '');
    const files = [...entries, ...pictures];
    const { first, last } = await readEdges(
      content,
      entries.map(({ file }) => file),
      { language: 'en' },
    );
    const digests = files.map(({ file }) => digestOf(readFileSync(join(content, file))));
    writeRecord(
      join(folder, 'volumes'),
      name,
      { first: edgeKey(first), last: edgeKey(last) },
      files,
      digests,
    );
  }
  return volumes;
}

/** Volumes that have to be made, and why. */
const stale = (volumes: PlannedVolume[]): Record<string, string> =>
  Object.fromEntries(volumes.flatMap(({ name, why }) => (why === undefined ? [] : [[name, why]])));

const BESIDE = 'the code, the settings or an article beside it changed';

describe('the first plan of an archive', () => {
  test('has all volumes to make, oldest first, with what each is made of', async () => {
    await writeFile(join(content, 'articles/1987/03/12/b.jpg'), 'picture');
    const volumes = await plan();
    expect(stale(volumes)).toEqual({ 1986: 'is new', 1987: 'is new', 1988: 'is new' });
    expect(volumes[1]?.task).toEqual({
      kind: 'volume',
      scope: '1987',
      entries: ['a', 'b', 'c'].map((name) => `articles/1987/03/12/${name}.md`),
      pictures: ['articles/1987/03/12/b.jpg'],
      before: ['a', 'b', 'c'].map((name) => `articles/1986/03/12/${name}.md`),
      after: ['a', 'b', 'c'].map((name) => `articles/1988/03/12/${name}.md`),
      checkOnly: false,
    });
  });

  test('has no volume in an empty archive', async () => {
    await rm(join(content, 'articles'), { recursive: true });
    expect(await plan()).toEqual([]);
  });

  test('has nothing to make where the packs were brought from another machine', async () => {
    await make();
    await rm(join(folder, 'volumes'), { recursive: true });
    expect(stale(await plan())).toEqual({});
  });
});

describe('after a build, a plan', () => {
  beforeEach(async () => {
    await make();
  });

  test('has nothing to make when nothing has changed', async () => {
    const volumes = await plan();
    expect(stale(volumes)).toEqual({});
    expect(volumes.map(({ digest }) => digest)).toEqual(
      (await plan({ digests: true })).map(({ digest }) => digest),
    );
  });

  test('has nothing to make when files have new times only, as after a checkout', async () => {
    for (const name of ['a', 'b', 'c'])
      await utimes(join(content, `articles/1987/03/12/${name}.md`), 1e9, 1e9);
    expect(stale(await plan())).toEqual({});
    // The new times are known now, so nothing is opened again: a change that keeps size and time is not seen.
    await write('1987/03/12/b', 'Story B of 1987');
    await utimes(join(content, 'articles/1987/03/12/b.md'), 1e9, 1e9);
    expect(stale(await plan())).toEqual({});
  });

  test('has one volume to make when an article inside of it has changed', async () => {
    await write('1987/03/12/b', 'Story b of 1987', 'Another text.');
    expect(stale(await plan())).toEqual({ 1987: '1 changed' });
  });

  test('sees a change that keeps the size', async () => {
    await write('1987/03/12/b', 'Story b of 1987', 'Tale.');
    await utimes(join(content, 'articles/1987/03/12/b.md'), 1e9, 1e9);
    expect(stale(await plan())).toEqual({ 1987: '1 changed' });
  });

  test('has the volume before to make too when its neighbour begins with another headline', async () => {
    await write('1987/03/12/a', 'A new beginning');
    expect(stale(await plan())).toEqual({ 1986: BESIDE, 1987: '1 changed' });
  });

  test('has the volume after to make too when its neighbour ends with another headline', async () => {
    await write('1987/03/12/c', 'A new end');
    expect(stale(await plan())).toEqual({ 1987: '1 changed', 1988: BESIDE });
  });

  test('leaves the neighbours alone when the first and last article change in what these do not show', async () => {
    await write('1987/03/12/a', 'Story a of 1987', 'Another text.');
    await write('1987/03/12/c', 'Story c of 1987', 'Another text.');
    expect(stale(await plan())).toEqual({ 1987: '2 changed' });
  });

  test('has volumes of months in place of one that has grown too large, and its neighbours once more', async () => {
    await write('1987/03/11/z', 'An earlier story');
    await write('1987/04/01/z', 'A later story');
    expect(stale(await plan())).toEqual({
      1986: BESIDE,
      '1987-03-11': 'is new',
      '1987-03-12': 'is new',
      '1987-04': 'is new',
      1988: BESIDE,
    });
  });

  test('has one volume to make when an article inside of it is gone', async () => {
    await rm(join(content, 'articles/1987/03/12/b.md'));
    expect(stale(await plan())).toEqual({ 1987: '1 removed' });
  });

  test('has one volume and its neighbour to make when an article at the edge is gone and another is there', async () => {
    await rm(join(content, 'articles/1987/03/12/c.md'));
    await write('1987/03/12/aa', 'Between');
    expect(stale(await plan())).toEqual({ 1987: '1 added, 1 removed', 1988: BESIDE });
  });

  test('has the neighbours to make when all that lay between them is gone', async () => {
    await rm(join(content, 'articles/1987'), { recursive: true });
    expect(stale(await plan())).toEqual({ 1986: BESIDE, 1988: BESIDE });
  });

  test('has one volume to make when a picture has been added, and again when it has changed', async () => {
    const picture = join(content, 'articles/1987/03/12/b.jpg');
    await writeFile(picture, 'picture');
    expect(stale(await plan())).toEqual({ 1987: '1 added' });
    await make();
    expect(stale(await plan())).toEqual({});
    await writeFile(picture, 'another picture');
    expect(stale(await plan())).toEqual({ 1987: '1 changed' });
  });

  test('has all to make when the code or the settings have changed, and nothing when they have changed back', async () => {
    expect(stale(await plan({ frame: 'other code' }))).toEqual({ 1986: BESIDE, 1987: BESIDE, 1988: BESIDE });
    expect(stale(await plan())).toEqual({});
  });

  test('has one volume to make whose pack is gone', async () => {
    const [volume] = await plan();
    const { name = '', digest = '' } = volume ?? {};
    await rm(join(folder, 'packs', packFile(name, digest)));
    expect(stale(await plan())).toEqual({ [name]: BESIDE });
  });

  test('has all to make when it is told to', async () => {
    expect(Object.keys(stale(await plan({ force: true })))).toEqual(['1986', '1987', '1988']);
  });
});
