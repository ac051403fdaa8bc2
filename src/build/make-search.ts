import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Scope } from '../model/scope.ts';
import { planVolumes, volumeName } from '../model/volumes.ts';
import { INDEX_LIST, INDEX_PATH, INDEX_VERSION, type SearchVolume } from '../search/index/index-list.ts';
import type { Workshop } from './make-volume.ts';
import type { WordFile } from './file-series.ts';
import type { Member } from './merge-articles.ts';
import { mergeWords } from './merge-words.ts';
import { digestOf, PackReader, PackWriter } from './pack.ts';
import { packFile, type PartMeta, type PartResult, type SearchTask } from './part.ts';
import { SHORT } from './text-files.ts';
import { decodeSegment } from './word-segment.ts';

/** A search volume has at most so many times the articles of a volume: fewer files to fetch, and still little work for a small change. */
const VOLUMES_A_SEARCH_VOLUME = 10;

/** Volumes that are searched as one. */
export interface PlannedSearch<Volume> {
  scope: Scope;
  volumes: Volume[];
}

/** Puts volumes together for the search, oldest first. Articles of one time never change the search volumes of another. */
export const planSearch = <Volume extends { scope: Scope; articles: number }>(
  volumes: readonly Volume[],
  volumeSize: number,
): PlannedSearch<Volume>[] =>
  planVolumes(
    volumes.map(({ scope, articles }) => [scope, articles]),
    volumeSize * VOLUMES_A_SEARCH_VOLUME,
  ).map(({ scope }) => ({ scope, volumes: volumes.filter((volume) => volume.scope.startsWith(scope)) }));

/** Makes a search volume from the packs of its volumes. */
export function makeSearch({ name, digest, scope, packs }: SearchTask, { context }: Workshop): PartResult {
  const { files, volume } = packSearch(scope, packs.map(readMember));
  const pack = new PackWriter<PartMeta>(join(context.packs, packFile(name, digest)), context.site);
  for (const { path, bytes } of files) pack.addFile(path, bytes);
  const meta: PartMeta = {
    name,
    digest,
    pages: 0,
    bytes: pack.bytes,
    search: volume,
    indexBytes: pack.bytes,
  };
  pack.finish(meta);
  return { meta, problems: [] };
}

function readMember(path: string): Member {
  const pack = new PackReader<PartMeta>(path);
  try {
    const { volume } = pack.head.meta;
    if (!volume) throw new Error(`${path} holds no volume.`);
    return { segment: decodeSegment(pack.sectionBytes('words')), texts: volume.texts };
  } finally {
    pack.close();
  }
}

/** The files of a search volume, packed, with paths from the site's root; and what the list says of it. */
export function packSearch(
  scope: Scope,
  members: readonly Member[],
): { files: WordFile[]; volume: SearchVolume } {
  const { files, volume } = mergeWords(scope, members);
  const packed = files.map(({ path, bytes }) => ({ path, bytes: gzipSync(bytes) }));
  const contents = digestOf(packed.map(({ path, bytes }) => `${path} ${digestOf(bytes)}`).join('\n'));
  const folder = `${volumeName(scope)}-${contents.slice(0, SHORT)}/`;
  return {
    files: packed.map(({ path, bytes }) => ({ path: INDEX_PATH.slice(1) + folder + path, bytes })),
    volume: { ...volume, folder },
  };
}

/** The file that lists the search volumes, oldest first, with its path from the site's root. */
export function listSearch(volumes: readonly SearchVolume[]): WordFile {
  const list = JSON.stringify({ version: INDEX_VERSION, volumes });
  return { path: INDEX_PATH.slice(1) + INDEX_LIST, bytes: Buffer.from(list) };
}
