import { closeSync, fstatSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { hash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { SiteTree } from './site-tree.ts';

/** A file in a pack: where its bytes lie, and what they are. */
export interface PackedFile {
  path: string;
  offset: number;
  length: number;
  /** SHA-256 of the bytes, shortened. */
  digest: string;
}

/** What a pack says of itself. */
export interface PackHead<Meta> {
  meta: Meta;
  /** What is no part of the site: catalogues, for those who build from them. */
  sections: PackedFile[];
  /** Files of the site that other packs have too, byte for byte: one copy of each is needed. */
  shared: PackedFile[];
}

/** The last bytes of a pack: a mark, and where the list of files and the head begin. */
const MARK = 'dateline1';
const TAIL = MARK.length + 16;
const BUFFER = 4 * 1024 * 1024;

/** Short enough for a list of a million, long enough that no two files meet. */
export const digestOf = (bytes: Uint8Array | string): string =>
  hash('sha256', bytes, 'base64url').slice(0, 22);

/**
 * Writes what a part of the site is made of into one file. One file instead of ten thousand: it is written at the speed
 * of the disk, hashed as it is written, and easily kept, carried to another machine and compared.
 */
export class PackWriter<Meta> {
  readonly #path: string;
  readonly #site: SiteTree | undefined;
  readonly #handle: number;
  /** Files of the site, paths from its root without a slash before them. */
  readonly files: PackedFile[] = [];
  readonly sections: PackedFile[] = [];
  readonly shared: PackedFile[] = [];
  #waiting: Uint8Array[] = [];
  #size = 0;
  #offset = 0;

  /**
   * @param path where the pack goes in the end; until then it has another name beside it
   * @param site folder where the files are laid out as well, as they come
   */
  constructor(path: string, site?: string) {
    this.#path = path;
    this.#site = site === undefined ? undefined : new SiteTree(site);
    this.#handle = openSync(`${path}.unfinished`, 'w');
  }

  /** Adds a file of the site. */
  addFile(path: string, bytes: Uint8Array): void {
    this.files.push(this.#add(path, bytes));
    this.#site?.write(path, bytes);
  }

  /** Adds a file that other packs have too. */
  addShared(path: string, bytes: Uint8Array): void {
    this.shared.push(this.#add(path, bytes));
  }

  addSection(path: string, content: string | Uint8Array): void {
    this.sections.push(this.#add(path, typeof content === 'string' ? Buffer.from(content) : content));
  }

  /** Bytes of all files of the site. */
  get bytes(): number {
    return this.files.reduce((sum, { length }) => sum + length, 0);
  }

  /** Writes the list of files and the head, and gives the pack its name. */
  finish(meta: Meta): void {
    const tail = Buffer.alloc(TAIL, MARK);
    tail.writeBigUInt64LE(BigInt(this.#offset), MARK.length);
    this.#write(Buffer.from(JSON.stringify(this.files)));
    tail.writeBigUInt64LE(BigInt(this.#offset), MARK.length + 8);
    this.#write(
      Buffer.from(
        JSON.stringify({ meta, sections: this.sections, shared: this.shared } satisfies PackHead<Meta>),
      ),
    );
    this.#write(tail);
    this.#flush();
    closeSync(this.#handle);
    renameSync(`${this.#path}.unfinished`, this.#path);
  }

  /** Gives up: nothing stays on the disk. */
  async abandon(): Promise<void> {
    closeSync(this.#handle);
    await rm(`${this.#path}.unfinished`, { force: true });
  }

  #add(path: string, bytes: Uint8Array): PackedFile {
    const file = { path, offset: this.#offset, length: bytes.length, digest: digestOf(bytes) };
    this.#write(bytes);
    return file;
  }

  #write(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#size += bytes.length;
    this.#offset += bytes.length;
    if (this.#size > BUFFER) this.#flush();
  }

  #flush(): void {
    const all = Buffer.concat(this.#waiting);
    for (let at = 0; at < all.length;) at += writeSync(this.#handle, all, at);
    this.#waiting = [];
    this.#size = 0;
  }
}

/** Reads a pack. */
export class PackReader<Meta> {
  readonly #handle: number;
  readonly #places: { files: number; head: number };
  readonly head: PackHead<Meta>;

  /** @throws Error when there is no whole pack at `path` */
  constructor(path: string) {
    this.#handle = openSync(path, 'r');
    try {
      const { size } = fstatSync(this.#handle);
      const tail = this.#bytes(size - TAIL, TAIL);
      if (tail.toString('latin1', 0, MARK.length) !== MARK) throw new Error(`${path} is no whole pack.`);
      const files = Number(tail.readBigUInt64LE(MARK.length));
      const head = Number(tail.readBigUInt64LE(MARK.length + 8));
      this.#places = { files, head };
      this.head = JSON.parse(this.#bytes(head, size - TAIL - head).toString()) as PackHead<Meta>;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Files of the site. */
  files(): PackedFile[] {
    const { files, head } = this.#places;
    return JSON.parse(this.#bytes(files, head - files).toString()) as PackedFile[];
  }

  read({ offset, length }: PackedFile): Buffer {
    return this.#bytes(offset, length);
  }

  /** The text of a section; empty when there is none of that name. */
  section(path: string): string {
    return this.sectionBytes(path).toString();
  }

  /** The bytes of a section; none when there is none of that name. */
  sectionBytes(path: string): Buffer {
    const found = this.head.sections.find((section) => section.path === path);
    return found ? this.read(found) : Buffer.alloc(0);
  }

  close(): void {
    closeSync(this.#handle);
  }

  #bytes(offset: number, length: number): Buffer {
    const bytes = Buffer.alloc(Math.max(0, length));
    let read = 0;
    while (read < length) {
      const more = readSync(this.#handle, bytes, read, length - read, offset + read);
      if (more === 0) throw new Error('The pack ends too early.');
      read += more;
    }
    return bytes;
  }
}

/** Opens a pack, uses it and closes it. */
export async function withPack<Meta, Result>(
  path: string,
  use: (pack: PackReader<Meta>) => Result | Promise<Result>,
): Promise<Result> {
  const pack = new PackReader<Meta>(path);
  try {
    return await use(pack);
  } finally {
    pack.close();
  }
}
