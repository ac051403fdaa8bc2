import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { PackWriter } from './pack.ts';
import { packFile, type PartMeta } from './part.ts';
import { projectRoot } from './project-root.ts';
import type { CompileOutcome } from './run-compile.ts';
import { toEnvironment, VARIABLES, type Settings } from './settings.ts';
import { UserError } from './user-error.ts';
import { makeWorkFolder } from './work-folders.ts';

/** Pages are compiled inside the project: there the packages that they import are found. */
const COMPILED = join(projectRoot, '.dateline', 'pages');
const BUILDS = join(projectRoot, '.dateline', 'builds');
/** Compiled pages that are kept: of another address, or of the code before this one. */
const KEPT = 4;

/** Where the compiled pages of a digest lie. */
export const compiledFolder = (digest: string): string => join(COMPILED, digest);

/** The pack of style sheets, scripts and copied files that goes with compiled pages. */
export const assetsPack = (digest: string): string =>
  join(compiledFolder(digest), packFile('assets', digest));

/**
 * Has Astro compile the pages, unless it has before for the same code and address.
 * @param digest of the code and the site's address
 */
export async function compilePages(
  settings: Settings,
  digest: string,
  options: { force: boolean; report: (line: string) => void; children: Set<ChildProcess> },
): Promise<void> {
  const folder = compiledFolder(digest);
  if (!options.force && existsSync(assetsPack(digest))) {
    await utimes(folder, new Date(), new Date());
    return;
  }
  const work = await makeWorkFolder(BUILDS);
  try {
    const client = join(work, 'client');
    await runCompile({ ...settings, outDir: client }, work, options);
    packAssets(client, join(work, packFile('assets', digest)), digest);
    await rm(client, { recursive: true });
    await rm(join(work, 'cache'), { recursive: true, force: true });
    await mkdir(COMPILED, { recursive: true });
    // Also what was left when such a folder was being deleted.
    if (options.force || !existsSync(assetsPack(digest))) await rm(folder, { recursive: true, force: true });
    // Another build may have been as quick with the same.
    await rename(work, folder).catch((error: unknown) => {
      if (!existsSync(assetsPack(digest))) throw error;
    });
    await forget(folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Removes compiled pages that were used longest ago. */
async function forget(current: string): Promise<void> {
  const folders = (await readdir(COMPILED))
    .map((name) => join(COMPILED, name))
    .filter((path) => path !== current);
  const times = await Promise.all(
    folders.map(async (path) => ({ path, time: (await stat(path).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  for (const { path } of times.sort((a, b) => b.time - a.time).slice(KEPT - 1))
    await rm(path, { recursive: true, force: true });
}

function packAssets(client: string, path: string, digest: string): void {
  const pack = new PackWriter<PartMeta>(path);
  const add = (folder: string): void => {
    for (const item of readdirSync(join(client, folder), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const file = folder === '' ? item.name : `${folder}/${item.name}`;
      if (file === '.prerender') continue;
      if (item.isDirectory()) add(file);
      else pack.addFile(file, readFileSync(join(client, file)));
    }
  };
  add('');
  pack.finish({ name: 'assets', digest, pages: 0, bytes: pack.bytes });
}

async function runCompile(
  settings: Settings,
  work: string,
  { report, children }: { report: (line: string) => void; children: Set<ChildProcess> },
): Promise<void> {
  const child = fork(fileURLToPath(new URL('./run-compile.ts', import.meta.url)), [join(work, 'cache')], {
    // Astro takes the working folder for the project's.
    cwd: projectRoot,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...toEnvironment(settings),
      [VARIABLES.compiled]: join(work, 'bundle'),
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  children.add(child);
  try {
    for (const stream of [child.stdout, child.stderr]) passOn(stream, report);
    const outcome = await outcomeOf(child);
    if (!outcome.ok) throw toError(outcome);
  } finally {
    children.delete(child);
  }
}

/** Astro warns of a collection without entries; while pages are compiled, none has any. */
const NOT_NEWS = /The collection "\w+" does not exist or is empty/;

/** Hands on what a process prints, line by line. */
export function passOn(stream: Readable | null, report: (line: string) => void): void {
  if (!stream) return;
  createInterface(stream).on('line', (line) => {
    if (!NOT_NEWS.test(line)) report(line);
  });
}

function outcomeOf(child: ChildProcess): Promise<CompileOutcome> {
  return new Promise((resolve, reject) => {
    let said: CompileOutcome | undefined;
    child.on('message', (outcome) => (said = outcome as CompileOutcome));
    child.on('error', reject);
    // Not 'exit': there may be lines to read still.
    child.on('close', (code, signal) => {
      if (said) resolve(said);
      else reject(explainEnd(code, signal));
    });
  });
}

/** Why a process has ended before its work was done. */
export function explainEnd(code: number | null, signal: NodeJS.Signals | null): Error {
  return signal === 'SIGKILL'
    ? new UserError(KILLED)
    : new Error(`A build process ended without a result (${signal ?? `exit code ${code}`}).`);
}

const KILLED =
  'The build was killed from outside, most likely because the machine ran out of memory.\n' +
  'The last site is still in its place. Close other programs, use fewer processes (--jobs 1), or set a smaller volumeSize in site.yaml.';

function toError(outcome: Extract<CompileOutcome, { ok: false }>): Error {
  if (outcome.name === 'UserError' || outcome.name === 'ProblemsError') return new UserError(outcome.message);
  const error = new Error(outcome.hint ? `${outcome.message}\n${outcome.hint}` : outcome.message);
  error.stack = outcome.hint ? `${outcome.stack}\nHint: ${outcome.hint}` : outcome.stack;
  return error;
}
