import { readArticle } from '../archive/read-article.ts';
import type { Problem } from '../report/problem.ts';
import { ProblemsError } from '../report/problems-error.ts';
import { packOf, readMeta, type Crew } from './crew.ts';
import type { Build } from './open-build.ts';
import type { PartMeta, PartResult } from './part.ts';
import type { PlannedVolume } from './plan-build.ts';
import type { BuildReporter } from './reporter.ts';
import { writeRecord } from './volume-record.ts';

/** All volumes of a plan, oldest first. */
export interface MadeVolumes {
  packs: string[];
  metas: PartMeta[];
  /** Volumes that were made; the others were there. */
  made: number;
  problems: Problem[];
}

/**
 * Makes those volumes of a plan that have to be made, side by side.
 * @param misplaced entries that no volume can have
 * @throws ProblemsError with all errors in entries
 */
export async function makeStaleVolumes(
  { volumes, misplaced }: { volumes: readonly PlannedVolume[]; misplaced: readonly string[] },
  { build, pool, placed }: Crew,
  reporter: BuildReporter,
): Promise<MadeVolumes> {
  const problems = await explainMisplaced(build, misplaced);
  const stale = volumes.filter(({ why }) => why !== undefined);
  reporter.begin(
    stale.length,
    stale.reduce((sum, { articles }) => sum + articles, 0),
  );
  let failed = problems.length > 0;
  // The largest first: at the end no process waits long for another.
  const results = new Map<PlannedVolume, PartResult>();
  await Promise.all(
    stale
      .toSorted((a, b) => b.articles - a.articles)
      .map(async (volume) => {
        const task = { ...volume.task };
        // Read when the task's turn comes: after the first mistake nothing is rendered any more.
        Object.defineProperty(task, 'checkOnly', { get: () => failed, enumerable: true });
        const result = await pool.run(task);
        failed ||= result.problems.some(({ severity }) => severity === 'error');
        results.set(volume, result);
        if (result.meta) placed[volume.name] = result.meta.digest;
        if (result.meta?.volume && result.digests) {
          const { first, last } = result.meta.volume;
          const files = [...volume.entries, ...volume.pictures];
          writeRecord(build.places.records, volume.name, { first, last }, files, result.digests);
        }
      }),
  );
  for (const volume of volumes) problems.push(...(results.get(volume)?.problems ?? []));
  if (failed) throw new ProblemsError([...build.problems, ...problems]);
  const metas = volumes.map(
    (volume) => results.get(volume)?.meta ?? readMeta(packOf(build, volume.name, volume.digest)),
  );
  for (const volume of volumes.filter((one) => !results.has(one)))
    problems.push(...(metas[volumes.indexOf(volume)]?.volume?.warnings ?? []));
  return {
    metas,
    made: stale.length,
    problems,
    packs: metas.map(({ name, digest }) => packOf(build, name, digest)),
  };
}

async function explainMisplaced(build: Build, files: readonly string[]): Promise<Problem[]> {
  const { contentDir } = build.settings;
  const found = await Promise.all(
    files.map((file) => readArticle(contentDir, file, { language: build.site.language })),
  );
  return found.flatMap(({ problems }) => problems);
}
