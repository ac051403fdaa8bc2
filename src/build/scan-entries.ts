import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { reaches } from '../archive/list-entries.ts';
import { parseCivilDate, type CivilDate } from '../model/civil-date.ts';
import type { Scope } from '../model/scope.ts';

/** A file as the disk lists it. */
export interface FoundFile {
  /** Relative to the content folder, `/` between folders. */
  file: string;
  size: number;
  mtimeMs: number;
}

/** What lies in the folder of a day. */
export interface DayFiles {
  entries: FoundFile[];
  pictures: FoundFile[];
}

/** Everything below `articles/`. */
export interface Scan {
  /** Days that have entries, oldest first. */
  days: Map<CivilDate, DayFiles>;
  /** Files that should be entries and are in no day's folder. */
  misplaced: string[];
}

const HIDDEN = /^[._]/;
const PICTURE = /\.(jpe?g|png|gif|webp|avif|svg)$/i;

/**
 * Lists the entries of a scope without opening one: names, sizes and times are enough to tell what has changed. Synchronous,
 * because a hundred thousand promises cost more than the calls that they wait for.
 */
export function scanEntries(contentDir: string, scope: Scope): Scan {
  const scan: Scan = { days: new Map(), misplaced: [] };
  walk(contentDir, 'articles', scope, scan);
  return scan;
}

function walk(contentDir: string, folder: string, scope: Scope, scan: Scan): void {
  const entries: FoundFile[] = [];
  const pictures: FoundFile[] = [];
  for (const item of list(join(contentDir, folder))) {
    const file = `${folder}/${item.name}`;
    if (HIDDEN.test(item.name) || !reaches(scope, file)) continue;
    const isLink = item.isSymbolicLink();
    const stats = item.isFile() || isLink ? statSync(join(contentDir, file)) : undefined;
    if (!stats || stats.isDirectory()) walk(contentDir, file, scope, scan);
    else (PICTURE.test(file) ? pictures : entries).push({ file, size: stats.size, mtimeMs: stats.mtimeMs });
  }
  if (entries.length === 0) return;
  const [, ...parts] = /^articles\/(\d{4})\/(\d{2})\/(\d{2})$/.exec(folder) ?? [];
  const day = parseCivilDate(parts.join('-'));
  if (day) scan.days.set(day, { entries, pictures });
  else scan.misplaced.push(...entries.map(({ file }) => file));
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
