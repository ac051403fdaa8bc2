import { close, createIndex, type PagefindIndex } from 'pagefind';
import { BUNDLES_PATH, bundlePath } from '../model/urls.ts';
import type { Scope } from '../model/scope.ts';
import { pageForIndex } from './page-for-index.ts';

/** Parts of a body that the page adds to make footnotes work: their heading, their numbers and the way back. */
const NOT_THE_TEXT = ['.footnotes > h2', '[data-footnote-ref]', '[data-footnote-backref]'];

/** What Pagefind writes for interfaces that are not ours. */
const NOT_OURS = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$|^playground\//;
/** What all volumes share: one copy lies beside their folders, and a reader's browser fetches it once. */
const SHARED = /^pagefind(-worker)?\.js$|^wasm\./;
const PAGES_AT_ONCE = 64;

/** A file of an index; the path starts at the site's root, without a slash before it. */
export interface IndexFile {
  path: string;
  bytes: Uint8Array;
}

/** A finished index. */
export interface FinishedIndex {
  files: IndexFile[];
  /** Those that every volume has, and that one copy of is needed. */
  shared: IndexFile[];
  /** Languages as Pagefind names them (lower case), in code-unit order: each has an index of its own. */
  languages: string[];
}

/**
 * The search index of a volume, made of its article pages as they come. The same pages in the same order give the same
 * bytes on every machine.
 */
export class VolumeIndex {
  readonly #index: PagefindIndex;
  readonly #scope: Scope;
  #waiting: Promise<void>[] = [];
  #added = 0;
  /** Articles whose headline is signs alone: if their text has no word either, nothing can find them. */
  #signs = 0;

  private constructor(index: PagefindIndex, scope: Scope) {
    this.#index = index;
    this.#scope = scope;
  }

  /**
   * @param files most files of article texts in each language; with fewer than articles, several articles share one
   */
  static async begin(scope: Scope, files?: number): Promise<VolumeIndex> {
    const { index, errors } = await createIndex({
      excludeSelectors: NOT_THE_TEXT,
      ...(files !== undefined && { maxFragments: files }),
    });
    if (!index) throw new Error(`Search index: Pagefind did not start: ${errors.join('; ')}`);
    return new VolumeIndex(index, scope);
  }

  /** Adds an article's page; `file` is its file, `2020/09/04/slug/index.html`. Resolves when there is room for the next. */
  async add(file: string, page: string): Promise<void> {
    this.#added += 1;
    const sent = this.#send(file, pageForIndex(page, file));
    // Whoever awaits it hears of a failure; until then it is nobody's.
    sent.catch(() => undefined);
    this.#waiting.push(sent);
    // The oldest alone: while the index takes in the others, the next page is made.
    if (this.#waiting.length >= PAGES_AT_ONCE) await this.#waiting.shift();
  }

  async #send(file: string, content: string): Promise<void> {
    const url = `/${file.replace(/index\.html$/, '')}`;
    const { errors, file: indexed } = await this.#index.addHTMLFile({ url, content });
    if (errors.length > 0) throw new Error(`Search index: ${file}: ${errors.join('; ')}`);
    if (/^[^\p{L}\p{N}]+$/u.test(indexed.meta['title'] ?? '')) this.#signs += 1;
  }

  /** @throws Error when an article that has words is not in the index */
  async finish(): Promise<FinishedIndex> {
    await Promise.all(this.#waiting);
    if (this.#added === 0) return { files: [], shared: [], languages: [] };
    const { errors, files } = await this.#index.getFiles();
    if (errors.length > 0) throw new Error(`Search index: Pagefind could not write it: ${errors.join('; ')}`);
    const { languages, articles } = readEntry(files);
    if (articles < this.#added - this.#signs) {
      throw new Error(
        `Search index: ${articles} article pages were indexed, but there are ${this.#added} articles. ` +
          'Each article page needs one element with data-pagefind-body that holds its text.',
      );
    }
    const ours = files.filter(({ path }) => !NOT_OURS.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
    return {
      languages,
      files: ours
        .filter(({ path }) => !SHARED.test(path))
        .map((file) => place(file, bundlePath(this.#scope))),
      shared: ours.filter(({ path }) => SHARED.test(path)).map((file) => place(file, BUNDLES_PATH)),
    };
  }

  /** Frees what the index holds, finished or not. */
  async end(): Promise<void> {
    await this.#index.deleteIndex();
  }
}

/** Ends Pagefind's own process. */
export const closePagefind = close;

interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** What Pagefind says that it wrote: a page without a single word is passed over without an error. */
function readEntry(files: PagefindFile[]): { languages: string[]; articles: number } {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString()) as {
    languages: Record<string, { page_count: number }>;
  };
  const articles = Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
  return { languages: Object.keys(languages).sort(), articles };
}

/**
 * Pagefind looks for its worker and its WebAssembly module beside an index; ours lie above the folders of all volumes. These are
 * the places in its two scripts that say where.
 */
const PLACES: Record<string, string[]> = {
  'pagefind.js': ['${this.basePath}wasm.', '`${basePath}pagefind-worker.js`'],
  'pagefind-worker.js': ['${this.basePath}wasm.'],
};

function place({ path, content }: PagefindFile, folder: string): IndexFile {
  return { path: folder.slice(1) + path, bytes: path in PLACES ? lookAbove(content, path) : content };
}

/** @throws Error when the script is of a version of Pagefind that does not say it in these words */
function lookAbove(content: Uint8Array, path: string): Uint8Array {
  let text = Buffer.from(content).toString();
  for (const said of PLACES[path] ?? []) {
    if (!text.includes(said))
      throw new Error(`Search index: ${path} of this version of Pagefind does not say where its parts lie.`);
    const above = said.replace(
      /\$\{((?:this\.)?basePath)\}/,
      (_, name: string) => '${' + name + '.replace(/(.*\\/pagefind\\/).*/,"$1")}',
    );
    text = text.replaceAll(said, () => above);
  }
  return Buffer.from(text);
}

/** Files for the texts of so many articles, when so many share one; undefined for a file of its own for each. */
export const searchFiles = (articles: number, perFile: number): number | undefined =>
  perFile > 1 ? Math.ceil(articles / perFile) : undefined;
