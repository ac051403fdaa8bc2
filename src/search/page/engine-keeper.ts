import type { SearchEngine } from '../engine/answer.ts';

/** Keeps an engine for the page, and opens another when the one before is of no use any more. */
export class EngineKeeper {
  readonly #open: () => SearchEngine;
  #engine: SearchEngine | undefined;

  constructor(open: () => SearchEngine) {
    this.#open = open;
  }

  /** The engine; opened when it is first asked for, so that a page without a search fetches nothing. */
  get engine(): SearchEngine {
    this.#engine ??= this.#open();
    return this.#engine;
  }

  /** Lets go of the engine: the next search opens one anew. */
  reset(): void {
    this.#engine?.close();
    this.#engine = undefined;
  }
}
