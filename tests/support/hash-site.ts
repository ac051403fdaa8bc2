import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './read-site.ts';

/** SHA-256 of every file of a site that passes the filter, by its path. */
export async function hashSite(
  dir: string,
  filter: (file: string) => boolean = () => true,
): Promise<Record<string, string>> {
  const files = (await listFiles(dir)).filter(filter);
  const hashes = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(dir, file));
      return [file, createHash('sha256').update(bytes).digest('hex')] as const;
    }),
  );
  return Object.fromEntries(hashes);
}
