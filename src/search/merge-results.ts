/**
 * Merges lists that are each in the order asked for into one in that order, a few items at a time.
 * Keys are asked for as late as can be, since a key may have to be fetched, but some ahead of need, so that
 * fetches run side by side. Of equal keys, the earlier list's item comes first.
 */
export class Merger<T> {
  readonly #lists: readonly (readonly T[])[];
  readonly #keyOf: (item: T) => Promise<string>;
  readonly #descending: boolean;
  readonly #heads: number[];
  readonly #keys = new Map<T, Promise<string>>();

  constructor(lists: readonly (readonly T[])[], keyOf: (item: T) => Promise<string>, descending: boolean) {
    this.#lists = lists.filter((list) => list.length > 0);
    this.#keyOf = keyOf;
    this.#descending = descending;
    this.#heads = this.#lists.map(() => 0);
  }

  /** The next items in order, at most `count`; fewer at the end. */
  async take(count: number): Promise<T[]> {
    const taken: T[] = [];
    while (taken.length < count) {
      const list = await this.#bestList();
      const item = list === undefined ? undefined : this.#lists[list]?.[this.#heads[list] ?? 0];
      if (list === undefined || item === undefined) break;
      this.#heads[list] = (this.#heads[list] ?? 0) + 1;
      taken.push(item);
    }
    return taken;
  }

  async #bestList(): Promise<number | undefined> {
    const open = [...this.#lists.keys()].filter((list) => this.#headOf(list) !== undefined);
    // With one list left there is nothing to compare, and nothing to fetch.
    if (open.length < 2) return open[0];
    for (const list of open) this.#askAhead(list);
    let best: { list: number; key: string } | undefined;
    for (const list of open) {
      const key = await this.#ask(this.#headOf(list) as T);
      if (!best || (this.#descending ? key > best.key : key < best.key)) best = { list, key };
    }
    return best?.list;
  }

  #headOf(list: number): T | undefined {
    return this.#lists[list]?.[this.#heads[list] ?? 0];
  }

  #askAhead(list: number): void {
    const ahead = 4;
    const head = this.#heads[list] ?? 0;
    // A failure ahead of need is no failure yet: it is met again when the item's turn comes.
    for (const item of this.#lists[list]?.slice(head, head + ahead) ?? []) this.#ask(item).catch(() => {});
  }

  #ask(item: T): Promise<string> {
    let key = this.#keys.get(item);
    if (!key) {
      key = this.#keyOf(item);
      this.#keys.set(item, key);
    }
    return key;
  }
}
