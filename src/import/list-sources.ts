import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import type { SourceFile } from './open-source.ts';

/** Files that lie beside articles and are none: pictures, styles, scripts, fonts, films of saved pages. */
const ASSETS =
  /\.(?:avif|bmp|css|eot|flac|gif|ico|jpe?g|js|m4a|map|mjs|mov|mp[34]|ogg|otf|png|svg|tiff?|ttf|wav|webm|webp|woff2?)$/i;

/** What lies under the paths that an archivist has given. */
export interface SourceList {
  files: SourceFile[];
  /** Files that were passed over because they accompany articles, by extension: `.png` → 12. */
  assets: Map<string, number>;
  /** Given paths that are not there. */
  missing: string[];
}

/**
 * The files to import: each given file, and all files below each given folder, in code-unit order of their names.
 * Hidden files and folders (`.git`), `node_modules` and assets are passed over; a file that is named is always taken.
 */
export async function listSources(paths: readonly string[], cwd: string): Promise<SourceList> {
  const list: SourceList = { files: [], assets: new Map(), missing: [] };
  for (const given of paths) {
    const path = resolve(cwd, given);
    const found = await stat(path).catch(() => undefined);
    if (!found) list.missing.push(given);
    else if (found.isDirectory()) await walk(path, path, list, new Set());
    else list.files.push({ path, name: basename(path), size: found.size });
  }
  return list;
}

async function walk(
  root: string,
  folder: string,
  list: SourceList,
  open: ReadonlySet<string>,
): Promise<void> {
  const found = await readdir(folder, { withFileTypes: true });
  for (const item of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (item.name.startsWith('.') || item.name === 'node_modules') continue;
    const path = join(folder, item.name);
    // A link to nowhere is nothing; a link back to a folder that is open would never end.
    const target = await stat(path).catch(() => undefined);
    if (target?.isDirectory()) {
      const key = `${target.dev}:${target.ino}`;
      if (!open.has(key)) await walk(root, path, list, new Set([...open, key]));
    } else if (target?.isFile()) {
      const name = relative(root, path).split(sep).join('/');
      const extension = extname(name).toLowerCase();
      if (ASSETS.test(name)) list.assets.set(extension, (list.assets.get(extension) ?? 0) + 1);
      else list.files.push({ path, name, size: target.size });
    }
  }
}
