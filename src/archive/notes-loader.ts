import type { Loader } from 'astro/loaders';
import { ProblemsError } from '../report/problems-error.ts';
import { contentPlace } from './place.ts';
import { renderNotes } from './render-notes.ts';

/**
 * Loads the archive's own prose: notes on subjects (`topics/slug`) and the page about the archive (`about`). These are
 * few; unlike articles they are kept whole.
 */
export function notesLoader(): Loader {
  return {
    name: 'dateline-notes',
    load: async ({ config, store, watcher, logger }) => {
      // Pages that are only compiled show nothing yet.
      if (process.env['DATELINE_COMPILED']) return;
      const { contentDir } = contentPlace();
      const load = async (): Promise<void> => {
        // Read first: a mistake leaves the last good notes where they are.
        const { rendered, problems } = await renderNotes(contentDir, config.base.replace(/\/?$/, '/'));
        if (problems.some(({ severity }) => severity === 'error')) throw new ProblemsError(problems);
        store.clear();
        for (const [id, note] of rendered) store.set({ id, data: { ...note } });
      };
      await load();
      watcher?.on('all', (_event, path) => {
        if (!/\b(topics|people|places|organizations)\b[^/\\]*[/\\][^/\\]+\.md$|about\.md$/.test(path)) return;
        // A mistake made while writing must not end the dev server.
        load().catch((error: unknown) => {
          logger.error(`\n${error instanceof Error ? error.message : String(error)}`);
        });
      });
    },
  };
}
