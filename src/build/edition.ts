import { readFileSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * What a laid-out site was put together from: parts, each with the digest of what it was made from. It is remembered beside
 * the packs and not in the site, so that a site has the same bytes however it was made.
 */
export type Parts = Record<string, string>;

interface Note {
  /** What the disk says of the site's manifest, which is written last. */
  mark: string;
  parts: Parts;
}

/** A renamed folder keeps it; a site that another program has put into the same folder has another. */
function markOf(folder: string): string {
  const { ino, mtimeMs } = statSync(join(folder, '.dateline'));
  return `${ino} ${mtimeMs}`;
}

/** The parts of the site in `folder`, if it is the very site that `note` was written about. */
export function readEdition(note: string, folder: string): Parts | undefined {
  try {
    const { mark, parts } = JSON.parse(readFileSync(note, 'utf8')) as Note;
    return markOf(folder) === mark ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers what the site in `folder` was put together from. */
export async function writeEdition(note: string, folder: string, parts: Parts): Promise<void> {
  await mkdir(dirname(note), { recursive: true });
  await writeFile(note, JSON.stringify({ mark: markOf(folder), parts } satisfies Note));
}

/** Forgets a site, before anything in it is changed. */
export const forgetEdition = (note: string): Promise<void> => rm(note, { force: true });
