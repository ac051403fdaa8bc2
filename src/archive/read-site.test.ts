import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSite } from './read-site.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline site '));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the settings of an archive', () => {
  it('are read with every default filled in', async () => {
    await writeFile(join(folder, 'site.yaml'), 'title: The Record\ndescription: News of the coast.\n');
    expect(await readSite(folder)).toEqual({
      problems: [],
      site: {
        title: 'The Record',
        description: 'News of the coast.',
        publisher: 'The Record',
        language: 'en',
        timeZone: 'UTC',
        transliterateSlugs: false,
        volumeSize: 5000,
        articlesPerSearchFile: 1,
        accent: '#8c1c13',
        links: [],
        base: '/',
      },
    });
  });

  it('that are missing are told with the folder they belong in, and lines to begin with', async () => {
    const { site, problems } = await readSite(folder);
    expect(site).toBeUndefined();
    expect(problems).toMatchObject([
      {
        rule: 'missing-site-settings',
        severity: 'error',
        file: 'site.yaml',
        expected: `a file site.yaml in ${folder}`,
      },
    ]);
    await writeFile(join(folder, 'site.yaml'), problems[0]?.fix ?? '');
    expect(await readSite(folder)).toMatchObject({
      problems: [],
      site: { title: 'The name of your archive' },
    });
  });

  it('with mistakes are not given, and all mistakes are told', async () => {
    await writeFile(
      join(folder, 'site.yaml'),
      'titel: The Record\naccent: "#ffffff"\ntimeZone: Mars/Olympus\n',
    );
    const { site, problems } = await readSite(folder);
    expect(site).toBeUndefined();
    expect(problems.length).toBeGreaterThanOrEqual(3);
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['site.yaml']));
  });
});
