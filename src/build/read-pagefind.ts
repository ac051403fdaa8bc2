import { gunzipSync } from 'node:zlib';

/** A file of a Pagefind index, in memory. */
export interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** What Pagefind 1.6 writes before the content of its packed files. */
const SIGNATURE = 'pagefind_dcd';

/** @throws Error when the file is not one of Pagefind 1.6 */
export function unpack({ path, content }: PagefindFile): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw unknownFormat(path);
  return bytes.subarray(SIGNATURE.length);
}

const unknownFormat = (path: string): Error =>
  new Error(`Search index: ${path} is not in the format of Pagefind 1.6, which this program reads.`);

/** Hashes of an index's pages, in the order of their numbers (`pagefind.en_….pf_meta`). */
export function readPageHashes(file: PagefindFile): string[] {
  const cbor = new CborReader(unpack(file), file.path);
  cbor.list();
  cbor.text();
  return Array.from({ length: cbor.list() }, () => {
    const fields = cbor.list();
    const hash = cbor.text();
    for (let field = 1; field < fields; field += 1) cbor.skip();
    return hash;
  });
}

/**
 * Calls `take` for each place where a term stands (`index/en_….pf_index`): the number of the page, that of the word on it,
 * and how much the term weighs there.
 */
export function readTerms(
  file: PagefindFile,
  take: (term: string, page: number, word: number, weight: number) => void,
): void {
  const cbor = new CborReader(unpack(file), file.path);
  cbor.list();
  for (let terms = cbor.list(); terms > 0; terms -= 1) {
    const fields = cbor.list();
    const term = cbor.text();
    readPages(cbor, term, take);
    // Spellings with marks (`café` of `cafe`) have lists of their own.
    if (fields > 2) {
      for (let spellings = cbor.list(); spellings > 0; spellings -= 1) {
        cbor.list();
        cbor.text();
        readPages(cbor, term, take);
      }
    }
    for (let field = 3; field < fields; field += 1) cbor.skip();
  }
}

/** The weight of words until another is given: 1, as Pagefind writes it. */
const PLAIN = 24;

function readPages(cbor: CborReader, term: string, take: Parameters<typeof readTerms>[1]): void {
  let page = 0;
  for (let pages = cbor.list(); pages > 0; pages -= 1) {
    const fields = cbor.list();
    // Pages are given as distances as well.
    page += cbor.integer();
    let weight = PLAIN;
    let word = 0;
    for (let places = cbor.list(); places > 0; places -= 1) {
      const place = cbor.integer();
      // A negative number is a weight, and after it positions start anew; others are distances from the position before.
      if (place < 0) [weight, word] = [-place - 1, 0];
      else take(term, page, (word += place), weight);
    }
    for (let field = 2; field < fields; field += 1) cbor.skip();
  }
}

/** Reads the few kinds of CBOR items that Pagefind writes (RFC 8949). */
class CborReader {
  readonly #bytes: Buffer;
  readonly #path: string;
  #at = 0;

  constructor(bytes: Buffer, path: string) {
    this.#bytes = bytes;
    this.#path = path;
  }

  /** Length of the list that follows. */
  list(): number {
    return this.#head(4);
  }

  text(): string {
    const length = this.#head(3);
    this.#at += length;
    return this.#bytes.toString('utf8', this.#at - length, this.#at);
  }

  integer(): number {
    const negative = (this.#bytes[this.#at] ?? 0) >> 5 === 1;
    return negative ? -1 - this.#head(1) : this.#head(0);
  }

  /** Passes over one item. */
  skip(): void {
    const major = (this.#bytes[this.#at] ?? 0xff) >> 5;
    const length = this.#head(major);
    if (major === 2 || major === 3) this.#at += length;
    else if (major === 4) for (let item = 0; item < length; item += 1) this.skip();
    else if (major > 4) throw unknownFormat(this.#path);
  }

  #head(major: number): number {
    const first = this.#bytes[this.#at++];
    if (first === undefined || first >> 5 !== major) throw unknownFormat(this.#path);
    const short = first & 31;
    if (short < 24) return short;
    const size = 2 ** (short - 24);
    if (size > 4) throw unknownFormat(this.#path);
    this.#at += size;
    return this.#bytes.readUIntBE(this.#at - size, size);
  }
}
