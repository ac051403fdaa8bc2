import { mkdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { writeEdition, type Parts } from './edition.ts';
import { layOutSite, type LayOutPlaces } from './lay-out-site.ts';
import type { Manifest } from './manifest.ts';
import { digestOf, PackWriter } from './pack.ts';
import { packFile, type PartMeta } from './part.ts';

/** Files of a part, by path; those of `shared` are in other parts too. */
export interface TestPart {
  files: Record<string, string>;
  shared?: Record<string, string>;
}

/** A site as its parts, by name. */
export type TestSite = Record<string, TestPart>;

export const MANIFEST: Manifest = {
  dateline: 1,
  base: '/',
  scope: '',
  articles: 1,
  days: 1,
  years: 1,
  pages: 1,
  languages: [],
};

/** For tests: a place of one's own to lay sites out in. All files that were not written just now are of long ago. */
export class TestPlace {
  readonly folder: string;
  readonly places: LayOutPlaces;
  readonly target: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.target = join(folder, 'work', 'site');
    this.places = {
      published: join(folder, 'published'),
      publishedNote: join(folder, 'published.json'),
      spare: join(folder, 'spare'),
      spareNote: join(folder, 'spare.json'),
      packs: join(folder, 'packs'),
    };
    mkdirSync(this.places.packs);
  }

  static async make(): Promise<TestPlace> {
    return new TestPlace(await mkdtemp(join(tmpdir(), 'dateline lay out ')));
  }

  /** Packs the parts of a site, and lays it out: `early` as they are packed. Gives what it was put together from. */
  async layOut(site: TestSite, early?: readonly string[]): Promise<Parts> {
    const parts: Parts = {};
    const packs = new Map<string, string>();
    for (const [name, part] of Object.entries(site)) {
      const digest = digestOf(JSON.stringify(part));
      const path = join(this.places.packs, packFile(name, digest));
      const writer = new PackWriter<PartMeta>(path, early?.includes(name) ? this.target : undefined);
      for (const [file, text] of Object.entries(part.files)) writer.addFile(file, Buffer.from(text));
      for (const [file, text] of Object.entries(part.shared ?? {})) writer.addShared(file, Buffer.from(text));
      writer.finish({ name, digest, pages: 0, bytes: writer.bytes });
      parts[name] = digest;
      packs.set(name, path);
    }
    const placed = early && Object.fromEntries(early.map((name) => [name, parts[name] ?? '']));
    if (early) await age(this.target);
    await layOutSite(this.target, packs, { manifest: MANIFEST, parts, placed }, this.places);
    return parts;
  }

  /** Lays a site out and makes it the published one, or the one before. */
  async layOutAs(which: 'published' | 'spare', site: TestSite): Promise<void> {
    const parts = await this.layOut(site);
    await rename(this.target, this.places[which]);
    await age(this.places[which]);
    await writeEdition(this.places[`${which}Note`], this.places[which], parts);
  }

  /** Texts of all files of a site that is laid out where nothing was. */
  static async fresh(site: TestSite): Promise<Record<string, string>> {
    const place = await TestPlace.make();
    await place.layOut(site);
    const files = await readFolder(place.target);
    await rm(place.folder, { recursive: true });
    return files;
  }

  /** Files of the laid-out site that were written just now. */
  async written(): Promise<string[]> {
    const files = Object.keys(await readFolder(this.target));
    return files.filter((file) => statSync(join(this.target, file)).mtimeMs > LONG_AGO * 1000);
  }
}

const LONG_AGO = 1e9;

/** Makes all files of a folder old. */
async function age(dir: string): Promise<void> {
  for (const file of Object.keys(await readFolder(dir))) utimesSync(join(dir, file), LONG_AGO, LONG_AGO);
}

/** Texts of all files of a folder, by path. */
export async function readFolder(dir: string): Promise<Record<string, string>> {
  const found = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((item) =>
    item.isFile(),
  );
  const files = found.map((item) => relative(dir, join(item.parentPath, item.name))).sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
}
