import type { Loader, LoaderContext } from 'astro/loaders';
import { ProblemsError } from '../report/problems-error.ts';
import { contentPlace } from './place.ts';
import { readAbout } from './read-about.ts';
import { readNotes } from './read-notes.ts';

/**
 * Loads the archive's own prose, rendered by Astro's Markdown processor: notes on subjects (`topics/slug`)
 * and the page about the archive (`about`). These are few; unlike articles they are kept whole.
 */
export function notesLoader(): Loader {
  return {
    name: 'dateline-notes',
    load: async (context) => {
      const { contentDir } = contentPlace();
      const load = async (): Promise<void> => {
        context.store.clear();
        await loadNotes(context, contentDir);
        await loadAbout(context, contentDir);
      };
      await load();
      context.watcher?.on('all', (_event, path) => {
        if (!/\b(topics|people|places|organizations)\b[^/\\]*[/\\][^/\\]+\.md$|about\.md$/.test(path)) return;
        // A mistake made while writing must not end the dev server.
        load().catch((error: unknown) => context.logger.error(`\n${String(error)}`));
      });
    },
  };
}

async function loadNotes(context: LoaderContext, contentDir: string): Promise<void> {
  const { notes, problems } = await readNotes(contentDir);
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemsError(problems);
  for (const { kind, slug, fields, body } of notes) {
    context.store.set({
      id: `${kind}/${slug}`,
      data: { ...fields },
      rendered: await context.renderMarkdown(body),
    });
  }
}

async function loadAbout(context: LoaderContext, contentDir: string): Promise<void> {
  const { entry, problems } = await readAbout(contentDir);
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemsError(problems);
  if (!entry) return;
  context.store.set({
    id: 'about',
    data: { ...entry.fields },
    rendered: await context.renderMarkdown(entry.body),
  });
}
