import { toSearchFailure } from '../search-failure.ts';
import { Engine } from './engine.ts';
import { readOverNetwork } from './index-files.ts';
import { loadRare } from './load-rare.ts';
import type { Asked, Told } from './worker-messages.ts';

/* The engine in a thread of its own, so that the page stays free while it works. */

/** Milliseconds in which results are put on the page. */
const LULL = 200;

let engine: Engine | undefined;

const tell = (told: Told): void => postMessage(told);

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'open') engine = new Engine({ base: data.base, read: readOverNetwork(data.folder) });
  else if (engine) void answer(engine, data);
});

async function answer(opened: Engine, asked: Exclude<Asked, { kind: 'open' }>): Promise<void> {
  const { id } = asked;
  try {
    tell({ kind: 'result', id, result: await work(opened, asked) });
    // What the next search may need is fetched when the results are on the page, and nobody waits.
    if (asked.kind === 'read') setTimeout(() => void loadRare().catch(() => undefined), LULL);
  } catch (error) {
    const { kind, message } = toSearchFailure(error);
    const name = error instanceof DOMException ? error.name : '';
    tell({ kind: 'failed', id, name, failure: kind, message });
  }
}

function work(
  opened: Engine,
  asked: Exclude<Asked, { kind: 'open' }>,
): ReturnType<Engine['overview' | 'search' | 'complete' | 'values' | 'refs' | 'read']> {
  switch (asked.kind) {
    case 'overview':
      return opened.overview();
    case 'search':
      return opened.search(asked.request, asked.count, (found) =>
        tell({ kind: 'answer', id: asked.id, answer: found }),
      );
    case 'complete':
      return opened.complete();
    case 'values':
      return opened.values(asked.facet, asked.text);
    case 'refs':
      return opened.refs(asked.from, asked.count);
    case 'read':
      return opened.read(asked.refs);
  }
}
