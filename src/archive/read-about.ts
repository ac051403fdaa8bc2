import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePageEntry, type Entry, type Parsed } from '../schema/parse-entry.ts';
import type { PageFields } from '../schema/page.ts';

/** Reads `about.md`; an archive may do without it. */
export async function readAbout(contentDir: string): Promise<Parsed<Entry<PageFields>>> {
  const bytes = await readFile(join(contentDir, 'about.md')).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  return bytes ? parsePageEntry(bytes, 'about.md') : { problems: [] };
}
