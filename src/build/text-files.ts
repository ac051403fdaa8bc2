import { gzipSync } from 'node:zlib';
import type { ArticleText } from '../search/index/article-text.ts';
import type { TextFolder } from '../search/index/documents.ts';
import { INDEX_PATH } from '../search/index/index-list.ts';
import { digestOf } from './pack.ts';
import type { WordFile } from './file-series.ts';

/** Letters of a digest that make a name: no two states of one folder meet in these. */
export const SHORT = 8;

/**
 * The files that results are shown from, with paths from the site's root.
 * @param name of the volume
 * @param perFile so many articles share a file
 */
export function toTextFiles(
  name: string,
  texts: readonly ArticleText[],
  perFile: number,
): { files: WordFile[]; folder: TextFolder } {
  const path = `texts/${name}/`;
  const lines = texts.map((text) => JSON.stringify(text));
  const files: WordFile[] = [];
  for (let from = 0; from < lines.length; from += perFile) {
    const bytes = gzipSync(lines.slice(from, from + perFile).join('\n'));
    files.push({ path: `${INDEX_PATH.slice(1)}${path}${files.length}`, bytes });
  }
  // A number may mean another article tomorrow: with this in the address, no cache takes it for today's.
  const version = digestOf(lines.join('\n')).slice(0, SHORT);
  return { files, folder: { folder: path, version, articles: texts.length, perFile } };
}
