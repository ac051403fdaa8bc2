/**
 * The part of Pagefind's browser API (1.6, https://pagefind.app/docs/api/) that we use. The package ships no
 * types for it: the module is written into the bundle beside the index.
 */

/** `{ topic: { Defence: 3 } }` */
export type PagefindCounts = Record<string, Record<string, number>>;

/** Values of one filter are alternatives (`any`); filters narrow each other. */
export type PagefindFilters = Record<string, { any: readonly string[] }>;

export interface PagefindOptions {
  filters: PagefindFilters;
  sort?: { date: 'asc' | 'desc' };
}

/** What is kept of a page for showing it. */
export interface PagefindFragment {
  /** Path of the page under the base path. */
  url: string;
  /** The indexed text, words separated by spaces. */
  content: string;
  /**
   * The same text with `<` and `>` as entities; in languages written without spaces, words are separated by
   * U+200B here and only here.
   */
  raw_content?: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface PagefindResult {
  /** Names the page inside its index. */
  id: string;
  score: number;
  /** Positions of the matched words in the text. */
  words: number[];
  data(): Promise<PagefindFragment | null>;
}

export interface PagefindResponse {
  results: PagefindResult[];
  /** Counts by filter value over the results. */
  filters: PagefindCounts;
}

export interface PagefindInstance {
  /** A term of null finds every page that the filters let through. */
  search(term: string | null, options: PagefindOptions): Promise<PagefindResponse>;
  /** Fetches the parts of the index that a search will need. */
  preload(term: string, options: PagefindOptions): Promise<void>;
  /** Loads all filters; from then on each search counts them. */
  filters(): Promise<PagefindCounts>;
  destroy(): Promise<void>;
}

export interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string }): PagefindInstance;
}

/** `pagefind-entry.json`: what a bundle holds. */
export interface PagefindEntry {
  languages: Record<string, { hash: string; page_count: number }>;
}
