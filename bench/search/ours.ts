import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SearchEngine } from '../../src/search/engine/answer.ts';
import { Engine } from '../../src/search/engine/engine.ts';
import { INDEX_LIST, INDEX_PATH } from '../../src/search/index/index-list.ts';

/**
 * Opens the search of a built site with the program that a page has, reading the site's files from the disk.
 * @throws Error when the site has no index
 */
export function openOurs(site: string): Promise<SearchEngine> {
  const folder = join(site, INDEX_PATH);
  if (!existsSync(join(folder, INDEX_LIST)))
    throw new Error(`${folder} holds no ${INDEX_LIST}: build the site first.`);
  const read = async (path: string): Promise<Uint8Array> => {
    const bytes = await readFile(join(folder, path.replace(/\?.*/, '')));
    return path === INDEX_LIST ? bytes : gunzipSync(bytes);
  };
  return Promise.resolve(new Engine({ read, base: '/' }));
}
