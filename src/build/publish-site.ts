import { existsSync, renameSync } from 'node:fs';
import { cp, mkdir, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { readManifest } from './manifest.ts';
import { projectRoot } from './project-root.ts';
import { UserError } from './user-error.ts';
import { findAbandoned, removeAbandoned, workName } from './work-folders.ts';

/** Other builds may publish to the same place in the same instant; each round, one of them gets through. */
const ROUNDS = 20;

/**
 * Refuses a folder that holds something Dateline did not make: publishing would delete it. The project's own `dist/`
 * is ours in any state, for a plain `astro build` that failed leaves it unfinished.
 * @throws UserError
 */
export async function ensureReplaceable(outDir: string): Promise<void> {
  if (resolve(outDir) === join(projectRoot, 'dist')) return;
  const found = await readdir(outDir).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code !== 'ENOTDIR') throw error;
    throw new UserError(`The site cannot go to ${outDir}: that is a file.\nName a folder with --out DIR.`);
  });
  if (found.length === 0 || (await readManifest(outDir))) return;
  throw new UserError(
    `The site cannot go to ${outDir}: that folder holds files that Dateline did not make (${found.slice(0, 3).join(', ')}` +
      `${found.length > 3 ? ' …' : ''}), and they would be lost.\n` +
      'Empty it if nobody needs them, or name another folder with --out DIR.',
  );
}

/**
 * Puts the finished site in the place of the one in `outDir`: whole or not at all. The old site stays until the new one
 * lies beside it on the same disk; then two renames swap them.
 * @param site folder of the new site; it is gone afterwards
 * @param spare where the old site goes, to be brought up to date by the next build; without it, it is deleted
 * @throws UserError when the place is not to be written or holds someone else's files
 */
export async function publishSite(site: string, outDir: string, spare?: string): Promise<void> {
  const place = await toPlace(outDir);
  await ensureReplaceable(place.dir);
  const staged = place.beside('new');
  let olds: string[];
  try {
    await mkdir(dirname(place.dir), { recursive: true });
    await move(site, staged);
    olds = swap(place.dir, staged, () => place.beside('old'));
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    throw toUserError(error as NodeJS.ErrnoException, place.dir) ?? error;
  }
  const last = olds.at(-1);
  if (spare !== undefined && last !== undefined) await keep(last, spare);
  for (const old of olds) await rm(old, { recursive: true, force: true });
}

/** On another disk it is not worth a copy. */
async function keep(site: string, spare: string): Promise<void> {
  await rm(spare, { recursive: true, force: true });
  await mkdir(dirname(spare), { recursive: true });
  await rename(site, spare).catch(() => {});
}

/**
 * Sets right what a build that was killed while publishing has left: the last good site goes back to its place, copies
 * that nobody owns are removed.
 */
export async function recoverSite(outDir: string): Promise<void> {
  const { dir, prefix } = await toPlace(outDir);
  const [good] = await findAbandoned(dirname(dir), `${prefix}old-`);
  if (good && !existsSync(dir)) renameSync(good, dir);
  await removeAbandoned(dirname(dir), `${prefix}old-`);
  await removeAbandoned(dirname(dir), `${prefix}new-`);
}

/** The folder itself (a link is followed, not replaced) and the names used beside it. */
async function toPlace(
  outDir: string,
): Promise<{ dir: string; prefix: string; beside(what: 'new' | 'old'): string }> {
  const dir = await realpath(outDir).catch(() => resolve(outDir));
  const prefix = `.${basename(dir)}.dateline-`;
  return { dir, prefix, beside: (what) => join(dirname(dir), `${prefix}${what}-${workName()}`) };
}

async function move(from: string, to: string): Promise<void> {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}

/**
 * Synchronous, so that no signal is handled between the two renames.
 * @returns the folders that hold what stood at `dir` before
 */
function swap(dir: string, staged: string, nameOld: () => string): string[] {
  const olds: string[] = [];
  for (let round = 1; ; round += 1) {
    const old = nameOld();
    if (renameUnless('ENOENT', dir, old)) olds.push(old);
    try {
      renameSync(staged, dir);
      return olds;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Another build has published meanwhile: its site is the one to replace now.
      if ((code === 'ENOTEMPTY' || code === 'EEXIST') && round < ROUNDS) continue;
      const last = olds.at(-1);
      if (last) renameUnless('ENOTEMPTY', last, dir);
      throw error;
    }
  }
}

function renameUnless(code: string, from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return false;
    throw error;
  }
}

function toUserError(error: NodeJS.ErrnoException, dir: string): UserError | undefined {
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UserError(
        `The site cannot be put at ${dir}: you may not write in ${dirname(dir)}.\n` +
          'Change the rights of that folder, or name another place with --out DIR.',
        { cause: error },
      );
    case 'EBUSY':
      return new UserError(
        `The site cannot be put at ${dir}: it is a disk of its own or in use, and cannot be swapped as a whole.\n` +
          `Name a folder inside it, for example --out ${join(dir, 'site')}.`,
        { cause: error },
      );
    case 'ENOSPC':
      return new UserError(`The disk that holds ${dir} is full. The last site is still in its place.`, {
        cause: error,
      });
    default:
      return undefined;
  }
}
