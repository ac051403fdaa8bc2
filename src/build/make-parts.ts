import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../archive/read-article.ts';
import type { Problem } from '../report/problem.ts';
import { ProblemsError } from '../report/problems-error.ts';
import { compilePages } from './compile-pages.ts';
import type { Parts } from './edition.ts';
import { startsFromNothing } from './lay-out-site.ts';
import { listSearch, planSearch } from './make-search.ts';
import { volumeName } from '../model/volumes.ts';
import { digestOf, PackReader, PackWriter } from './pack.ts';
import {
  packFile,
  type FrontDeskTask,
  type PartMeta,
  type PartResult,
  type SearchTask,
  type SubjectsTask,
  type Task,
} from './part.ts';
import type { PlannedVolume } from './plan-build.ts';
import type { Build } from './open-build.ts';
import type { BuildReporter } from './reporter.ts';
import { SHELVES } from './shelves.ts';
import { writeRecord } from './volume-record.ts';
import { WorkerPool } from './worker-pool.ts';

/** Articles of subjects' lists that are made together, about. */
const ROWS_A_PART = 4000;

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

/** Who is told, and the processes that a signal has to end. */
export interface Help {
  reporter: BuildReporter;
  children: Set<ChildProcess>;
}

/** What all steps share. */
interface Crew {
  build: Build;
  pool: WorkerPool;
  force: boolean;
  /** What has been made. */
  placed: Parts;
  /** Resolves when Astro has compiled the pages, and with them the style sheets. */
  compiled: Promise<void>;
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
    const volumes = await makeStale(wanted, crew, help.reporter);
    const searches = await makeSearchParts(volumes.packs, volumes.metas, crew);
    await crew.compiled;
    const assets = await build.takeAssets();
    const subjects = await makeSubjectParts(volumes.packs, volumes.metas, crew);
    const desk = await makeDesk(volumes.packs, volumes.metas, crew);
    const all = [...volumes.metas, ...searches, ...subjects, desk, readMeta(assets)];
    return {
      packs: new Map(all.map(({ name, digest }) => [name, packOf(build, name, digest)])),
      parts: Object.fromEntries(
        all.map(({ name, digest }) => [name, digest] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      metas: all,
      volumePacks: volumes.packs,
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
  return withCrew(wanted, build, help, (crew) => makeStale(wanted, crew, help.reporter));
}

/** Has the pages compiled, and processes at hand, while something is made. */
async function withCrew<Result>(
  { jobs, force }: WantedParts,
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

async function makeStale(
  { volumes, misplaced }: WantedParts,
  { build, pool, placed }: Crew,
  reporter: BuildReporter,
): Promise<{ packs: string[]; metas: PartMeta[]; made: number; problems: Problem[] }> {
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

/** Subjects in as many parts as their articles need; a part is made again when a volume says something else of its shelves. */
async function makeSubjectParts(packs: string[], volumes: PartMeta[], crew: Crew): Promise<PartMeta[]> {
  const rows = volumes
    .flatMap(({ volume }) => Object.values(volume?.shelves ?? {}))
    .reduce((sum, shelf) => sum + shelf.rows, 0);
  const { build } = crew;
  const count = 2 ** Math.min(8, Math.max(0, Math.ceil(Math.log2(rows / ROWS_A_PART || 1))));
  const size = SHELVES.length / count;
  return Promise.all(
    Array.from({ length: count }, async (_, at): Promise<PartMeta> => {
      const shelves = SHELVES.slice(at * size, (at + 1) * size);
      const said = volumes.flatMap(({ volume }) =>
        shelves.map((shelf) => volume?.shelves[shelf]?.digest ?? ''),
      );
      const digest = digestOf([build.frame, build.prose, ...shelves, ...said].join('\n'));
      const task: SubjectsTask = {
        kind: 'subjects',
        name: `subjects-${shelves[0] ?? ''}`,
        digest,
        shelves,
        packs,
      };
      return makePart(task.name, task, crew);
    }),
  );
}

/** The search volumes, each from the words of its volumes, and the list of them. */
async function makeSearchParts(packs: string[], volumes: PartMeta[], crew: Crew): Promise<PartMeta[]> {
  const { build } = crew;
  const parts = volumes.map((meta, at) => ({
    digest: meta.digest,
    pack: packs[at] ?? '',
    scope: meta.volume?.scope ?? '',
    articles: meta.volume?.articles ?? 0,
  }));
  const metas = await Promise.all(
    planSearch(parts, build.site.volumeSize).map(({ scope, volumes: own }) => {
      const name = `search-${volumeName(scope)}`;
      const digest = digestOf([build.frame, scope, ...own.map((part) => part.digest)].join('\n'));
      return makePart(
        name,
        { kind: 'search', name, digest, scope, packs: own.map(({ pack }) => pack) },
        crew,
      );
    }),
  );
  return [...metas, makeSearchList(metas, crew)];
}

function makeSearchList(searches: readonly PartMeta[], { build, placed }: Crew): PartMeta {
  const { path, bytes } = listSearch(searches.flatMap(({ search }) => search ?? []));
  const name = 'search';
  const digest = digestOf(bytes);
  const pack = new PackWriter<PartMeta>(packOf(build, name, digest), build.partContext.site);
  pack.addFile(path, bytes);
  const meta: PartMeta = { name, digest, pages: 0, bytes: pack.bytes, indexBytes: pack.bytes };
  pack.finish(meta);
  placed[name] = digest;
  return meta;
}

function makeDesk(packs: string[], volumes: PartMeta[], crew: Crew): Promise<PartMeta> {
  const digest = digestOf(
    [crew.build.frame, crew.build.prose, ...volumes.map((meta) => meta.digest)].join('\n'),
  );
  return makePart('front-desk', { kind: 'front-desk', digest, packs }, crew);
}

async function makePart(
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

const packOf = (build: Build, name: string, digest: string | undefined): string =>
  join(build.places.packs, packFile(name, digest ?? ''));

function readMeta(path: string): PartMeta {
  const pack = new PackReader<PartMeta>(path);
  try {
    return pack.head.meta;
  } finally {
    pack.close();
  }
}
