import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBuild, type Build } from './open-build.ts';
import { projectRoot } from './project-root.ts';
import type { Settings } from './settings.ts';
import { makeWorkFolder, removeAbandoned } from './work-folders.ts';

/** Builds are made here, inside the project. */
const BUILDS = join(projectRoot, '.dateline', 'builds');

/**
 * Opens a build, does something with it, and leaves no unfinished files, whatever happens. What builds that were killed have
 * left is cleared up before.
 * @param use is given the processes that are to be ended with this one
 */
export async function withBuild<Result>(
  settings: Settings,
  use: (build: Build, children: Set<ChildProcess>) => Promise<Result>,
): Promise<Result> {
  await removeAbandoned(BUILDS);
  const work = await makeWorkFolder(BUILDS);
  const children = new Set<ChildProcess>();
  const restore = endWith(children, work);
  let build: Build | undefined;
  try {
    build = await openBuild(settings, work);
    return await use(build, children);
  } finally {
    restore();
    await build?.close();
    await rm(work, { recursive: true, force: true });
  }
}

/** While processes work, a signal ends them too and leaves no unfinished files. Gives the way back. */
function endWith(children: ReadonlySet<ChildProcess>, work: string): () => void {
  const die = (signal: NodeJS.Signals): void => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', die).once('SIGTERM', die);
  return () => process.off('SIGINT', die).off('SIGTERM', die);
}
