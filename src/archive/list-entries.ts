import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { covers, type Scope } from '../model/scope.ts';

/** Files that lie under `articles/` and are no entries on purpose: pictures and notes to oneself. */
const NOT_ENTRIES = /(^|\/)[._]|\.(jpe?g|png|gif|webp|avif|svg)$/i;

/**
 * Every file below `articles/` that should be an entry, relative to the content folder with `/` between
 * folders, in code-unit order. Only folders that the scope can reach are opened, so a volume's build never
 * lists the rest of the archive. A file in the wrong place is listed too: it is for the checks to say so.
 */
export async function* listEntries(contentDir: string, scope: Scope): AsyncGenerator<string> {
  yield* walk(contentDir, join(contentDir, 'articles'), scope);
}

async function* walk(root: string, folder: string, scope: Scope): AsyncGenerator<string> {
  const found = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  for (const item of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, item.name);
    const file = relative(root, path).split(sep).join('/');
    if (!reaches(scope, file)) continue;
    if (await isFolder(item, path)) yield* walk(root, path, scope);
    else if (!NOT_ENTRIES.test(file)) yield file;
  }
}

/** A link to a folder is that folder: archives are often kept on several disks. */
async function isFolder(item: Dirent, path: string): Promise<boolean> {
  return item.isSymbolicLink() ? (await stat(path)).isDirectory() : item.isDirectory();
}

/** True when a path under `articles/` can hold, or be, an entry of the scope. */
export function reaches(scope: Scope, file: string): boolean {
  const dated = file
    .replace(/^articles\//, '')
    .split('/')
    .slice(0, 3)
    .join('-');
  return covers(scope, dated) || scope.startsWith(dated);
}
