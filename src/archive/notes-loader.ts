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
        // Read first: a mistake leaves the last good notes where they are.
        const { notes, problems: inNotes } = await readNotes(contentDir);
        const { entry: about, problems: inAbout } = await readAbout(contentDir);
        const problems = [...inNotes, ...inAbout];
        if (problems.some(({ severity }) => severity === 'error')) throw new ProblemsError(problems);
        context.store.clear();
        for (const { kind, slug, fields, body } of notes)
          await storeProse(context, `${kind}/${slug}`, fields, body);
        if (about) await storeProse(context, 'about', about.fields, about.body);
      };
      await load();
      context.watcher?.on('all', (_event, path) => {
        if (!/\b(topics|people|places|organizations)\b[^/\\]*[/\\][^/\\]+\.md$|about\.md$/.test(path)) return;
        // A mistake made while writing must not end the dev server.
        load().catch((error: unknown) => {
          context.logger.error(`\n${error instanceof Error ? error.message : String(error)}`);
        });
      });
    },
  };
}

async function storeProse(context: LoaderContext, id: string, fields: object, body: string): Promise<void> {
  context.store.set({ id, data: { ...fields }, rendered: await context.renderMarkdown(body) });
}
