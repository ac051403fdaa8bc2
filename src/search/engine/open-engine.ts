import { INDEX_PATH } from '../index/index-list.ts';
import { SearchFailure } from '../search-failure.ts';
import type { SearchEngine } from './answer.ts';
import type { Asked, Told } from './worker-messages.ts';

/** A question without its number. */
type Question = {
  [Kind in Exclude<Asked['kind'], 'open'>]: Omit<Extract<Asked, { kind: Kind }>, 'id'>;
}[Exclude<Asked['kind'], 'open'>];

interface Waiting {
  resolve: (result: never) => void;
  reject: (error: Error) => void;
  onAnswer?: ((answer: never) => void) | undefined;
}

/**
 * Opens the search engine in a worker.
 * @param base path of the site, with a slash at both ends
 */
export function openEngine({ base }: { base: string }): SearchEngine {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let end: SearchFailure | undefined;

  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    const asker = waiting.get(data.id);
    if (data.kind === 'answer') {
      asker?.onAnswer?.(data.answer as never);
      return;
    }
    waiting.delete(data.id);
    if (data.kind === 'result') asker?.resolve(data.result as never);
    else asker?.reject(toError(data));
  });
  // The worker's own script could not be fetched, or has died.
  worker.addEventListener('error', () => {
    const kind = navigator.onLine ? 'broken' : 'offline';
    end = new SearchFailure(kind, 'The search engine did not start');
    for (const { reject } of waiting.values()) reject(end);
    waiting.clear();
  });
  worker.postMessage({
    kind: 'open',
    base,
    folder: new URL(base + INDEX_PATH.slice(1), document.baseURI).href,
  } satisfies Asked);

  function ask<Result>(question: Question, onAnswer?: (answer: never) => void): Promise<Result> {
    if (end) return Promise.reject(end);
    last += 1;
    const id = last;
    return new Promise<Result>((resolve, reject) => {
      waiting.set(id, { resolve, reject, onAnswer });
      worker.postMessage({ ...question, id });
    });
  }

  return {
    overview: () => ask({ kind: 'overview' }),
    search: (request, count, onAnswer) => ask({ kind: 'search', request, count }, onAnswer),
    complete: () => ask({ kind: 'complete' }),
    values: (facet, text) => ask({ kind: 'values', facet, text }),
    refs: (from, count) => ask({ kind: 'refs', from, count }),
    read: (refs) => ask({ kind: 'read', refs }),
    close: () => {
      worker.terminate();
      waiting.clear();
    },
  };
}

function toError({ name, failure, message }: Extract<Told, { kind: 'failed' }>): Error {
  return name === 'AbortError' ? new DOMException(message, name) : new SearchFailure(failure, message);
}
