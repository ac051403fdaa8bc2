import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOf, PackReader, PackWriter, withPack } from './pack.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline pack '));
  path = join(folder, 'all.pack');
});
afterEach(() => rm(folder, { recursive: true }));

const META = { name: 'all' };

/** Packs files, and opens what was packed. */
function pack(files: readonly (readonly [string, Uint8Array])[]): PackReader<typeof META> {
  const writer = new PackWriter<typeof META>(path);
  for (const [file, bytes] of files) writer.addFile(file, bytes);
  writer.finish(META);
  return new PackReader(path);
}

describe('a pack', () => {
  test('gives back what was put into it: files, shared files, sections, and what it says of itself', () => {
    const writer = new PackWriter<typeof META>(path);
    writer.addFile('2020/09/04/मछली/index.html', Buffer.from('<p>मछली</p>'));
    writer.addShared('pagefind/pagefind.js', Buffer.from('export {};'));
    writer.addFile('empty.txt', new Uint8Array());
    writer.addSection('summary', '{"häfen":1}');
    writer.finish(META);

    const reader = new PackReader<typeof META>(path);
    try {
      expect(reader.head.meta).toEqual(META);
      const files = reader.files();
      expect(files.map((file) => [file.path, reader.read(file).toString()])).toEqual([
        ['2020/09/04/मछली/index.html', '<p>मछली</p>'],
        ['empty.txt', ''],
      ]);
      expect(files[0]?.digest).toBe(digestOf('<p>मछली</p>'));
      expect(reader.head.shared.map((file) => [file.path, reader.read(file).toString()])).toEqual([
        ['pagefind/pagefind.js', 'export {};'],
      ]);
      expect(reader.section('summary')).toBe('{"häfen":1}');
      expect(reader.section('rows')).toBe('');
    } finally {
      reader.close();
    }
  });

  test('gives back any bytes, in the order in which they were added', () => {
    const anyFiles = fc.uniqueArray(
      fc.tuple(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 3000 })),
      {
        selector: ([name]) => name,
      },
    );
    fc.assert(
      fc.property(anyFiles, (files) => {
        const reader = pack(files);
        try {
          const read = reader.files().map((file) => [file.path, new Uint8Array(reader.read(file))]);
          expect(read).toEqual(files);
        } finally {
          reader.close();
        }
      }),
      { numRuns: 50 },
    );
  });

  test('that is larger than what is written at a time is whole too', () => {
    const files = Array.from({ length: 20 }, (_, at) => [`${at}`, Buffer.alloc(700_000, at)] as const);
    const reader = pack(files);
    try {
      for (const [at, file] of reader.files().entries())
        expect(reader.read(file).equals(Buffer.alloc(700_000, at)), file.path).toBe(true);
    } finally {
      reader.close();
    }
  });

  test('has the same bytes when the same is packed again', async () => {
    const files = [['a', Buffer.from('one')] as const, ['b', Buffer.from('two')] as const];
    pack(files).close();
    const first = await readFile(path);
    pack(files).close();
    expect((await readFile(path)).equals(first)).toBe(true);
  });

  test('lays its files out as they come, where it is told to, but not what is shared or no part of the site', async () => {
    const site = join(folder, 'site');
    const writer = new PackWriter<typeof META>(path, site);
    writer.addFile('2020/09/04/index.html', Buffer.from('<p>Day</p>'));
    writer.addShared('pagefind.js', Buffer.from('export {};'));
    writer.addSection('summary', '{}');
    expect(await readFile(join(site, '2020/09/04/index.html'), 'utf8')).toBe('<p>Day</p>');
    expect(await readdir(site)).toEqual(['2020']);
    await writer.abandon();
  });

  test('knows how many bytes of the site it holds: those of its files alone', () => {
    const writer = new PackWriter<typeof META>(path);
    writer.addFile('a', Buffer.from('häfen'));
    writer.addShared('b', Buffer.from('shared'));
    writer.addSection('c', 'section');
    expect(writer.bytes).toBe(6);
    writer.finish(META);
  });
});

describe('a pack that is not finished', () => {
  test('is not there under its name, and the pack of before stays as it was', async () => {
    pack([['a', Buffer.from('old')]]).close();
    const writer = new PackWriter<typeof META>(path);
    writer.addFile('a', Buffer.from('new'));
    const reader = new PackReader(path);
    expect(reader.files().map((file) => reader.read(file).toString())).toEqual(['old']);
    reader.close();
    await writer.abandon();
  });

  test('leaves nothing on the disk when it is given up', async () => {
    const writer = new PackWriter<typeof META>(path);
    writer.addFile('a', Buffer.alloc(5_000_000));
    await writer.abandon();
    expect(await readdir(folder)).toEqual([]);
    expect(() => new PackReader(path)).toThrow('ENOENT');
  });
});

describe('a pack that is broken', () => {
  test.each([1, 8, 100, 5000])('is refused when its last %i bytes are missing', async (missing) => {
    pack([['a', Buffer.alloc(10_000, 'a')]]).close();
    const { length } = await readFile(path);
    await truncate(path, length - missing);
    expect(() => new PackReader(path)).toThrow(`${path} is no whole pack`);
  });

  test.each(['', 'short', 'a text that is longer than the end of any pack is'])(
    'is refused when it is no pack at all, but %j',
    async (text) => {
      await writeFile(path, text);
      expect(() => new PackReader(path)).toThrow();
    },
  );
});

test('a pack is closed after use, also when its user fails', async () => {
  pack([['a', Buffer.from('one')]]).close();
  let opened: PackReader<typeof META> | undefined;
  const used = withPack<typeof META, never>(path, (reader) => {
    opened = reader;
    throw new Error('lost interest');
  });
  await expect(used).rejects.toThrow('lost interest');
  expect(() => opened?.files()).toThrow('EBADF');
  expect(await withPack(path, (reader) => reader.files().length)).toBe(1);
});

test('the digest of a text is that of its bytes, and another for another text', () => {
  expect(digestOf('häfen')).toBe(digestOf(Buffer.from('häfen')));
  expect(digestOf('a')).not.toBe(digestOf('b'));
  expect(digestOf('a')).toMatch(/^[\w-]{22}$/);
});
