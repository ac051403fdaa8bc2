import { fork, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../archive/check-content.ts';
import type { Problem } from '../report/problem.ts';
import { ProblemsError } from '../report/problems-error.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { projectRoot } from './project-root.ts';
import { ensureReplaceable, publishSite, recoverSite } from './publish-site.ts';
import type { AstroOutcome } from './run-astro.ts';
import { toEnvironment, type Settings } from './settings.ts';
import { UserError } from './user-error.ts';
import { makeWorkFolder, removeAbandoned } from './work-folders.ts';

/** What a build has made. */
export interface BuildSummary extends Manifest {
  outDir: string;
  /** Size of all files of the site. */
  bytes: number;
  seconds: number;
  /** Doubtful things in the content that did not stop the build. */
  warnings: Problem[];
}

/** Builds are made here, inside the project: there Vite finds the packages that pages import. */
const BUILDS = join(projectRoot, '.dateline', 'builds');

/**
 * Checks the content, builds the site, indexes it and puts it at `settings.outDir`. Until the last step the site that
 * stands there is not touched; builds at the same time share nothing.
 * @param report takes one line on each step, and Astro's warnings, for a person who waits
 * @throws ProblemsError with all errors of the content; nothing has been built then
 * @throws UserError when the place of the site cannot be written or holds other files
 */
export async function buildSite(
  settings: Settings,
  report: (line: string) => void = () => {},
): Promise<BuildSummary> {
  const started = performance.now();
  await recoverSite(settings.outDir);
  await removeAbandoned(BUILDS);
  await ensureReplaceable(settings.outDir);

  report('Reading the articles …');
  const { problems } = await checkContent(settings.contentDir, settings.scope);
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemsError(problems);

  report('Building the pages and the search index …');
  const work = await makeWorkFolder(BUILDS);
  try {
    const site = join(work, 'site');
    await runAstro({ ...settings, outDir: site }, work, report);
    const manifest = await readManifest(site);
    if (!manifest) throw new Error(`Astro has finished, but ${site} holds no finished site.`);
    const bytes = await sizeOf(site);
    await publishSite(site, settings.outDir);
    const seconds = (performance.now() - started) / 1000;
    return { ...manifest, outDir: settings.outDir, bytes, seconds, warnings: problems };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function runAstro(settings: Settings, work: string, report: (line: string) => void): Promise<void> {
  const child = fork(fileURLToPath(new URL('./run-astro.ts', import.meta.url)), [join(work, 'cache')], {
    // Astro takes the working folder for the project's.
    cwd: projectRoot,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...toEnvironment(settings),
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  for (const stream of [child.stdout, child.stderr]) passOn(stream, report);
  const restore = dieWithin(child, work);
  try {
    const outcome = await outcomeOf(child);
    if (!outcome.ok) throw toError(outcome);
  } finally {
    restore();
  }
}

/** Astro warns of a collection without entries; an archive may well have no notes, or no articles yet. */
const NOT_NEWS = /The collection "\w+" does not exist or is empty/;

function passOn(stream: Readable | null, report: (line: string) => void): void {
  if (!stream) return;
  createInterface(stream).on('line', (line) => {
    if (!NOT_NEWS.test(line)) report(line);
  });
}

function outcomeOf(child: ChildProcess): Promise<AstroOutcome> {
  return new Promise((resolve, reject) => {
    let said: AstroOutcome | undefined;
    child.on('message', (outcome) => (said = outcome as AstroOutcome));
    child.on('error', reject);
    // Not 'exit': there may be lines to read still.
    child.on('close', (code, signal) => {
      if (said) resolve(said);
      else if (signal === 'SIGKILL') reject(new UserError(KILLED));
      else reject(new Error(`The build process ended without a result (${signal ?? `exit code ${code}`}).`));
    });
  });
}

const KILLED =
  'The build was killed from outside, most likely because the machine ran out of memory.\n' +
  'The last site is still in its place. Close other programs, or build on a machine with more memory.';

function toError(outcome: Extract<AstroOutcome, { ok: false }>): Error {
  // Content that was changed after the check, or the environment: the message says it all.
  if (outcome.name === 'UserError' || outcome.name === 'ProblemsError') return new UserError(outcome.message);
  const error = new Error(outcome.hint ? `${outcome.message}\n${outcome.hint}` : outcome.message);
  error.stack = outcome.hint ? `${outcome.stack}\nHint: ${outcome.hint}` : outcome.stack;
  return error;
}

/** While the child works, a signal ends it too and leaves no unfinished files. Gives the way back. */
function dieWithin(child: ChildProcess, work: string): () => void {
  const die = (signal: NodeJS.Signals): void => {
    child.kill('SIGKILL');
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', die).once('SIGTERM', die);
  return () => process.off('SIGINT', die).off('SIGTERM', die);
}

async function sizeOf(dir: string): Promise<number> {
  let bytes = 0;
  for (const item of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, item.name);
    bytes += item.isDirectory() ? await sizeOf(path) : (await stat(path)).size;
  }
  return bytes;
}
