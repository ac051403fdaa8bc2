/** Something that is kept in the reader's browser, known by its address. */
export interface Kept {
  /** Path and query, without the host. */
  url: string;
}

/**
 * A list in the browser's storage, newest first. Where storage is refused it lasts as long as the page.
 * Other pages of the site may change it at any time, so it is read anew for every question.
 */
export class KeptList<T extends Kept> {
  readonly #key: string;
  readonly #limit: number;
  readonly #isWhole: (item: Kept & Record<string, unknown>) => boolean;
  /** What could not be stored. */
  #spare: T[] | undefined;

  /**
   * @param key where it is kept
   * @param limit what is older than so many is dropped
   * @param isWhole tells whether what was found under the key has all that an item has
   */
  constructor(key: string, limit: number, isWhole: (item: Kept & Record<string, unknown>) => boolean) {
    this.#key = key;
    this.#limit = limit;
    this.#isWhole = isWhole;
  }

  all(): T[] {
    if (this.#spare) return this.#spare;
    try {
      const found: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(found) ? found.filter((item): item is T => this.#accepts(item)) : [];
    } catch {
      return [];
    }
  }

  /** False when the browser refused to store the list. */
  get lasts(): boolean {
    return this.#spare === undefined;
  }

  has(url: string): boolean {
    return this.all().some((item) => item.url === url);
  }

  /** Puts an item first; one with the same address goes. */
  add(item: T): void {
    this.#write([item, ...this.all().filter(({ url }) => url !== item.url)].slice(0, this.#limit));
  }

  remove(url: string): void {
    this.#write(this.all().filter((item) => item.url !== url));
  }

  clear(): void {
    this.#write([]);
  }

  #accepts(item: unknown): boolean {
    if (typeof item !== 'object' || item === null || !('url' in item)) return false;
    // Only ever a page of this site: what stands here becomes a link.
    return (
      typeof item.url === 'string' &&
      /^\/(?!\/)/.test(item.url) &&
      this.#isWhole(item as Kept & Record<string, unknown>)
    );
  }

  #write(items: T[]): void {
    try {
      if (items.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(items));
      this.#spare = undefined;
    } catch {
      this.#spare = items;
    }
  }
}
