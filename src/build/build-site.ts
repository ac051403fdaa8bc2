import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../report/problem.ts';
import { ProblemsError } from '../report/problems-error.ts';
import { checkParts } from './check-parts.ts';
import { forgetEdition, readEdition, writeEdition } from './edition.ts';
import { layOutSite, type LayOutPlaces } from './lay-out-site.ts';
import { writeLedger } from './ledger.ts';
import { makeParts, type MadeParts } from './make-parts.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './manifest.ts';
import type { Build } from './open-build.ts';
import { planBuild } from './plan-build.ts';
import { ensureReplaceable, publishSite, recoverSite } from './publish-site.ts';
import { SILENT, type BuildReporter } from './reporter.ts';
import { scanEntries } from './scan-entries.ts';
import type { Settings } from './settings.ts';
import { defaultJobs } from './worker-pool.ts';
import { refuseMissing, takeShards } from './shards.ts';
import { withBuild } from './with-build.ts';

/** How to build. */
export interface BuildOptions {
  /** Processes at the same time; default: as many as there are cores and memory for. */
  jobs?: number;
  /** Make everything again, whatever has been made before. */
  force?: boolean;
  /** Folders that hold all volumes, made on other machines: none is made here. */
  shards?: readonly string[];
}

/** What a build has made. */
export interface BuildSummary extends Manifest {
  outDir: string;
  /** Size of all files of the site. */
  bytes: number;
  /** Size of the search indexes. */
  indexBytes: number;
  seconds: number;
  /** Volumes that were made, and that there are. */
  made: number;
  volumes: number;
  /** False when the site that stood there is the one that would have been made. */
  published: boolean;
  /** Most memory that any one process has taken, in bytes. */
  peak: number;
  /** Doubtful things in the content that did not stop the build. */
  warnings: Problem[];
}

/**
 * Checks the content, makes what has changed since the last time and puts the site at `settings.outDir`. Until the last
 * step the site that stands there is not touched.
 * @param reporter takes what a person who waits would want to know
 * @throws ProblemsError with all errors of the content; nothing has been published then
 * @throws UserError when the place of the site cannot be written or holds other files
 */
export async function buildSite(
  settings: Settings,
  reporter: BuildReporter = SILENT,
  options: BuildOptions = {},
): Promise<BuildSummary> {
  const started = performance.now();
  await recoverSite(settings.outDir);
  await ensureReplaceable(settings.outDir);
  const { jobs = defaultJobs(), force = false, shards } = options;
  return withBuild(settings, async (build, children) => {
    if (shards) await takeShards(shards, build.places.packs);
    reporter.line('Looking at the articles …');
    const scan = scanEntries(settings.contentDir, settings.scope);
    const volumes = await planBuild(scan, { ...build.planContext, force, digests: shards !== undefined });
    if (shards) refuseMissing(volumes);
    // Made again means laid out again: a file that somebody has changed or deleted comes back.
    if (force) await forgetSites(build.places);
    const wanted = { volumes, misplaced: scan.misplaced, jobs, force };
    const parts = await makeParts(wanted, build, { reporter, children });
    const summary = await publish(parts, build, reporter);
    return { ...summary, seconds: (performance.now() - started) / 1000 };
  });
}

async function forgetSites({ publishedNote, spareNote }: LayOutPlaces): Promise<void> {
  for (const note of [publishedNote, spareNote]) await forgetEdition(note);
}

/** Checks all volumes side by side, and puts the site that they make in its place. */
async function publish(
  parts: MadeParts,
  build: Build,
  reporter: BuildReporter,
): Promise<Omit<BuildSummary, 'seconds'>> {
  const { settings } = build;
  const manifest = toManifest(parts, settings);
  const bytes = parts.metas.reduce((sum, meta) => sum + meta.bytes, 0);
  const known = {
    ...manifest,
    outDir: settings.outDir,
    bytes,
    indexBytes: parts.metas.reduce(
      (sum, { volume, indexBytes = 0 }) => sum + (volume?.indexBytes ?? indexBytes),
      0,
    ),
    made: parts.made,
    volumes: parts.volumePacks.length,
    peak: parts.peak,
  };
  const checked = await checkParts(settings.contentDir, parts.volumePacks, {
    notes: build.notes,
    scope: settings.scope,
  });
  const problems = [...build.problems, ...parts.problems, ...checked.problems];
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemsError(problems);
  const places = build.places;
  const before = readEdition(places.publishedNote, settings.outDir);
  if (before && isDeepStrictEqual(before, parts.parts) && (await readManifest(settings.outDir))) {
    await writeLedger(settings.contentDir, checked.ledger);
    return { ...known, warnings: problems, published: false };
  }

  reporter.line('Putting the site in its place …');
  await layOutSite(
    build.siteDir,
    parts.packs,
    { manifest, parts: parts.parts, placed: parts.placed },
    places,
  );
  await forgetEdition(places.publishedNote);
  await publishSite(build.siteDir, settings.outDir, places.spare);
  await writeEdition(places.publishedNote, settings.outDir, parts.parts);
  if (before && existsSync(places.spare)) await writeEdition(places.spareNote, places.spare, before);
  await writeLedger(settings.contentDir, checked.ledger);
  await build.forgetPacks(parts.parts);
  return { ...known, warnings: problems, published: true };
}

function toManifest({ metas }: MadeParts, settings: Settings): Manifest {
  const volumes = metas.flatMap(({ volume }) => volume ?? []);
  const sum = (of: (volume: (typeof volumes)[number]) => number): number =>
    volumes.reduce((total, volume) => total + of(volume), 0);
  return {
    dateline: 1,
    base: settings.base,
    scope: settings.scope,
    articles: sum(({ articles }) => articles),
    days: sum(({ days }) => days),
    years: new Set(volumes.flatMap(({ years }) => years)).size,
    pages: metas.reduce((total, { pages }) => total + pages, 0),
    languages: [...new Set(volumes.flatMap(({ languages }) => languages))].sort(),
  };
}
