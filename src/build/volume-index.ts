import { close, createIndex, type PagefindIndex } from 'pagefind';
import { askOnce, askTerms } from './ask-terms.ts';
import { orderOfPage, pageForIndex } from './page-for-index.ts';
import type { PagefindFile } from './read-pagefind.ts';
import { toVolumeWords, type VolumeWords } from './volume-words.ts';

/** Parts of a body that the page adds to make footnotes work: their heading, their numbers and the way back. */
const NOT_THE_TEXT = ['.footnotes > h2', '[data-footnote-ref]', '[data-footnote-backref]'];

const PAGES_AT_ONCE = 64;

/** Pages of one index of Pagefind's; of 5,000, it would take nearly a gigabyte. */
const PAGES_AN_INDEX = 1000;

const ask = askOnce(askTerms);

/** A finished index. */
export interface FinishedIndex extends VolumeWords {
  /** Languages as Pagefind names them (lower case), in code-unit order: each has an index of its own. */
  languages: string[];
}

/**
 * The search index of a volume, made of its article pages as they come. The same pages in the same order give the same
 * bytes on every machine. Pagefind's memory goes with the pages of one of its indexes, so that it makes several of a large volume.
 */
export class VolumeIndex {
  readonly #pagesAnIndex: number;
  /** The one that takes pages; undefined when all are written. */
  #index: PagefindIndex | undefined;
  #pages = 0;
  /** What Pagefind wrote, or is writing, index by index. */
  readonly #written: Promise<PagefindFile[]>[] = [];
  /** By the address of a page: where it stands in the order of articles. */
  readonly #orders = new Map<string, string>();
  #waiting: Promise<void>[] = [];
  #added = 0;
  /** Articles whose headline is signs alone: if their text has no word either, nothing can find them. */
  #signs = 0;

  private constructor(index: PagefindIndex, pagesAnIndex: number) {
    this.#index = index;
    this.#pagesAnIndex = pagesAnIndex;
  }

  static async begin(pagesAnIndex = PAGES_AN_INDEX): Promise<VolumeIndex> {
    return new VolumeIndex(await openIndex(), pagesAnIndex);
  }

  /** Adds an article's page; `file` is its file, `2020/09/04/slug/index.html`. Resolves when there is room for the next. */
  async add(file: string, page: string): Promise<void> {
    if (this.#pages === this.#pagesAnIndex) this.#write();
    this.#index ??= await openIndex();
    this.#added += 1;
    this.#pages += 1;
    const url = `/${file.replace(/index\.html$/, '')}`;
    const content = pageForIndex(page, file);
    this.#orders.set(url, orderOfPage(page, file));
    const sent = this.#send(this.#index, file, url, content);
    // Whoever awaits it hears of a failure; until then it is nobody's.
    sent.catch(() => undefined);
    this.#waiting.push(sent);
    // The oldest alone: while the index takes in the others, the next page is made.
    if (this.#waiting.length >= PAGES_AT_ONCE) await this.#waiting.shift();
  }

  async #send(index: PagefindIndex, file: string, url: string, content: string): Promise<void> {
    const { errors, file: indexed } = await index.addHTMLFile({ url, content });
    if (errors.length > 0) throw new Error(`Search index: ${file}: ${errors.join('; ')}`);
    if (/^[^\p{L}\p{N}]+$/u.test(indexed.meta['title'] ?? '')) this.#signs += 1;
  }

  /** Has Pagefind write the index that is open; while it does, pages may be added to the next. */
  #write(): void {
    const [index, waiting] = [this.#index, this.#waiting];
    [this.#index, this.#pages, this.#waiting] = [undefined, 0, []];
    if (!index) return;
    const write = async (): Promise<PagefindFile[]> => {
      try {
        await Promise.all(waiting);
        const { errors, files } = await index.getFiles();
        if (errors.length > 0)
          throw new Error(`Search index: Pagefind could not write it: ${errors.join('; ')}`);
        return files;
      } finally {
        await index.deleteIndex();
      }
    };
    const written = write();
    written.catch(() => undefined);
    this.#written.push(written);
  }

  /** @throws Error when an article that has words is not in the index */
  async finish(): Promise<FinishedIndex> {
    if (this.#pages > 0) this.#write();
    const indexes = await Promise.all(this.#written);
    const entries = indexes.map(readEntry);
    const articles = entries.reduce((sum, entry) => sum + entry.articles, 0);
    if (articles < this.#added - this.#signs) {
      throw new Error(
        `Search index: ${articles} article pages were indexed, but there are ${this.#added} articles. ` +
          'Each article page needs one element with data-pagefind-body that holds its text.',
      );
    }
    const languages = [...new Set(entries.flatMap((entry) => entry.languages))].sort();
    return { ...(await toVolumeWords(indexes, this.#orders, ask)), languages };
  }

  /** Frees what the index holds, finished or not. */
  async end(): Promise<void> {
    await Promise.allSettled(this.#written);
    await this.#index?.deleteIndex();
  }
}

async function openIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ excludeSelectors: NOT_THE_TEXT });
  if (!index) throw new Error(`Search index: Pagefind did not start: ${errors.join('; ')}`);
  return index;
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
