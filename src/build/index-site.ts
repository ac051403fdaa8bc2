import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { planVolumes, volumeOf } from '../model/volumes.ts';
import type { SiteFields } from '../schema/site.ts';
import { closePagefind, searchFiles, VolumeIndex, type FinishedIndex } from './volume-index.ts';

/**
 * Indexes a site that a plain `astro build` has made, volume by volume, into its `pagefind/`: the bytes are those that
 * `npm run build` gives.
 * @param files of articles' pages, relative to the site: `2020/09/04/slug/index.html`
 * @returns languages as Pagefind names them, in code-unit order
 */
export async function indexSite(
  site: string,
  files: readonly string[],
  { volumeSize, articlesPerSearchFile }: Pick<SiteFields, 'volumeSize' | 'articlesPerSearchFile'>,
): Promise<string[]> {
  const days = new Map<string, string[]>();
  for (const file of [...files].sort()) {
    const day = file.split('/').slice(0, 3).join('-');
    days.set(day, [...(days.get(day) ?? []), file]);
  }
  const volumes = planVolumes(
    [...days].map(([day, list]) => [day, list.length]),
    volumeSize,
  );
  const languages = new Set<string>();
  try {
    for (const { scope } of volumes) {
      const own = [...days]
        .filter(([day]) => volumeOf(day, volumes)?.scope === scope)
        .flatMap(([, list]) => list);
      const index = await VolumeIndex.begin(scope, searchFiles(own.length, articlesPerSearchFile));
      for (const file of own) await index.add(file, readFileSync(join(site, file), 'utf8'));
      const finished = await index.finish();
      await index.end();
      await write(site, finished);
      finished.languages.forEach((language) => languages.add(language));
    }
  } finally {
    await closePagefind();
  }
  return [...languages].sort();
}

async function write(site: string, { files, shared }: FinishedIndex): Promise<void> {
  for (const { path, bytes } of [...files, ...shared]) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), bytes);
  }
}
