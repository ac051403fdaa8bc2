import type { Problem } from '../report/problem.ts';
import { packOf, readMeta, withCrew, type Help } from './crew.ts';
import type { Parts } from './edition.ts';
import { startsFromNothing } from './lay-out-site.ts';
import { makeDesk, makeSearchParts, makeSubjectParts } from './make-derived.ts';
import { makeStaleVolumes } from './make-stale-volumes.ts';
import type { Build } from './open-build.ts';
import type { PartMeta } from './part.ts';
import type { PlannedVolume } from './plan-build.ts';

/** What is to be made. */
export interface WantedParts {
  volumes: readonly PlannedVolume[];
  misplaced: readonly string[];
  jobs: number;
  force: boolean;
}

/** All parts of a site. */
export interface MadeParts {
  /** By name: paths of the packs. */
  packs: Map<string, string>;
  /** By name, in code-unit order: what each was made from. */
  parts: Parts;
  metas: PartMeta[];
  /** Packs of the volumes, oldest first. */
  volumePacks: string[];
  /** What has been laid out already, when there was no site to start from. */
  placed: Parts | undefined;
  /** Volumes that were made; the others were there. */
  made: number;
  problems: Problem[];
  /** Most memory that any one process has taken, in bytes. */
  peak: number;
}

/**
 * Makes the volumes that have to be made, side by side, while Astro compiles the pages; then the pages of subjects and the
 * front desk, as far as what they are made from has changed.
 * @throws ProblemsError with all errors in entries
 */
export async function makeParts(wanted: WantedParts, build: Build, help: Help): Promise<MadeParts> {
  const site = startsFromNothing(build.places) ? build.siteDir : undefined;
  const context = { ...build.partContext, ...(site !== undefined && { site }) };
  return withCrew(wanted, { ...build, partContext: context }, help, async (crew) => {
    const volumes = await makeStaleVolumes(wanted, crew, help.reporter);
    const { packs, metas } = volumes;
    const makePages = async (): Promise<PartMeta[]> => {
      await crew.compiled;
      const assets = await build.takeAssets();
      const subjects = makeSubjectParts(packs, metas, crew);
      return [...(await Promise.all([subjects, makeDesk(packs, metas, crew)])).flat(), readMeta(assets)];
    };
    // None of them needs another: no process waits.
    const derived = await Promise.all([makeSearchParts(packs, metas, crew), makePages()]);
    const all = [...metas, ...derived.flat()];
    return {
      packs: new Map(all.map(({ name, digest }) => [name, packOf(build, name, digest)])),
      parts: Object.fromEntries(
        all.map(({ name, digest }) => [name, digest] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      metas: all,
      volumePacks: packs,
      placed: site === undefined ? undefined : crew.placed,
      made: volumes.made,
      problems: volumes.problems,
      peak: crew.pool.peak,
    };
  });
}

/** Makes volumes alone. Gives their packs, in the order of the volumes. */
export async function makeVolumes(
  wanted: WantedParts,
  build: Build,
  help: Help,
): Promise<{ packs: string[]; problems: Problem[] }> {
  return withCrew(wanted, build, help, (crew) => makeStaleVolumes(wanted, crew, help.reporter));
}
