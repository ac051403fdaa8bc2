import type { PagefindInstance, PagefindModule } from './pagefind-api.ts';
import type { Shelf } from './shelves.ts';

/**
 * Opens the indexes of one language after another, for as many bundles as there are.
 *
 * Pagefind loads one WebAssembly module with one language's stemmer for each copy of its script, and takes the
 * language from `<html lang>`; but an archive in five languages is searched in all five at once. So the script is
 * imported once for each language, under an address of its own, which gives each language its own worker and
 * stemmer, and bundles of the same language share them.
 */
export class ShelfOpener {
  readonly #base: string;
  /** Makes each opener's addresses new: a browser may remember that a script could not be fetched. */
  readonly #attempt: number;
  readonly #started = new Map<string, Promise<unknown>>();
  readonly #modules = new Map<string, Promise<PagefindModule>>();

  /** @param base path of the site, with a slash at both ends */
  constructor(base: string, attempt: number) {
    this.#base = base;
    this.#attempt = attempt;
  }

  /** An instance that is ready to search. */
  async open(shelf: Shelf): Promise<PagefindInstance> {
    // Two instances that start at once in one worker each load the WebAssembly module, and the later one takes the
    // memory of the earlier away; so in each language they start one after another.
    const before = this.#started.get(shelf.language) ?? Promise.resolve();
    const opening = before.then(() => this.#start(shelf));
    this.#started.set(
      shelf.language,
      opening.catch(() => {}),
    );
    return opening;
  }

  async #start(shelf: Shelf): Promise<PagefindInstance> {
    const pagefind = await this.#importFor(shelf);
    const instance = createInLanguage(shelf.language, () =>
      pagefind.createInstance({ basePath: shelf.bundle, baseUrl: this.#base }),
    );
    // Answered only once the index is there; no word begins with a private-use character.
    await instance.search('\uE000', { filters: {} });
    return instance;
  }

  #importFor({ language }: Shelf): Promise<PagefindModule> {
    let module = this.#modules.get(language);
    if (!module) {
      // One script serves all bundles; the build keeps it above them.
      const address = new URL(`${this.#base}pagefind/pagefind.js`, document.baseURI);
      address.searchParams.set('language', language);
      if (this.#attempt > 0) address.searchParams.set('attempt', String(this.#attempt));
      module = import(/* @vite-ignore */ address.href) as Promise<PagefindModule>;
      this.#modules.set(language, module);
    }
    return module;
  }
}

/**
 * Runs `create` while the document says that it is in `language`. `createInstance` has no option for the language:
 * it overwrites one that is given with `<html lang>`, which it reads before it returns (Pagefind 1.6,
 * `public_search_api.ts`). The attribute is put back in the same turn, so nothing else ever sees the change.
 */
function createInLanguage<T>(language: string, create: () => T): T {
  const root = document.documentElement;
  const before = root.getAttribute('lang');
  root.setAttribute('lang', language);
  try {
    return create();
  } finally {
    if (before === null) root.removeAttribute('lang');
    else root.setAttribute('lang', before);
  }
}
