/** What Pagefind's WebAssembly module offers (1.6, `pagefind_web`, as wasm-bindgen compiles it), as far as it is used here. */
interface PagefindWasm {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_malloc(size: number, align: number): number;
  __wbindgen_free(at: number, size: number, align: number): void;
  __wbindgen_start(): void;
  init_pagefind(at: number, length: number): number;
  load_index_chunk(index: number, at: number, length: number): number;
  search(index: number, ...texts: number[]): [at: number, length: number];
}

/**
 * Finds the stem of a word among given stems, with the stemmer that made the index.
 *
 * Pagefind's module stems a word only to look it up. So it is given an index in which each stem is the one word of a page,
 * and asked on which page it finds the word.
 */
export class Stemmer {
  readonly #wasm: PagefindWasm;

  private constructor(wasm: PagefindWasm) {
    this.#wasm = wasm;
  }

  /** @param module the module of a language */
  static async load(module: Uint8Array): Promise<Stemmer> {
    const imports = {
      './pagefind_web_bg.js': {
        __wbindgen_init_externref_table: () => {
          const from = wasm.__wbindgen_externrefs.grow(4);
          for (const [at, value] of [undefined, null, true, false].entries())
            wasm.__wbindgen_externrefs.set(from + at, value);
        },
      },
    };
    const { instance } = await WebAssembly.instantiate(module as BufferSource, imports);
    const wasm = instance.exports as unknown as PagefindWasm;
    wasm.__wbindgen_start();
    return new Stemmer(wasm);
  }

  /**
   * The one of `stems` that is the stem of a word; undefined when none is.
   * @param word folded
   */
  stemOf(word: string, stems: readonly string[]): string | undefined {
    const index = this.#wasm.load_index_chunk(
      this.#wasm.init_pagefind(...this.#put(encodePages(stems))),
      ...this.#put(encodeWords(stems)),
    );
    const text = this.#put(new TextEncoder().encode(word));
    const again = this.#put(new TextEncoder().encode(word));
    const [at, length] = this.#wasm.search(index, ...text, ...again, 1, 0, 1, 0, 1, 0);
    const answer = new TextDecoder().decode(new Uint8Array(this.#wasm.memory.buffer, at >>> 0, length));
    this.#wasm.__wbindgen_free(at, length, 1);
    const { results } = JSON.parse(answer) as { results: { p: string }[] };
    const [first] = results;
    return first && stems[Number(first.p)];
  }

  /** Copies bytes to where the module can read them; it frees them itself. */
  #put(bytes: Uint8Array): [at: number, length: number] {
    const at = this.#wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#wasm.memory.buffer, at, bytes.length).set(bytes);
    return [at, bytes.length];
  }
}

type Item = number | string | readonly Item[];

/** `pf_meta`: version, pages, and no more. */
const encodePages = (stems: readonly string[]): Uint8Array =>
  encode(['1.6.0', stems.map((_, page) => [String(page), 1, '']), [], [], [], []]);

/** `pf_index`: words, each at the one place of its page; pages are given as distances, of which there is one. */
const encodeWords = (stems: readonly string[]): Uint8Array =>
  encode([stems.map((stem, page) => [stem, [[page, [0], []]], []])]);

/** CBOR (RFC 8949), of the kinds of items that Pagefind reads. */
function encode(item: Item): Uint8Array {
  const bytes: number[] = [];
  const head = (major: number, value: number): void => {
    if (value < 24) bytes.push((major << 5) | value);
    else bytes.push((major << 5) | 26, value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
  };
  const write = (one: Item): void => {
    if (typeof one === 'number') head(0, one);
    else if (typeof one === 'string') {
      const text = new TextEncoder().encode(one);
      head(3, text.length);
      bytes.push(...text);
    } else {
      head(4, one.length);
      one.forEach(write);
    }
  };
  write(item);
  return Uint8Array.from(bytes);
}
