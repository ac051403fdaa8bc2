import { noCounts } from './facets.ts';
import type { Chosen, Counts } from './facets.ts';
import { dayOf, toHit } from './hit.ts';
import type { Hit } from './hit.ts';
import { Merger } from './merge-results.ts';
import { OpenShelf } from './open-shelf.ts';
import type { PagefindFragment, PagefindResult } from './pagefind-api.ts';
import type { Query } from './query.ts';
import { SearchFailure } from './search-failure.ts';
import type { Sort } from './search-state.ts';
import { ShelfOpener } from './shelf-opener.ts';
import { readShelves } from './shelves.ts';
import type { Shelf } from './shelves.ts';

export interface SearchRequest {
  /** No terms: every article that the chosen values let through. */
  query: Query;
  chosen: Chosen;
  sort: Sort;
}

/** The answer to one search; articles are fetched, and values counted, as they are asked for. */
export interface Found {
  total: number;
  /** The next hits in order, at most `count`. */
  next(count: number): Promise<Hit[]>;
  /** How many articles each value would leave; in a facet with choices, as if none were chosen there. */
  counts(): Promise<Counts>;
}

export interface EngineOptions {
  /** Addresses of the Pagefind bundles to search. */
  bundles: readonly string[];
  /** Path of the site, with a slash at both ends. */
  base: string;
  /** How many engines were opened before this one on the page. */
  attempt: number;
}

/** Searches all languages of all bundles as one archive. */
export class Engine {
  readonly #shelves: readonly OpenShelf[];

  private constructor(shelves: readonly OpenShelf[]) {
    this.#shelves = shelves;
  }

  /** @throws SearchFailure, or what a broken bundle's own script throws */
  static async open({ bundles, base, attempt }: EngineOptions): Promise<Engine> {
    const opener = new ShelfOpener(base, attempt);
    const shelves = await readShelves(bundles);
    return new Engine(await Promise.all(shelves.map((shelf) => OpenShelf.open(shelf, opener))));
  }

  /** Articles of the whole archive by value. */
  async counts(): Promise<Counts> {
    const counts = noCounts();
    await Promise.all(this.#shelves.map((shelf) => shelf.countAll(counts)));
    return counts;
  }

  /**
   * @param signal stops the work for a search that nobody waits for any more
   * @throws SearchFailure when nothing was found and the index cannot be relied on for that
   */
  async search(request: SearchRequest, signal: AbortSignal): Promise<Found> {
    const lists = await Promise.all(this.#shelves.map((shelf) => shelf.search(request)));
    signal.throwIfAborted();
    const total = lists.reduce((sum, list) => sum + list.length, 0);
    if (total === 0) await this.#confirm();
    const take = inOrder(lists, request.sort);
    return {
      total,
      next: async (count) => {
        const results = await take(count);
        signal.throwIfAborted();
        return Promise.all(
          results.map(async (result) => toHit(await read(result), result.words, request.query.phrase)),
        );
      },
      counts: async () => {
        const counts = noCounts();
        await Promise.all(this.#shelves.map((shelf) => shelf.count(request, counts)));
        signal.throwIfAborted();
        return counts;
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.#shelves.map((shelf) => shelf.close()));
  }

  /**
   * Pagefind takes a part of the index that it cannot fetch for an empty one. So before "nothing found" is
   * believed, the bundle is asked for again: it must be there, and be the one that was opened.
   */
  async #confirm(): Promise<void> {
    const opened = this.#shelves.map(({ shelf }) => shelf);
    const now = await readShelves([...new Set(opened.map(({ bundle }) => bundle))]);
    const same = (shelf: Shelf): boolean =>
      now.some((other) => other.bundle === shelf.bundle && other.hash === shelf.hash);
    if (now.length !== opened.length || !opened.every(same)) {
      throw new SearchFailure('replaced', 'The index was published anew');
    }
  }
}

/** Hands out the results of several indexes in one order. */
function inOrder(lists: PagefindResult[][], sort: Sort): (count: number) => Promise<PagefindResult[]> {
  if (sort === 'relevance') {
    const sorted = lists.flat().sort((a, b) => b.score - a.score);
    let from = 0;
    return (count) => Promise.resolve(sorted.slice(from, (from += count)));
  }
  const merger = new Merger(
    lists,
    async (result) => dayOf((await read(result)).url) ?? '',
    sort === 'newest',
  );
  return (count) => merger.take(count);
}

async function read(result: PagefindResult): Promise<PagefindFragment> {
  const fragment = await result.data();
  if (!fragment) throw new SearchFailure('broken', 'An article is missing from the index');
  return fragment;
}
