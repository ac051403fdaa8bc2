import { readSite } from '../archive/read-site.ts';
import { readNotes } from '../archive/read-notes.ts';
import { renderNotes, type Prose } from '../archive/render-notes.ts';
import { ProblemsError } from '../report/problems-error.ts';
import { CompiledPages } from './compiled-pages.ts';
import { makeFrontDesk, makeSubjects } from './make-front.ts';
import { makeSearch } from './make-search.ts';
import { makeVolume, type Workshop } from './make-volume.ts';
import type { PartContext, PartResult, Task } from './part.ts';
import { closePagefind } from './volume-index.ts';

/** A process that makes parts of the site, one after another, as it is told by build-parts.ts. */

/** What a worker is told. */
export type ToWorker = { context: PartContext } | { compiled: true } | { task: Task } | { end: true };

/** What a worker says. */
export type FromWorker =
  | { progress: number }
  | { line: string }
  | { result: PartResult; peak: number }
  | { error: { name: string; message: string; stack: string } };

// The one that asked has died: nobody wants the result.
process.on('disconnect', () => process.exit(1));

let workshop: Promise<Workshop> | undefined;
let pages: Promise<CompiledPages> | undefined;
let prose: Promise<Prose> | undefined;
let announce: () => void;
const compiled = new Promise<void>((resolve) => (announce = resolve));

const say = (message: FromWorker): void => void process.send?.(message);

process.on('message', (message: ToWorker) => {
  if ('context' in message) workshop = openWorkshop(message.context);
  else if ('compiled' in message) announce();
  else if ('task' in message) void work(message.task);
  else void closePagefind().then(() => process.exit(0));
});

async function openWorkshop(context: PartContext): Promise<Workshop> {
  const { site, problems } = await readSite(context.contentDir);
  if (!site) throw new ProblemsError(problems);
  const { notes } = await readNotes(context.contentDir);
  const names = notes.flatMap(({ kind, slug, fields: { name } }) =>
    name === undefined ? [] : [[`${kind}/${slug}`, name] as const],
  );
  return {
    context,
    site,
    noteNames: new Map(names),
    prose: () => (prose ??= renderNotes(context.contentDir, context.base)),
    pages: async () => {
      await compiled;
      return (pages ??= CompiledPages.load(context.pages, (line) => say({ line })));
    },
    progress: (articles) => {
      done += articles;
      if (done >= 50) tell();
    },
  };
}

let done = 0;
function tell(): void {
  if (done > 0) say({ progress: done });
  done = 0;
}

function make(task: Task, shop: Workshop): PartResult | Promise<PartResult> {
  switch (task.kind) {
    case 'volume':
      return makeVolume(task, shop);
    case 'subjects':
      return makeSubjects(task, shop);
    case 'search':
      return makeSearch(task, shop);
    case 'front-desk':
      return makeFrontDesk(task, shop);
  }
}

/** After the volumes, neither Pagefind is needed any more nor what the last of them has left in memory. */
async function tidyUp(): Promise<void> {
  await closePagefind();
  if (isTidy) return;
  isTidy = true;
  globalThis.gc?.();
}
let isTidy = false;

async function work(task: Task): Promise<void> {
  try {
    const shop = await workshop;
    if (!shop) throw new Error('A worker was given a task before its place.');
    if (task.kind !== 'volume') await tidyUp();
    const result = await make(task, shop);
    tell();
    say({ result, peak: process.resourceUsage().maxRSS * 1024 });
  } catch (thrown) {
    const { name, message, stack = message } = thrown instanceof Error ? thrown : new Error(String(thrown));
    say({ error: { name, message, stack } });
  }
}
