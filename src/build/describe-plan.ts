import type { Settings } from './settings.ts';
import { planBuild } from './plan-build.ts';
import { scanEntries } from './scan-entries.ts';
import { withBuild } from './with-build.ts';

/** What a build would do. */
export interface PlanDescription {
  articles: number;
  volumes: {
    name: string;
    articles: number;
    /** Of all that it is made from: the key of a cache. */
    digest: string;
    /** Why it would be made; null when what was made before still holds. */
    why: string | null;
  }[];
  /** Names of volumes in groups of like size, one for each machine; where they were asked for. */
  shards?: string[][];
}

/** Finds out what a build would make, and why, and makes nothing. */
export function describePlan(
  settings: Settings,
  { force, shards }: { force: boolean; shards: number | undefined },
): Promise<PlanDescription> {
  return withBuild(settings, async (build) => {
    const scan = scanEntries(settings.contentDir, settings.scope);
    const planned = await planBuild(scan, { ...build.planContext, force, digests: true });
    const volumes = planned.map(({ name, articles, digest = '', why }) => ({
      name,
      articles,
      digest,
      why: why ?? null,
    }));
    return {
      articles: volumes.reduce((sum, { articles }) => sum + articles, 0),
      volumes,
      ...(shards !== undefined && { shards: group(volumes, shards) }),
    };
  });
}

/** Puts volumes, the largest first, each into the group that has least so far. */
function group(volumes: PlanDescription['volumes'], groups: number): string[][] {
  const shards = Array.from({ length: Math.min(groups, volumes.length) }, () => ({
    articles: 0,
    names: [] as string[],
  }));
  for (const { name, articles } of volumes.toSorted((a, b) => b.articles - a.articles)) {
    const least = shards.reduce((a, b) => (b.articles < a.articles ? b : a));
    least.articles += articles;
    least.names.push(name);
  }
  return shards.map(({ names }) => names.sort());
}

/** The plan in lines. */
export function formatPlan({ volumes, articles }: PlanDescription): string {
  const stale = volumes.filter(({ why }) => why !== null);
  const width = Math.max(0, ...volumes.map(({ name }) => name.length));
  const lines = stale.map(
    ({ name, articles: own, why }) =>
      `  ${name.padEnd(width)}  ${own.toLocaleString('en').padStart(9)}  ${why ?? ''}`,
  );
  const rest = volumes.length - stale.length;
  const total = `${articles.toLocaleString('en')} articles in ${volumes.length} ${volumes.length === 1 ? 'volume' : 'volumes'}`;
  if (stale.length === 0) return `${total}: nothing has changed, nothing would be made.`;
  return [
    `${total}; to be made:`,
    ...lines,
    ...(rest > 0 ? [`The other ${rest} would stay as they are.`] : []),
  ].join('\n');
}
