import type { Answer, SearchEngine, SearchRequest } from '../engine/answer.ts';
import { readQuery } from '../query/read-query.ts';
import { toSearchFailure } from '../search-failure.ts';
import type { SearchFailure } from '../search-failure.ts';
import { orderOf } from '../search-state.ts';
import type { SearchState } from '../search-state.ts';
import { AnswerFlow } from './answer-flow.ts';
import { painted } from './dom.ts';
import { EngineKeeper } from './engine-keeper.ts';
import { keyOf, toHit } from './hit.ts';
import type { Hit } from './hit.ts';
import { toDays } from './range.ts';

/** What becomes of a search; nothing is called any more once another one has begun. */
export interface RunActions {
  list: (hits: Hit[], answer: Answer) => void;
  number: (answer: Answer) => void;
  /** Fulfilled as soon as the values of facets would be seen, for their lists are long; never after `signal`. */
  seen: (signal: AbortSignal) => Promise<void>;
  offer: () => void;
  fail: (failure: SearchFailure) => void;
}

/** Puts searches to the engine; of several, only the last is ever heard of. */
export class SearchRunner {
  readonly #keeper: EngineKeeper;
  readonly #locale: string;
  #flow: AnswerFlow | undefined;
  #running = new AbortController();

  constructor(open: () => SearchEngine, locale: string) {
    this.#locale = locale;
    this.#keeper = new EngineKeeper(open);
  }

  /** Fires when the search that runs, or is shown, is no longer the one. */
  get signal(): AbortSignal {
    return this.#running.signal;
  }

  get engine(): SearchEngine {
    return this.#keeper.engine;
  }

  /** Ends what runs; the next search begins with a signal of its own. */
  begin(): AbortSignal {
    this.#running.abort();
    this.#flow?.end();
    this.#flow = undefined;
    this.#running = new AbortController();
    return this.#running.signal;
  }

  /** The next search opens the index anew. */
  reset(): void {
    this.#keeper.reset();
  }

  /**
   * Runs the search of a state; fulfilled when its results are shown for the first time, or never will be.
   * @param count results shown at first
   * @param mayRepeat an index that was published anew is opened again, once
   */
  run(state: SearchState, count: number, actions: RunActions, mayRepeat = true): Promise<void> {
    const signal = this.begin();
    const fail = (error: unknown): void => {
      if (signal.aborted) return;
      if (mayRepeat && toSearchFailure(error).kind === 'replaced') {
        this.reset();
        void this.run(state, count, actions, false);
      } else this.#fail(error, actions);
    };
    const flow = new AnswerFlow({
      list: async (answer) => {
        const hits = await this.read(answer.refs);
        if (!signal.aborted) actions.list(hits, answer);
      },
      number: actions.number,
      offer: actions.offer,
      fail,
    });
    this.#flow = flow;
    const request: SearchRequest = {
      query: readQuery(state.text),
      chosen: state.chosen,
      ...toDays(state),
      sort: orderOf(state),
    };
    const take = (answer: Answer): void => {
      if (!signal.aborted) flow.take(answer);
    };
    const { engine } = this;
    const work = async (): Promise<void> => {
      const seen = actions.seen(signal);
      const answer = await engine.search(request, count, take);
      take(answer);
      // What the reader waits for comes first, and is painted before values are. Words to try wait for nobody.
      await flow.listed;
      if (answer.total > 0) await seen;
      if (signal.aborted) return;
      const [complete] = await Promise.all([engine.complete(), painted()]);
      take(complete);
    };
    work().catch((error: unknown) => {
      flow.end();
      fail(error);
    });
    // Long before the last volume has answered there may be something to read.
    return flow.listed;
  }

  /** The articles behind refs, as they are shown. */
  async read(refs: Answer['refs']): Promise<Hit[]> {
    return (await this.engine.read(refs)).map((article) => toHit(article, this.#locale));
  }

  /** The list with `count` more; read anew where what is shown is of an answer before the last, in another order. */
  async more(shown: readonly Hit[], count: number): Promise<Hit[]> {
    const flow = this.#flow;
    const refs = await this.engine.refs(0, shown.length + count);
    const keys = refs.map(keyOf);
    const kept = shown.every(({ key, unread }, at) => !unread && key === keys[at]) ? shown : [];
    const read = await this.read(refs.slice(kept.length));
    flow?.settle();
    return [...kept, ...read];
  }

  /** The list is not to change by itself any more. */
  touch(): void {
    this.#flow?.touch();
  }

  showLatest(): void {
    this.#flow?.showLatest();
  }

  #fail(error: unknown, { fail }: RunActions): void {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    const failure = toSearchFailure(error);
    console.error(failure);
    // While the device knows that it is offline, what was fetched before is kept.
    if (failure.kind !== 'offline' || navigator.onLine) this.reset();
    fail(failure);
  }
}
