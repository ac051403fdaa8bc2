import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What a finished site says about itself, in `.dateline` at its root. It is written last, so a folder that
 * holds one is a whole site, and one that Dateline made and may replace.
 */
export interface Manifest {
  /** Number of this format. */
  dateline: 1;
  /** Base path that the pages link under. */
  base: string;
  /** `''` for the whole archive. */
  scope: string;
  articles: number;
  days: number;
  years: number;
  /** HTML pages, articles included. */
  pages: number;
  /** Languages that were indexed for search, BCP 47, in code-unit order. */
  languages: string[];
}

const NAME = '.dateline';

/** Writes the manifest of the site in `dir`: the last step of a build. */
export async function writeManifest(dir: string, manifest: Manifest): Promise<void> {
  await writeFile(join(dir, NAME), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The manifest of the site in `dir`; undefined when the folder is missing or holds no finished site of ours. */
export async function readManifest(dir: string): Promise<Manifest | undefined> {
  const text = await readFile(join(dir, NAME), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const found = JSON.parse(text) as Partial<Manifest>;
    return found.dateline === 1 && typeof found.base === 'string' ? (found as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
