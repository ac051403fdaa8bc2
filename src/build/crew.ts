import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compilePages } from './compile-pages.ts';
import type { Parts } from './edition.ts';
import type { Build } from './open-build.ts';
import { PackReader } from './pack.ts';
import {
  packFile,
  type FrontDeskTask,
  type PartMeta,
  type SearchTask,
  type SubjectsTask,
  type Task,
} from './part.ts';
import type { BuildReporter } from './reporter.ts';
import { WorkerPool } from './worker-pool.ts';

/** Who is told, and the processes that a signal has to end. */
export interface Help {
  reporter: BuildReporter;
  children: Set<ChildProcess>;
}

/** What all steps of making parts share. */
export interface Crew {
  build: Build;
  pool: WorkerPool;
  force: boolean;
  /** What has been made. */
  placed: Parts;
  /** Resolves when Astro has compiled the pages, and with them the style sheets. */
  compiled: Promise<void>;
}

/** Has the pages compiled, and processes at hand, while something is made. */
export async function withCrew<Result>(
  { jobs, force }: { jobs: number; force: boolean },
  build: Build,
  { reporter, children }: Help,
  make: (crew: Crew) => Promise<Result>,
): Promise<Result> {
  const pool = new WorkerPool(jobs, build.partContext, children, {
    line: (text) => reporter.line(text),
    progress: (task, articles) => reporter.progress(nameOf(task), articles),
    started: (task) => reporter.started(nameOf(task), task.kind === 'volume' ? task.entries.length : 0),
    ended: (task) => reporter.ended(nameOf(task)),
  });
  const report = (line: string): void => reporter.line(line);
  try {
    const compiled = compilePages(build.settings, build.compiled, { force, children, report }).then(() =>
      pool.announceCompiled(),
    );
    const crew: Crew = { build, pool, force, compiled, placed: {} };
    const [result] = await Promise.all([make(crew), compiled]);
    return result;
  } catch (error) {
    // What the others are still making, nobody will use.
    for (const child of children) child.kill('SIGKILL');
    throw error;
  } finally {
    await pool.end();
  }
}

const nameOf = (task: Task): string =>
  task.kind === 'volume' ? task.scope || 'all' : task.kind === 'front-desk' ? task.kind : task.name;

/** Makes a part that is made from the packs of others, unless it is there. */
export async function makePart(
  name: string,
  task: SubjectsTask | SearchTask | FrontDeskTask,
  { build, pool, force, placed }: Crew,
): Promise<PartMeta> {
  const path = packOf(build, name, task.digest);
  if (!force && existsSync(path)) return readMeta(path);
  const { meta } = await pool.run(task);
  if (!meta) throw new Error(`${name} was not made.`);
  placed[name] = meta.digest;
  return meta;
}

/** Path of a part's pack. */
export const packOf = (build: Build, name: string, digest: string | undefined): string =>
  join(build.places.packs, packFile(name, digest ?? ''));

/** What a pack says of its part. */
export function readMeta(path: string): PartMeta {
  const pack = new PackReader<PartMeta>(path);
  try {
    return pack.head.meta;
  } finally {
    pack.close();
  }
}
