import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { planVolumes, volumeName, volumeOf, type Volume } from '../model/volumes.ts';
import type { SiteFields } from '../schema/site.ts';
import { INDEX_PATH } from '../search/index/index-list.ts';
import { listSearch, packSearch, planSearch } from './make-search.ts';
import type { WordFile } from './file-series.ts';
import type { Member } from './merge-articles.ts';
import { toTextFiles } from './text-files.ts';
import { closePagefind, VolumeIndex } from './volume-index.ts';

/** The settings that say how the index is cut. */
type IndexSettings = Pick<SiteFields, 'volumeSize' | 'articlesPerSearchFile'>;

/**
 * Indexes a site that a plain `astro build` has made, volume by volume, into its `pagefind/`: the bytes are those that
 * `npm run build` gives.
 * @param files of articles' pages, relative to the site: `2020/09/04/slug/index.html`
 * @returns languages as Pagefind names them, in code-unit order
 */
export async function indexSite(
  site: string,
  files: readonly string[],
  settings: IndexSettings,
): Promise<string[]> {
  const days = new Map<string, string[]>();
  for (const file of [...files].sort()) {
    const day = file.split('/').slice(0, 3).join('-');
    days.set(day, [...(days.get(day) ?? []), file]);
  }
  const volumes = planVolumes(
    [...days].map(([day, list]) => [day, list.length]),
    settings.volumeSize,
  );
  const languages = new Set<string>();
  const indexed: (Volume & Member)[] = [];
  try {
    for (const volume of volumes) {
      const own = [...days].filter(([day]) => volumeOf(day, volumes) === volume).flatMap(([, list]) => list);
      const made = await indexVolume(site, volumeName(volume.scope), own, settings);
      indexed.push({ ...volume, ...made.member });
      await write(site, made.files);
      made.languages.forEach((language) => languages.add(language));
    }
  } finally {
    await closePagefind();
  }
  const searches = planSearch(indexed, settings.volumeSize).map(({ scope, volumes: own }) =>
    packSearch(scope, own),
  );
  for (const { files: own } of searches) await write(site, own);
  await write(site, [listSearch(searches.map(({ volume }) => volume))]);
  return [...languages].sort();
}

async function indexVolume(
  site: string,
  name: string,
  files: readonly string[],
  { articlesPerSearchFile }: IndexSettings,
): Promise<{ member: Member; files: WordFile[]; languages: string[] }> {
  const index = await VolumeIndex.begin();
  try {
    for (const file of files) await index.add(file, readFileSync(join(site, file), 'utf8'));
    const { segment, texts, stemmers, languages } = await index.finish();
    const made = toTextFiles(name, texts, articlesPerSearchFile);
    const shared = stemmers.map(({ path, bytes }) => ({ path: INDEX_PATH.slice(1) + path, bytes }));
    return { member: { segment, texts: made.folder }, files: [...made.files, ...shared], languages };
  } finally {
    await index.end();
  }
}

async function write(site: string, files: readonly WordFile[]): Promise<void> {
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), bytes);
  }
}
