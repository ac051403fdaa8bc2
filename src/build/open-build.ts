import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readNotes, type SubjectNote } from '../archive/read-notes.ts';
import { readAbout } from '../archive/read-about.ts';
import { readSite } from '../archive/read-site.ts';
import type { Problem } from '../report/problem.ts';
import { ProblemsError } from '../report/problems-error.ts';
import type { SiteFields } from '../schema/site.ts';
import { codeDigest } from './code-digest.ts';
import { assetsPack, compiledFolder } from './compile-pages.ts';
import { readEdition, type Parts } from './edition.ts';
import type { LayOutPlaces } from './lay-out-site.ts';
import { digestOf } from './pack.ts';
import { packFile, type PartContext } from './part.ts';
import type { PlanContext } from './plan-build.ts';
import type { Settings } from './settings.ts';
import { isAlive } from './work-folders.ts';

/** One build: what it is about, what is known before it begins, and where it keeps what the next one can use. */
export interface Build {
  settings: Settings;
  site: SiteFields;
  notes: SubjectNote[];
  /** Found in the settings and notes. */
  problems: Problem[];
  /** Folder of this build alone; it is deleted in the end. */
  work: string;
  /** The site, until it is published: a folder inside `work`. */
  siteDir: string;
  places: LayOutPlaces & { records: string };
  /** Of the code and the site's address: what compiled pages depend on. */
  compiled: string;
  /** Of all that every page depends on. */
  frame: string;
  /** Of all that pages outside the volumes depend on besides. */
  prose: string;
  planContext: Omit<PlanContext, 'force' | 'digests'>;
  partContext: PartContext;
  /** Puts the pack of style sheets and scripts beside the others. */
  takeAssets(): Promise<string>;
  /** Deletes packs that neither the site nor the one before it was made from. */
  forgetPacks(parts: Parts): Promise<void>;
  close(): Promise<void>;
}

/**
 * Reads what every build needs, and takes the cache. When another build of the same archive holds it, this one does without:
 * it makes everything, in its own folder, and leaves nothing behind.
 */
export async function openBuild(settings: Settings, work: string): Promise<Build> {
  const { contentDir, origin, base } = settings;
  const { site, problems } = await readSite(contentDir);
  if (!site) throw new ProblemsError(problems);
  const { notes, problems: inNotes } = await readNotes(contentDir);
  const { entry: about, problems: inAbout } = await readAbout(contentDir);
  const lock = join(settings.cacheDir, 'lock');
  const owned = await takeLock(settings.cacheDir, lock);
  const cache = owned ? settings.cacheDir : join(work, 'cache');
  const places = {
    packs: join(cache, 'packs'),
    records: join(cache, 'volumes'),
    published: settings.outDir,
    publishedNote: join(cache, `published-${digestOf(settings.outDir)}.json`),
    spare: join(cache, 'spare'),
    spareNote: join(cache, 'spare.json'),
  };
  await mkdir(places.packs, { recursive: true });

  const compiled = digestOf([codeDigest(), origin, base].join('\n'));
  const names = notes.map(({ kind, slug, fields }) => `${kind}/${slug} ${fields.name ?? ''}`);
  const frame = digestOf(
    [compiled, readFileSync(join(contentDir, 'site.yaml'), 'utf8'), ...names.sort()].join('\n'),
  );
  const prose = digestOf(
    JSON.stringify([notes.map(({ file, fields, body }) => [file, fields, body]), about ?? null]),
  );
  return {
    settings,
    site,
    notes,
    problems: [...problems, ...inNotes, ...inAbout],
    work,
    siteDir: join(work, 'site'),
    places,
    compiled,
    frame,
    prose,
    planContext: {
      contentDir,
      frame,
      packs: places.packs,
      records: places.records,
      names: new Set((await readdir(places.packs)).map((name) => name.split('.')[0] ?? '')),
      volumeSize: site.volumeSize,
      language: site.language,
    },
    partContext: {
      contentDir,
      base,
      frame,
      packs: places.packs,
      pages: join(compiledFolder(compiled), 'bundle'),
    },
    takeAssets: async () => {
      const path = join(places.packs, packFile('assets', compiled));
      if (!existsSync(path)) {
        await copyFile(assetsPack(compiled), `${path}.unfinished`);
        await rename(`${path}.unfinished`, path);
      }
      return path;
    },
    forgetPacks: (parts) =>
      forgetPacks(places.packs, [parts, readEdition(places.spareNote, places.spare) ?? {}]),
    close: async () => {
      if (owned) await rm(lock, { force: true });
    },
  };
}

async function takeLock(folder: string, lock: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = await readFile(lock, 'utf8').then(Number, () => undefined);
    // Gone in this moment, or left empty by one that was killed while it wrote.
    if (owner && (owner === process.pid || isAlive(owner))) return false;
    await rm(lock, { force: true });
  }
}

async function forgetPacks(packs: string, sites: readonly Parts[]): Promise<void> {
  const kept = new Set(
    sites.flatMap((parts) => Object.entries(parts)).map(([name, digest]) => packFile(name, digest)),
  );
  for (const name of await readdir(packs)) if (!kept.has(name)) await rm(join(packs, name), { force: true });
}
