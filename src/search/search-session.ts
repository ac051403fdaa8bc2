import { Engine } from './engine.ts';
import type { EngineOptions, Found, SearchRequest } from './engine.ts';
import type { Counts } from './facets.ts';
import { toSearchFailure } from './search-failure.ts';

/** Keeps an engine open for the page, and opens another after a failure: a failed one never recovers. */
export class SearchSession {
  readonly #options: Omit<EngineOptions, 'attempt'>;
  #attempt = 0;
  #engine: Promise<Engine> | undefined;

  constructor(options: Omit<EngineOptions, 'attempt'>) {
    this.#options = options;
  }

  /** @throws SearchFailure */
  async counts(): Promise<Counts> {
    return this.#use((engine) => engine.counts());
  }

  /** @throws SearchFailure; an AbortError when `signal` fires */
  async search(request: SearchRequest, signal: AbortSignal): Promise<Found> {
    try {
      return await this.#use((engine) => engine.search(request, signal));
    } catch (error) {
      if (signal.aborted || toSearchFailure(error).kind !== 'replaced') throw error;
      return this.#use((engine) => engine.search(request, signal));
    }
  }

  /**
   * After a failure: a fresh start, for Pagefind takes what it once failed to fetch for empty ever after. Only while
   * the device knows that it is offline, what was fetched before is kept, until it is online again.
   */
  recover(error: unknown): void {
    if (toSearchFailure(error).kind !== 'offline' || navigator.onLine) this.reset();
  }

  /** Lets go of the engine, so that the next search opens one anew. */
  reset(): void {
    const engine = this.#engine;
    this.#engine = undefined;
    this.#attempt += 1;
    // Whatever goes wrong while it is put away concerns nobody any more.
    engine?.then((opened) => opened.close()).catch(() => {});
  }

  async #use<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
    this.#engine ??= Engine.open({ ...this.#options, attempt: this.#attempt });
    const engine = this.#engine;
    try {
      return await work(await engine);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      if (this.#engine === engine) this.recover(error);
      throw toSearchFailure(error);
    }
  }
}
