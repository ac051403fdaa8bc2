import { UNSPACED } from './find-matches.ts';
import type { PagefindInstance, PagefindResult } from './pagefind-api.ts';
import type { Query } from './query.ts';

/** A private-use character: no word of any index has it. */
const NOWHERE = '\uE000';

/**
 * Tells whether an index has the words that are searched for.
 *
 * For a word that it does not have, Pagefind takes the longest word that the sought one begins with: where there is
 * no "India" it finds "in"; and a word for which it has not even that, it leaves out. A reader who asks for articles
 * with certain words is not served by either, least of all in an archive of several languages, where each search is
 * put to each language. So an index that lacks a word has no results.
 *
 * Its instance should have no filters loaded: the probes are cheap only as long as nothing is counted.
 */
export class WordCheck {
  readonly #instance: PagefindInstance;
  readonly #known = new Map<string, Promise<boolean>>();

  constructor(instance: PagefindInstance) {
    this.#instance = instance;
  }

  /** True when each of the query's words stands somewhere in the index, whole or as the beginning of a word. */
  async hasAll(query: Query): Promise<boolean> {
    // A phrase is never stretched. Scripts without spaces are: there the two sides may cut words differently.
    if (query.phrase) return true;
    const words = query.terms.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word) && !UNSPACED.test(word));
    const known = await Promise.all(words.map((word) => this.#has(word)));
    return known.every(Boolean);
  }

  #has(word: string): Promise<boolean> {
    let known = this.#known.get(word);
    if (!known) {
      known = this.#probe(word);
      this.#known.set(word, known);
      // A failure is the search's to report; the next search asks again.
      known.catch(() => this.#known.delete(word));
    }
    return known;
  }

  /**
   * A word between quotation marks is found only as it is. If it is not, there may be longer words that begin with
   * it; but then they are not what is found for the same word with an end that no word has.
   */
  async #probe(word: string): Promise<boolean> {
    if ((await this.#find(`"${word}"`)).length > 0) return true;
    // What is found instead depends on the parts of the index that are loaded, so both must have theirs first.
    await Promise.all([word, word + NOWHERE].map((term) => this.#instance.preload(term, { filters: {} })));
    const [found, instead] = await Promise.all([this.#find(word), this.#find(word + NOWHERE)]);
    return found.length > 0 && !isSame(found, instead);
  }

  async #find(term: string): Promise<PagefindResult[]> {
    return (await this.#instance.search(term, { filters: {} })).results;
  }
}

function isSame(some: readonly PagefindResult[], others: readonly PagefindResult[]): boolean {
  const toKey = (result: PagefindResult): string => `${result.id} ${result.words.join(' ')}`;
  const keys = new Set(others.map(toKey));
  return some.length === others.length && some.every((result) => keys.has(toKey(result)));
}
