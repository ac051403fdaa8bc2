import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Article } from '../model/article.ts';
import { checkCatalogue } from '../model/check-catalogue.ts';
import { formatProblems } from '../report/format-problems.ts';
import type { Problem } from '../report/problem.ts';
import { ProblemsError } from '../report/problems-error.ts';
import { listEntries } from './list-entries.ts';
import { locateProblems } from './locate-problems.ts';
import { contentPlace } from './place.ts';
import { readArticle } from './read-article.ts';
import { readSite } from './read-site.ts';

/**
 * Loads the catalogue of the place's articles into Astro's content store: metadata only, because the store
 * is compiled as one JavaScript module and bodies would not fit. Unchanged entries are taken from the store.
 * A build stops at problems, all reported at once; the dev server reports them and shows the rest.
 */
export function articlesLoader(): Loader {
  return {
    name: 'dateline-articles',
    load: async (context) => {
      // Pages that are only compiled show nothing yet.
      if (process.env['DATELINE_COMPILED']) return;
      const { contentDir, scope } = contentPlace();
      const { site, problems } = await readSite(contentDir);
      const defaults = { language: site?.language ?? 'en' };
      const gone = new Set(context.store.keys());
      const articles: Article[] = [];
      for await (const file of listEntries(contentDir, scope)) {
        const result = await syncArticle(context, contentDir, file, defaults);
        problems.push(...result.problems);
        if (!result.article) continue;
        articles.push(result.article);
        gone.delete(result.article.id);
      }
      problems.push(...(await locateProblems(contentDir, checkCatalogue(articles))));
      for (const id of gone) context.store.delete(id);
      report(context, problems);
      watch(context, contentDir, defaults);
    },
  };
}

async function syncArticle(
  context: LoaderContext,
  contentDir: string,
  file: string,
  defaults: { language: string },
): Promise<{ article?: Article; problems: Problem[] }> {
  const { store } = context;
  const bytes = await readFile(join(contentDir, file));
  const digest = context.generateDigest(`${file}\n${defaults.language}\n${bytes.toString('latin1')}`);
  // A picture's size is read from its own file, so an entry with one is always read again.
  const stored = store.get<StoredArticle>(idOf(file));
  if (stored?.digest === digest && !stored.data.image) return { article: stored.data, problems: [] };
  const { article, problems } = await readArticle(contentDir, file, defaults, bytes);
  if (!article) return { problems };
  store.set({ id: article.id, data: { ...article }, digest });
  return { article, problems };
}

type StoredArticle = Article & Record<string, unknown>;

const idOf = (file: string): string =>
  file
    .replace(/^articles\//, '')
    .replace(/\.md$/, '')
    .normalize('NFC');

function report({ logger, watcher }: LoaderContext, problems: Problem[]): void {
  if (!problems.some(({ severity }) => severity === 'error')) return;
  if (!watcher) throw new ProblemsError(problems);
  logger.error(`\n${formatProblems(problems, { colour: false })}`);
}

/** In development an entry's change shows at once; a mistake in it is reported and the last good one stays. */
function watch(context: LoaderContext, contentDir: string, defaults: { language: string }): void {
  const { watcher, store } = context;
  if (!watcher) return;
  watcher.add(contentDir);
  const entryOf = (path: string): string | undefined => {
    const file = relative(contentDir, path).split(sep).join('/');
    return /^articles\/.*\.md$/.test(file) ? file : undefined;
  };
  const update = async (path: string): Promise<void> => {
    const file = entryOf(path);
    if (file) report(context, (await syncArticle(context, contentDir, file, defaults)).problems);
  };
  const onChange = (path: string): void => {
    // A file may be gone again before it is read; that must not end the dev server.
    update(path).catch((error: unknown) => {
      context.logger.error(`\n${String(error)}`);
    });
  };
  watcher.on('change', onChange);
  watcher.on('add', onChange);
  watcher.on('unlink', (path) => {
    const file = entryOf(path);
    if (file) store.delete(idOf(file));
  });
}
