import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readNotes } from './read-notes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline notes '));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
}

describe('the notes on subjects', () => {
  it('are none where nobody wrote any', async () => {
    expect(await readNotes(folder)).toEqual({ notes: [], problems: [] });
  });

  it('come by kind and then by file name, with the text as it stands', async () => {
    await write('places/köln.md', 'City on the Rhine.\n');
    await write(
      'topics/zoo.md',
      '---\nname: Zoos\ndescription: Where animals live.\n---\n\nSee [boats](/topics/boats/).\n',
    );
    await write('topics/boats.md', '---\nname: Boats\n---\n');
    const { notes, problems } = await readNotes(folder);
    expect(problems).toEqual([]);
    expect(notes.map(({ kind, slug, file }) => [kind, slug, file])).toEqual([
      ['topics', 'boats', 'topics/boats.md'],
      ['topics', 'zoo', 'topics/zoo.md'],
      ['places', 'köln', 'places/köln.md'],
    ]);
    expect(notes[1]).toMatchObject({
      fields: { name: 'Zoos', description: 'Where animals live.', sameAs: [] },
    });
    expect(notes[1]?.body.trim()).toBe('See [boats](/topics/boats/).');
    expect(notes[2]?.fields).toEqual({ sameAs: [] });
  });

  it('have a composed slug, however the disk spells the name of the file', async () => {
    await write('places/ko\u0308ln.md', 'City on the Rhine.\n');
    expect((await readNotes(folder)).notes[0]?.slug).toBe('k\u00f6ln');
  });

  it('are only Markdown files whose names do not begin with a dot or an underscore', async () => {
    await write('topics/notes.txt', 'nothing');
    await write('topics/._boats.md', Uint8Array.of(0, 5, 22, 7, 255));
    await write('topics/_draft.md', 'nothing yet');
    expect(await readNotes(folder)).toEqual({ notes: [], problems: [] });
  });

  it('with mistakes are left out and told, each of them, and the others are kept', async () => {
    await write('topics/bad.md', '---\nnmae: Boats\n---\n');
    await write('topics/good.md', 'Boats.\n');
    await write('people/bad.md', '---\nsameAs: nowhere\n---\n');
    const { notes, problems } = await readNotes(folder);
    expect(notes.map(({ file }) => file)).toEqual(['topics/good.md']);
    expect(problems).toMatchObject([
      { rule: 'unknown-field', severity: 'error', file: 'topics/bad.md', line: 2 },
      { severity: 'error', file: 'people/bad.md', line: 2 },
    ]);
  });
});
