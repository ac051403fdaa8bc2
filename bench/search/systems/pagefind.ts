import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { escapeXml } from '../../../src/outputs/escape-xml.ts';
import type { CorpusArticle } from '../corpus.ts';
import { DEPTH } from '../quality/measures.ts';
import { openStage } from '../speed/stage.ts';
import type { MakeSystem, RankingSystem } from './ranking-system.ts';

const AT_ONCE = 64;

/** The part of Pagefind's browser API that is asked. */
interface Pagefind {
  search: (text: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/**
 * One Pagefind index over all articles, with the weights that it has when nobody sets any, searched in Chromium.
 * @param folder where the index is kept for the next run
 */
export const makePagefind =
  (folder: string): MakeSystem =>
  async (corpus): Promise<RankingSystem> => {
    if (!existsSync(join(folder, 'index.html'))) await index(corpus, folder);
    const stage = await openStage(folder);
    const page = await stage.newPage();
    await page.goto(stage.url);
    return {
      title: 'One Pagefind index, default weights',
      find: (text) =>
        page.evaluate(
          async ({ asked, depth }) => {
            const path = '/pagefind/pagefind.js';
            const pagefind = (await import(path)) as Pagefind;
            const { results } = await pagefind.search(asked);
            const found = await Promise.all(results.slice(0, depth).map((result) => result.data()));
            return found.map(({ url }) => url);
          },
          { asked: text, depth: DEPTH },
        ),
      close: () => stage.close(),
    };
  };

function toPage({ headline, body }: CorpusArticle): string {
  const blocks = body.split('\n\n').map((block) => `<p>${escapeXml(block)}</p>`);
  return `<html lang="en"><body data-pagefind-body><h1>${escapeXml(headline)}</h1>${blocks.join('')}</body></html>`;
}

async function index(corpus: readonly CorpusArticle[], folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { index: made, errors } = await createIndex({});
  if (!made) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (let at = 0; at < corpus.length; at += AT_ONCE) {
    const some = corpus.slice(at, at + AT_ONCE);
    await Promise.all(
      some.map((article) => made.addHTMLFile({ url: article.path, content: toPage(article) })),
    );
  }
  await made.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  // Written last: an index without it is not whole.
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Pagefind</title></html>');
}
