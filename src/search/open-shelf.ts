import type { SearchRequest } from './engine.ts';
import { FACETS, activeFacets, addCounts, toPagefindFilters } from './facets.ts';
import type { Counts } from './facets.ts';
import type { PagefindInstance, PagefindOptions, PagefindResult } from './pagefind-api.ts';
import type { Sort } from './search-state.ts';
import type { ShelfOpener } from './shelf-opener.ts';
import type { Shelf } from './shelves.ts';
import { WordCheck } from './word-check.ts';

/**
 * One index, searched by two instances: one that only finds, and one that has the filters loaded. Pagefind counts
 * all loaded filters in every search, which costs many times the search itself; so results come first, and are
 * counted after.
 */
export class OpenShelf {
  readonly shelf: Shelf;
  readonly #opener: ShelfOpener;
  readonly #finder: PagefindInstance;
  readonly #words: WordCheck;
  #counter: Promise<PagefindInstance> | undefined;

  private constructor(shelf: Shelf, opener: ShelfOpener, finder: PagefindInstance) {
    this.shelf = shelf;
    this.#opener = opener;
    this.#finder = finder;
    this.#words = new WordCheck(finder);
  }

  static async open(shelf: Shelf, opener: ShelfOpener): Promise<OpenShelf> {
    return new OpenShelf(shelf, opener, await opener.open(shelf));
  }

  /** All results of this index in the order asked for. */
  async search(request: SearchRequest): Promise<PagefindResult[]> {
    const [answer, hasAll] = await Promise.all([
      this.#finder.search(termsOf(request), {
        filters: toPagefindFilters(request.chosen),
        ...orderBy(request.sort),
      }),
      this.#words.hasAll(request.query),
    ]);
    return hasAll ? answer.results : [];
  }

  /** Adds this index's articles, by value, to `total`: in a facet with choices as if none were chosen there. */
  async count(request: SearchRequest, total: Counts): Promise<void> {
    if (!(await this.#words.hasAll(request.query))) return;
    const counter = await this.#openCounter();
    const terms = termsOf(request);
    const active = activeFacets(request.chosen);
    const [all, ...without] = await Promise.all([
      counter.search(terms, { filters: toPagefindFilters(request.chosen) }),
      ...active.map((facet) => counter.search(terms, { filters: toPagefindFilters(request.chosen, facet) })),
    ]);
    const free = FACETS.filter((facet) => !active.includes(facet));
    addCounts(total, all.filters, free);
    for (const [at, facet] of active.entries()) addCounts(total, without[at]?.filters ?? {}, [facet]);
  }

  /** Adds all articles of this index, by value, to `total`. */
  async countAll(total: Counts): Promise<void> {
    addCounts(total, await (await this.#openCounter()).filters());
  }

  async close(): Promise<void> {
    await Promise.all([this.#finder.destroy(), this.#counter?.then((counter) => counter.destroy())]);
  }

  #openCounter(): Promise<PagefindInstance> {
    this.#counter ??= this.#opener.open(this.shelf).then(async (counter) => {
      await counter.filters();
      return counter;
    });
    return this.#counter;
  }
}

const termsOf = ({ query }: SearchRequest): string | null => (query.terms === '' ? null : query.terms);

function orderBy(sort: Sort): Pick<PagefindOptions, 'sort'> {
  return sort === 'relevance' ? {} : { sort: { date: sort === 'newest' ? 'desc' : 'asc' } };
}
