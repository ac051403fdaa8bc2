import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { forgetEdition, readEdition, type Parts } from './edition.ts';
import { writeManifest, type Manifest } from './manifest.ts';
import { PackReader, type PackedFile } from './pack.ts';
import { packFile, type PartMeta } from './part.ts';
import { SiteTree } from './site-tree.ts';

/** Where a site is laid out from. */
export interface LayOutPlaces {
  /** The site that stands published; unchanged files are linked from it. */
  published: string;
  /** File that says what it was put together from. */
  publishedNote: string;
  /** The site before that one, kept to be brought up to date: only what has changed since is written. */
  spare: string;
  spareNote: string;
  /** Folder of packs, also of those that the two were made from. */
  packs: string;
}

/**
 * Lays the files of packs out as a site in `target`. It starts from the site before the last, when
 * that is still there, so that adding one article to a hundred thousand writes the files of one volume.
 * @param packs by the name of the part: paths of the packs
 */
export async function layOutSite(
  target: string,
  packs: ReadonlyMap<string, string>,
  { manifest, parts, placed }: { manifest: Manifest; parts: Parts; placed: Parts | undefined },
  places: LayOutPlaces,
): Promise<void> {
  // Those who made the parts have laid them out, all but the style sheets, when there was nothing to start from.
  const base = placed ? placed : await takeSpare(target, places);
  if (!base) await mkdir(target, { recursive: true });
  const tree = new SiteTree(target);
  const donor = base ? undefined : donorOf(places);

  const changed = [...packs].filter(([name]) => base?.[name] !== parts[name]);
  const plans = changed.map(([name, path]) => {
    const own = filesOf(path);
    const old = new Map(oldFiles(places.packs, name, base?.[name]).map((file) => [file.path, file.digest]));
    const kept = new Set(own.map((file) => file.path));
    return {
      name,
      path,
      write: own.filter((file) => old.get(file.path) !== file.digest),
      gone: [...old.keys()].filter((file) => !kept.has(file)),
    };
  });
  // All that goes first: a file may have moved from one part to another.
  for (const [name, digest] of Object.entries(base ?? {})) {
    if (packs.has(name)) continue;
    for (const { path } of oldFiles(places.packs, name, digest)) tree.remove(path);
  }
  for (const { gone } of plans) for (const path of gone) tree.remove(path);
  for (const { name, path, write } of plans) {
    const given = donor
      ? new Map(oldFiles(places.packs, name, donor[name]).map((file) => [file.path, file.digest]))
      : undefined;
    const pack = new PackReader<PartMeta>(path);
    try {
      for (const file of write) {
        if (given?.get(file.path) === file.digest && tree.link(places.published, file.path)) continue;
        tree.write(file.path, pack.read(file));
      }
    } finally {
      pack.close();
    }
  }
  const before = Object.entries(base ?? {})
    .map(([name, digest]) => join(places.packs, packFile(name, digest)))
    .filter((path) => existsSync(path));
  laySharedOut(tree, packs.values(), before);
  await writeManifest(target, manifest);
}

/** Takes the site before the last, if it is whole and the packs that it was made from are known. */
async function takeSpare(
  target: string,
  { spare, spareNote, packs }: LayOutPlaces,
): Promise<Parts | undefined> {
  const parts = readEdition(spareNote, spare);
  await forgetEdition(spareNote);
  if (!parts || !allKnown(parts, packs)) {
    await rm(spare, { recursive: true, force: true });
    return undefined;
  }
  await mkdir(dirname(target), { recursive: true });
  await rename(spare, target);
  return parts;
}

/** True when there is no site to start from or to link files of: then those who make the parts may lay them out at once. */
export const startsFromNothing = ({ published, publishedNote, spare, spareNote }: LayOutPlaces): boolean =>
  readEdition(spareNote, spare) === undefined && readEdition(publishedNote, published) === undefined;

/** The parts of the published site, when files may be linked from it; not needed where there is a spare one. */
function donorOf({ published, publishedNote, packs }: LayOutPlaces): Parts | undefined {
  const parts = readEdition(publishedNote, published);
  return parts && allKnown(parts, packs) ? parts : undefined;
}

const allKnown = (parts: Parts, packs: string): boolean =>
  Object.entries(parts).every(([name, digest]) => existsSync(join(packs, packFile(name, digest))));

/** Files of the part as it was made from `digest`; none when it was not part of the site, or nobody knows any more. */
function oldFiles(packs: string, name: string, digest: string | undefined): PackedFile[] {
  const path = digest === undefined ? undefined : join(packs, packFile(name, digest));
  return path !== undefined && existsSync(path) ? filesOf(path) : [];
}

function filesOf(path: string): PackedFile[] {
  const pack = new PackReader<PartMeta>(path);
  try {
    return pack.files();
  } finally {
    pack.close();
  }
}

/** One copy of each file that several packs have; `before` are the packs of the site that this one was laid out from. */
function laySharedOut(tree: SiteTree, packs: Iterable<string>, before: Iterable<string>): void {
  const known = new Map<string, string>();
  for (const path of packs) {
    for (const { file, read } of sharedOf(path)) {
      const digest = known.get(file.path);
      if (digest === undefined) tree.write(file.path, read());
      else if (digest !== file.digest)
        throw new Error(`Two parts of the site disagree about ${file.path}. Build again with --force.`);
      known.set(file.path, file.digest);
    }
  }
  for (const path of before)
    for (const { file } of sharedOf(path)) if (!known.has(file.path)) tree.remove(file.path);
}

function* sharedOf(path: string): Generator<{ file: PackedFile; read: () => Buffer }> {
  const pack = new PackReader<PartMeta>(path);
  try {
    for (const file of pack.head.shared) yield { file, read: () => pack.read(file) };
  } finally {
    pack.close();
  }
}
