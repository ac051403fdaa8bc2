import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderNotes } from './render-notes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline notes '));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

describe('the prose of an archive', () => {
  it('is its notes by kind and slug, and the page about it, rendered with links below the base path', async () => {
    await put(
      'topics/sea-trade.md',
      '---\nname: Trade at sea\ndescription: Boats.\n---\n\nSee [the day](/1987/03/12/).\n',
    );
    await put('people/asha-rao.md', '---\nsameAs: [https://people.example/rao]\n---\n\nA *writer*.\n');
    await put('about.md', '---\ntitle: About us\n---\n\n## Who we are\n\nA library.\n');
    const { subjects, rendered, problems } = await renderNotes(folder, '/archive/');
    expect(problems).toEqual([]);
    expect(subjects.map(({ file }) => file)).toEqual(['topics/sea-trade.md', 'people/asha-rao.md']);
    expect([...rendered.keys()].sort()).toEqual(['about', 'people/asha-rao', 'topics/sea-trade']);
    expect(rendered.get('topics/sea-trade')).toMatchObject({
      name: 'Trade at sea',
      description: 'Boats.',
      sameAs: [],
      html: '<p>See <a href="/archive/1987/03/12/">the day</a>.</p>',
    });
    expect(rendered.get('people/asha-rao')).toMatchObject({
      sameAs: ['https://people.example/rao'],
      html: '<p>A <em>writer</em>.</p>',
    });
    expect(rendered.get('about')).toMatchObject({ title: 'About us', sameAs: [] });
    expect(rendered.get('about')?.html).toContain('Who we are');
  });

  it('may be missing', async () => {
    expect(await renderNotes(folder, '/')).toEqual({ subjects: [], rendered: new Map(), problems: [] });
  });

  it('with mistakes tells them all, and renders the rest', async () => {
    await put('topics/boats.md', '---\nnaem: Boats\n---\n\nText.\n');
    await put('topics/zoo.md', '---\nname: Zoo\n---\n\nText.\n');
    await put('about.md', '---\ntitel: About\n---\n\nText.\n');
    const { rendered, problems } = await renderNotes(folder, '/');
    expect(problems.map(({ file, severity }) => [file, severity])).toEqual(
      expect.arrayContaining([
        ['topics/boats.md', 'error'],
        ['about.md', 'error'],
      ]),
    );
    expect([...rendered.keys()]).toEqual(['topics/zoo']);
  });

  it('cannot bring a script onto a page', async () => {
    await put(
      'topics/boats.md',
      '---\nname: Boats\n---\n\n<script>alert(1)</script> [x](javascript:alert(1))\n',
    );
    const { rendered } = await renderNotes(folder, '/');
    expect(rendered.get('topics/boats')?.html).not.toMatch(/<script|javascript:/);
  });
});
