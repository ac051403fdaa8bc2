import type { ArticleText } from '../index/article-text.ts';
import { dayIndexOf, decodeDocuments, fromLength, type Documents } from '../index/documents.ts';
import { decodeFacet, type FacetValues } from '../index/facet-values.ts';
import type { SearchVolume } from '../index/index-list.ts';
import { decodePostings, type Postings } from '../index/postings.ts';
import { blockOf, decodeBlock, type Place, type WordBlock, type WordGroup } from '../index/word-block.ts';
import { splitWords } from '../index/split-words.ts';
import { SearchFailure } from '../search-failure.ts';
import { dayOfUrl } from './day-of-url.ts';
import type { ReadFile } from './index-files.ts';

/** Decoded lists that are kept for the next search, the latest ones. */
const KEPT = 400;

/** Reads the index of one volume, each file once. */
export class VolumeReader {
  readonly volume: SearchVolume;
  readonly #read: ReadFile;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #lists = new Map<string, unknown>();

  constructor(volume: SearchVolume, read: ReadFile) {
    this.volume = volume;
    this.#read = read;
  }

  /** As people name it: `1987`, `1980s`. */
  get name(): string {
    const { scope } = this.volume;
    return scope.length === 3 ? `${scope}0s` : scope || 'the archive';
  }

  /** The volume's articles: their days and lengths, and where their texts lie. */
  documents(): Promise<Documents> {
    return this.#decoded('documents', decodeDocuments);
  }

  /** The words that begin as `word` does. */
  block(word: string): Promise<WordBlock> {
    return this.#decoded(`words-${blockOf(word, this.volume.blocks)}`, decodeBlock);
  }

  async postings({ postings: place }: WordGroup): Promise<Postings> {
    return this.list('postings', place, decodePostings);
  }

  /** The values of a facet; none when no article has one. */
  async facet(name: string): Promise<FacetValues> {
    if (!this.volume.facets.includes(name)) return { values: [], docs: [] };
    return this.#decoded(`facet-${name}`, decodeFacet);
  }

  /**
   * What is shown of an article.
   * @throws SearchFailure `replaced` when the text is another article's: texts keep their addresses from one edition to the next
   */
  async text(doc: number): Promise<ArticleText> {
    const documents = await this.documents();
    let number = doc;
    for (const { folder, version, articles, perFile } of documents.texts) {
      if (number < articles) {
        const file = `${folder}${Math.floor(number / perFile)}?v=${version}`;
        const text = (await this.#kept(file, parseTexts))[number % perFile];
        if (text && isOf(text, documents, doc)) return text;
        this.#files.delete(file);
        break;
      }
      number -= articles;
    }
    throw new SearchFailure(
      'replaced',
      `The text of article ${doc} of ${this.volume.folder} is another one's`,
    );
  }

  /** The list at a place of a numbered file of that name. */
  async list<T>(name: string, { file, offset, length }: Place, decode: (bytes: Uint8Array) => T): Promise<T> {
    const key = `${name}-${file}`;
    const bytes = await this.#decoded(key, (all) => all);
    const place = `${key} ${offset}`;
    let list = this.#lists.get(place) as T | undefined;
    if (list === undefined) list = decode(bytes.subarray(offset, offset + length));
    // The latest goes to the end, the one that was used longest ago goes away.
    this.#lists.delete(place);
    this.#lists.set(place, list);
    const [oldest] = this.#lists.keys();
    if (this.#lists.size > KEPT && oldest !== undefined) this.#lists.delete(oldest);
    return list;
  }

  #decoded<T>(name: string, decode: (bytes: Uint8Array) => T): Promise<T> {
    return this.#kept(this.volume.folder + name, decode);
  }

  #kept<T>(path: string, decode: (bytes: Uint8Array) => T): Promise<T> {
    let file = this.#files.get(path) as Promise<T> | undefined;
    if (!file) {
      file = this.#read(path).then((bytes) => decodeWhole(path, bytes, decode));
      this.#files.set(path, file);
      // What could not be read now may be read later.
      file.catch(() => this.#files.delete(path));
    }
    return file;
  }
}

/** True when a text has the day and the length of an article: that another one has both is next to impossible. */
function isOf({ url, headline, text }: ArticleText, documents: Documents, doc: number): boolean {
  const words = splitWords(headline).length + splitWords(text).length;
  return (
    dayOfUrl(url) === documents.days[dayIndexOf(documents, doc)] &&
    Math.abs(fromLength(words) - (documents.lengths[doc] ?? 0)) <= 1
  );
}

function decodeWhole<T>(path: string, bytes: Uint8Array, decode: (bytes: Uint8Array) => T): T {
  try {
    return decode(bytes);
  } catch (cause) {
    throw new SearchFailure('broken', `${path} is not a file of the index`, { cause });
  }
}

const parseTexts = (bytes: Uint8Array): ArticleText[] =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ArticleText);
