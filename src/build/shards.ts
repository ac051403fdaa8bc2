import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeVolumes } from './make-parts.ts';
import { packFile } from './part.ts';
import { planBuild, type PlannedVolume } from './plan-build.ts';
import type { BuildReporter } from './reporter.ts';
import { scanEntries } from './scan-entries.ts';
import type { Settings } from './settings.ts';
import { UserError } from './user-error.ts';
import { withBuild } from './with-build.ts';

/** What came of making volumes for another machine to assemble. */
export interface Shard {
  /** Names of volumes that were made, and of those whose pack was there already. */
  made: string[];
  kept: string[];
}

/**
 * Makes some volumes and puts their packs into a folder, to be assembled elsewhere. Packs of the same contents that lie there
 * already (from a cache) are left as they are; those of other contents are removed.
 * @throws UserError when there is no volume of that name
 */
export function makeShard(
  settings: Settings,
  names: readonly string[],
  { reporter, jobs, force }: { reporter: BuildReporter; jobs: number; force: boolean },
): Promise<Shard> {
  return withBuild(settings, async (build, children) => {
    const scan = scanEntries(settings.contentDir, settings.scope);
    const all = await planBuild(scan, { ...build.planContext, force, digests: true });
    const unknown = names.filter((name) => !all.some((volume) => volume.name === name));
    if (unknown.length > 0) throw new UserError(explainUnknown(unknown, all));
    const wanted = all.filter(({ name }) => names.includes(name));
    const { outDir } = settings;
    await mkdir(outDir, { recursive: true });
    const there = new Set(await readdir(outDir));
    const isThere = ({ name, digest = '' }: PlannedVolume): boolean =>
      !force && there.has(packFile(name, digest));
    const kept = wanted.filter(isThere);
    const volumes = wanted.filter((volume) => !isThere(volume));
    const { packs } = await makeVolumes({ volumes, misplaced: scan.misplaced, jobs, force }, build, {
      reporter,
      children,
    });
    for (const name of there) {
      const own = /^(.+)\.[\w-]{22}\.pack$/.exec(name)?.[1];
      if (volumes.some((volume) => volume.name === own)) await rm(join(outDir, name));
    }
    for (const [at, { name, digest = '' }] of volumes.entries())
      await copyFile(packs[at] ?? '', join(outDir, packFile(name, digest)));
    return { made: volumes.map(({ name }) => name), kept: kept.map(({ name }) => name) };
  });
}

function explainUnknown(unknown: readonly string[], all: readonly PlannedVolume[]): string {
  const names = all.map(({ name }) => name);
  const shown = names.slice(0, 12).join(', ') + (names.length > 12 ? ` … (${names.length} in all)` : '');
  return (
    `The archive has no volume ${unknown.map((name) => `“${name}”`).join(', ')}.\n` +
    (names.length > 0 ? `It has: ${shown}. ` : 'It has no articles yet. ') +
    'npm run build -- --plan lists them.'
  );
}

/**
 * Takes packs that were made elsewhere.
 * @throws UserError when a folder is not there
 */
export async function takeShards(folders: readonly string[], packs: string): Promise<void> {
  for (const folder of folders) {
    const names = await readdir(folder).catch((error: unknown) => {
      throw new UserError(
        `There is no folder of packs at ${folder}.\nExpected a folder that npm run build -- --volume NAME --out DIR has filled.`,
        { cause: error },
      );
    });
    for (const name of names.filter((each) => each.endsWith('.pack'))) {
      const target = join(packs, name);
      if (existsSync(target)) continue;
      await link(join(folder, name), target).catch(() => copyFile(join(folder, name), target));
    }
  }
}

/** @throws UserError when a volume is not among what was made elsewhere */
export function refuseMissing(volumes: readonly PlannedVolume[]): void {
  const missing = volumes.filter(({ why }) => why !== undefined).map(({ name }) => name);
  if (missing.length === 0) return;
  throw new UserError(
    `The shards do not hold ${missing.length === 1 ? 'the volume' : 'the volumes'} ${missing.join(', ')} of this archive: ` +
      'they were not made, or from other articles, settings or code.\n' +
      `Make them from the same checkout: npm run build -- --volume ${missing.join(',')} --out DIR`,
  );
}
