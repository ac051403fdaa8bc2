import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle, type Defaults } from '../archive/read-article.ts';
import { compareArticles, type Article, type Ordered } from '../model/article.ts';
import { digestOf } from './pack.ts';

/** The outermost of some entries of one day. */
export interface Edges {
  first?: Article;
  last?: Article;
}

/**
 * The first and the last article of the entries of a day. A day may have hundreds of them, and its neighbours ask for one: so
 * only their dates are read to find out which, and these two are read whole. Mistakes are reported where they belong.
 */
export async function readEdges(
  contentDir: string,
  files: readonly string[],
  defaults: Defaults,
): Promise<Edges> {
  const dated = files.map((file) => ({ file, order: orderOf(contentDir, file) }));
  const known = dated.every(({ order }) => order !== undefined);
  if (known) dated.sort((a, b) => compareArticles(a.order as Ordered, b.order as Ordered));
  const wanted = known && dated.length > 2 ? [dated[0], dated.at(-1)] : dated;
  const articles = await readAll(
    contentDir,
    wanted.flatMap((each) => each?.file ?? []),
    defaults,
  );
  if (articles.length < wanted.length && wanted.length < files.length)
    return toEdges(await readAll(contentDir, files, defaults));
  return toEdges(articles);
}

async function readAll(contentDir: string, files: readonly string[], defaults: Defaults): Promise<Article[]> {
  const articles: Article[] = [];
  for (const file of files) {
    const { article } = await readArticle(contentDir, file, defaults);
    if (article) articles.push(article);
  }
  return articles.sort(compareArticles);
}

function toEdges(articles: readonly Article[]): Edges {
  const [first, last] = [articles[0], articles.at(-1)];
  return { ...(first && { first }), ...(last && { last }) };
}

const HEAD = Buffer.alloc(2048);
const DATE =
  /^---\r?\n(?:[^\n]*\n)*?date: *(["']?)(\d{4}-\d{2}-\d{2})(T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?\1 *\r?\n/;

/** What the order of articles goes by, from the first lines of an entry; undefined when they are not as usual. */
function orderOf(contentDir: string, file: string): Ordered | undefined {
  const handle = openSync(join(contentDir, file), 'r');
  try {
    const length = readSync(handle, HEAD, 0, HEAD.length, 0);
    const [, , day, clock] = DATE.exec(HEAD.toString('utf8', 0, length)) ?? [];
    if (day === undefined) return undefined;
    const slug = (file.split('/').at(-1) ?? '').replace(/\.md$/, '').normalize('NFC');
    return { day: day as Article['day'], slug, ...(clock !== undefined && { time: day + clock }) };
  } finally {
    closeSync(handle);
  }
}

/** An article as the pages of a neighbouring volume show it, in one text; empty for none. */
export const edgeKey = (article: Article | undefined): string =>
  article
    ? digestOf(
        JSON.stringify([
          article.path,
          article.headline,
          article.suppliedHeadline,
          article.language,
          article.day,
        ]),
      )
    : '';
