import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** A folder this old belongs to nobody, whatever its name says. */
const TWO_DAYS_IN_MS = 2 * 86_400_000;

const host = hostname().replace(/[^\w.]/g, '') || 'localhost';

/** A name that no other process uses and that says whose it is: `host-pid-random`. */
export const workName = (): string => `${host}-${process.pid}-${randomBytes(4).toString('hex')}`;

/** Makes a folder of this process's own inside `parent`. Gives its path. */
export async function makeWorkFolder(parent: string): Promise<string> {
  const folder = join(parent, workName());
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Paths in `parent` whose name is `prefix` and a work name of a process that has died. */
export async function findAbandoned(parent: string, prefix = ''): Promise<string[]> {
  const names = await readdir(parent).catch(() => []);
  const ours = names.filter((name) => name.startsWith(prefix)).map((name) => join(parent, name));
  const verdicts = await Promise.all(
    ours.map((path) => isAbandoned(path, path.slice(join(parent, prefix).length))),
  );
  return ours.filter((_, index) => verdicts[index]);
}

/** Removes what builds that were killed have left in `parent`. */
export async function removeAbandoned(parent: string, prefix = ''): Promise<void> {
  for (const path of await findAbandoned(parent, prefix)) await rm(path, { recursive: true, force: true });
}

async function isAbandoned(path: string, name: string): Promise<boolean> {
  const owner = /^[/\\]?([\w.]+)-(\d+)-[0-9a-f]{8}$/.exec(name);
  if (!owner) return false;
  if (owner[1] === host && !isAlive(Number(owner[2]))) return true;
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > TWO_DAYS_IN_MS;
}

/** True while a process of that number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
