import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { listEntryPaths } from '../archives/list-entries.ts';
import type { MadeArchive } from '../archives/make-archive.ts';
import { writeEntries } from '../archives/write-entries.ts';
import { measure, type Outcome } from '../measure/measure.ts';
import { weighFolder, type Weight } from '../measure/weigh-folder.ts';
import type { Site, System } from '../systems/system.ts';
import type { Result } from './result.ts';

/** Which builds to measure after the cold one. */
export interface Builds {
  added: boolean;
  /** With nothing changed; and with nothing changed but times. */
  again: boolean;
  /** Seconds after which a build is given up. */
  limit: number;
}

export type Measured = Pick<Result, 'cold' | 'added' | 'again' | 'touched' | 'site' | 'note'>;

/** Share of the machine's memory that Node may have for its heap, when what it takes by itself is too little. */
const LARGE_HEAP = 0.7;

/** Builds an archive with a system, cold and then as `builds` says. */
export async function benchSystem(
  system: System,
  archive: MadeArchive,
  folder: string,
  builds: Builds,
): Promise<Measured> {
  const first = await buildAll(system, archive, folder, builds);
  if (!(first.cold.failure ?? first.added?.failure) || !ranOutOfHeap(folder)) return first;
  // Large archives do not fit in the heap that Node gives itself, whatever the machine has: the documentation's way out.
  const heap = `--max-old-space-size=${Math.floor((totalmem() * LARGE_HEAP) / 2 ** 20)}`;
  const second = await buildAll(system, archive, `${folder}-large-heap`, builds, { NODE_OPTIONS: heap });
  return {
    ...second,
    note: `${second.note ? `${second.note}; ` : ''}with NODE_OPTIONS=${heap}: without it, Node ran out of memory`,
  };
}

async function buildAll(
  system: System,
  archive: MadeArchive,
  folder: string,
  { added, again, limit }: Builds,
  env: Record<string, string> = {},
): Promise<Measured> {
  mkdirSync(folder, { recursive: true });
  const site = system.prepare(archive, folder);
  const build = async (what: string): Promise<Outcome> => {
    settle();
    return measure({ ...site, env: { ...site.env, ...env }, log: join(folder, `${what}.log`), limit });
  };
  const cold = await build('cold');
  if (cold.failure) return { cold };
  const weight = weighFolder(site.outDir);
  const note = checkIndex(weight, archive.articles);
  const measured: Measured = { cold, site: weight, ...(note && { note }) };
  if (!added) return measured;
  const remove = addArticle(site, archive);
  try {
    measured.added = await build('added');
    if (again) {
      measured.again = await build('again');
      touchEntries(site.articlesDir);
      measured.touched = await build('touched');
    }
  } finally {
    remove();
  }
  return measured;
}

/** Adds the one article. Gives what takes it away again: the archive is the same for every system. */
function addArticle(site: Site, archive: MadeArchive): () => void {
  const entry = site.convert(archive.extra);
  writeEntries(site.articlesDir, [entry]);
  return () => rmSync(join(site.articlesDir, entry.path), { force: true });
}

/** Gives all entries the time of now, as a checkout does. */
function touchEntries(folder: string): void {
  const now = new Date();
  for (const path of listEntryPaths(dirname(folder))) utimesSync(join(folder, path), now, now);
}

/** Lets the disk finish what earlier builds have written, so that no build pays for another. */
function settle(): void {
  spawnSync('sync');
}

/** What is wrong with the index, when it does not hold every article. */
function checkIndex({ indexed }: Weight, articles: number): string | undefined {
  return indexed === articles ? undefined : `its search index holds ${indexed} of ${articles} articles`;
}

function ranOutOfHeap(folder: string): boolean {
  return ['cold.log', 'added.log']
    .map((name) => join(folder, name))
    .some((log) => existsSync(log) && /heap out of memory/i.test(readFileSync(log, 'utf8')));
}
