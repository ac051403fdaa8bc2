import { close, createIndex, type PagefindIndex } from 'pagefind';
import { askTerms } from './ask-terms.ts';
import { orderOfPage, pageForIndex } from './page-for-index.ts';
import type { PagefindFile } from './read-pagefind.ts';
import { toVolumeWords, type VolumeWords } from './volume-words.ts';

/** Parts of a body that the page adds to make footnotes work: their heading, their numbers and the way back. */
const NOT_THE_TEXT = ['.footnotes > h2', '[data-footnote-ref]', '[data-footnote-backref]'];

const PAGES_AT_ONCE = 64;

/** A finished index. */
export interface FinishedIndex extends VolumeWords {
  /** Languages as Pagefind names them (lower case), in code-unit order: each has an index of its own. */
  languages: string[];
}

/**
 * The search index of a volume, made of its article pages as they come. The same pages in the same order give the same
 * bytes on every machine.
 */
export class VolumeIndex {
  readonly #index: PagefindIndex;
  /** By the address of a page: where it stands in the order of articles. */
  readonly #orders = new Map<string, string>();
  #waiting: Promise<void>[] = [];
  #added = 0;
  /** Articles whose headline is signs alone: if their text has no word either, nothing can find them. */
  #signs = 0;

  private constructor(index: PagefindIndex) {
    this.#index = index;
  }

  static async begin(): Promise<VolumeIndex> {
    const { index, errors } = await createIndex({ excludeSelectors: NOT_THE_TEXT });
    if (!index) throw new Error(`Search index: Pagefind did not start: ${errors.join('; ')}`);
    return new VolumeIndex(index);
  }

  /** Adds an article's page; `file` is its file, `2020/09/04/slug/index.html`. Resolves when there is room for the next. */
  async add(file: string, page: string): Promise<void> {
    this.#added += 1;
    const url = `/${file.replace(/index\.html$/, '')}`;
    const content = pageForIndex(page, file);
    this.#orders.set(url, orderOfPage(page, file));
    const sent = this.#send(file, url, content);
    // Whoever awaits it hears of a failure; until then it is nobody's.
    sent.catch(() => undefined);
    this.#waiting.push(sent);
    // The oldest alone: while the index takes in the others, the next page is made.
    if (this.#waiting.length >= PAGES_AT_ONCE) await this.#waiting.shift();
  }

  async #send(file: string, url: string, content: string): Promise<void> {
    const { errors, file: indexed } = await this.#index.addHTMLFile({ url, content });
    if (errors.length > 0) throw new Error(`Search index: ${file}: ${errors.join('; ')}`);
    if (/^[^\p{L}\p{N}]+$/u.test(indexed.meta['title'] ?? '')) this.#signs += 1;
  }

  /** @throws Error when an article that has words is not in the index */
  async finish(): Promise<FinishedIndex> {
    await Promise.all(this.#waiting);
    if (this.#added === 0) return { ...(await toVolumeWords([], this.#orders, askTerms)), languages: [] };
    const { errors, files } = await this.#index.getFiles();
    if (errors.length > 0) throw new Error(`Search index: Pagefind could not write it: ${errors.join('; ')}`);
    const { languages, articles } = readEntry(files);
    if (articles < this.#added - this.#signs) {
      throw new Error(
        `Search index: ${articles} article pages were indexed, but there are ${this.#added} articles. ` +
          'Each article page needs one element with data-pagefind-body that holds its text.',
      );
    }
    return { ...(await toVolumeWords(files, this.#orders, askTerms)), languages };
  }

  /** Frees what the index holds, finished or not. */
  async end(): Promise<void> {
    await this.#index.deleteIndex();
  }
}

/** Ends Pagefind's own process. */
export const closePagefind = close;

/** What Pagefind says that it wrote: a page without a single word is passed over without an error. */
function readEntry(files: PagefindFile[]): { languages: string[]; articles: number } {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString()) as {
    languages: Record<string, { page_count: number }>;
  };
  const articles = Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
  return { languages: Object.keys(languages).sort(), articles };
}
