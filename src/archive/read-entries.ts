import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyOptionsOf } from './body-options-of.ts';
import { readArticle, type Defaults } from './read-article.ts';
import { renderTree } from '../markdown/render-body.ts';
import { compareArticles, type Article, type Body } from '../model/article.ts';
import type { Problem } from '../report/problem.ts';

/** Entries as read: each parsed once, for its fields, its words and its page alike. */
export interface ReadEntries {
  /** Oldest first. */
  articles: Article[];
  /** By the article's id. */
  bodies: Map<string, Body>;
  problems: Problem[];
}

/**
 * Reads entries and renders their bodies.
 * @param options.seen takes the bytes of each file, in the order given
 */
export async function readEntries(
  contentDir: string,
  files: readonly string[],
  { defaults, base, seen }: { defaults: Defaults; base: string; seen: (bytes: Uint8Array) => void },
): Promise<ReadEntries> {
  const read: ReadEntries = { articles: [], bodies: new Map(), problems: [] };
  for (const file of files) {
    const bytes = readFileSync(join(contentDir, file));
    seen(bytes);
    const { article, body, problems } = await readArticle(contentDir, file, defaults, bytes);
    read.problems.push(...problems);
    if (!article || !body) continue;
    read.articles.push(article);
    read.bodies.set(article.id, renderTree(body, bodyOptionsOf(article, base)));
  }
  read.articles.sort(compareArticles);
  return read;
}
