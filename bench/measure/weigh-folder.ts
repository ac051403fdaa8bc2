import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_LIST, INDEX_PATH, type IndexList } from '../../src/search/index/index-list.ts';

/** The end of the path of our own index's list. */
const OURS = join(INDEX_PATH, INDEX_LIST);

/** How large a folder is. */
export interface Weight {
  files: number;
  /** Sum of the files' sizes; what a disk takes for them is more. */
  bytes: number;
  /** HTML files among them. */
  pages: number;
  /** Articles that its search indexes hold, as they say themselves. */
  indexed: number;
}

/** Weighs a folder, folders below it included; one that is not there weighs nothing. */
export function weighFolder(folder: string): Weight {
  const weight: Weight = { files: 0, bytes: 0, pages: 0, indexed: 0 };
  const left = [folder];
  for (let dir = left.pop(); dir !== undefined; dir = left.pop()) {
    for (const item of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, item.name);
      if (item.isDirectory()) left.push(path);
      else {
        weight.files += 1;
        weight.bytes += statSync(path).size;
        if (item.name.endsWith('.html')) weight.pages += 1;
        if (item.name === 'pagefind-entry.json') weight.indexed += countOfPagefind(path);
        if (path.endsWith(OURS)) weight.indexed += countOfOurs(path);
      }
    }
  }
  return weight;
}

function countOfPagefind(file: string): number {
  const { languages } = JSON.parse(readFileSync(file, 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function countOfOurs(file: string): number {
  const { volumes } = JSON.parse(readFileSync(file, 'utf8')) as IndexList;
  return volumes.reduce((sum, { articles }) => sum + articles, 0);
}
