import type { Place } from '../search/index/word-block.ts';

/** A file of a search volume; the path starts at the folder of the volume. */
export interface WordFile {
  path: string;
  bytes: Uint8Array;
}

/** Lists of several words lie in one file until it is so large, in bytes; a long list has one of its own. */
const FILE_SIZE = 12_000;

/** Puts lists one after another into files of about one size. */
export class FileSeries {
  readonly #name: string;
  readonly #files: WordFile[];
  #lists: Uint8Array[] = [];
  #size = 0;
  #number = 0;

  constructor(name: string, files: WordFile[]) {
    this.#name = name;
    this.#files = files;
  }

  add(bytes: Uint8Array): Place {
    if (this.#size > 0 && this.#size + bytes.length > FILE_SIZE) this.end();
    const place = { file: this.#number, offset: this.#size, length: bytes.length };
    this.#lists.push(bytes);
    this.#size += bytes.length;
    return place;
  }

  /** Writes what is left. */
  end(): void {
    if (this.#lists.length === 0) return;
    this.#files.push({ path: `${this.#name}-${this.#number}`, bytes: Buffer.concat(this.#lists) });
    this.#number += 1;
    this.#lists = [];
    this.#size = 0;
  }
}
