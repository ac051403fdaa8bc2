import { ByteReader, ByteWriter } from './code-bytes.ts';

/**
 * Where a word stands in each of its articles: the positions of posting `n` are `at[starts[n]]` up to `at[starts[n + 1]]`,
 * ascending; `forms` says as which of the word's forms it stands there.
 */
export interface Positions {
  starts: Uint32Array;
  at: Uint32Array;
  forms: Uint16Array;
}

/**
 * Positions of the headline's words are below it, those of the body's words above it. A longer headline's other words count as
 * words of the body, and a place is left free between them and it: no phrase goes from one to the other.
 */
export const BODY = 64;

/**
 * Reads the bytes of a list: the number of articles; the length of what follows, in bytes; for each article the number of places and
 * the distances between them; and the forms, unless there is but one.
 * @param several whether the word has more than one form
 * @throws RangeError when the bytes end too early
 */
export function decodePositions(bytes: Uint8Array, several: boolean): Positions {
  const reader = new ByteReader(bytes);
  const articles = reader.number();
  reader.number();
  const starts = new Uint32Array(articles + 1);
  let at = new Uint32Array(articles * 2);
  let length = 0;
  for (let article = 0; article < articles; article += 1) {
    const count = reader.number();
    if (length + count > at.length) at = enlarge(at, (length + count) * 2);
    let last = -1;
    for (let index = 0; index < count; index += 1) at[length++] = last += reader.number() + 1;
    starts[article + 1] = length;
  }
  const forms = new Uint16Array(length);
  if (several) for (let index = 0; index < length; index += 1) forms[index] = reader.number();
  return { starts, at: at.subarray(0, length), forms };
}

function enlarge(list: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(list);
  return larger;
}

/** Writes such a list, an article at a time. */
export class PositionsWriter {
  readonly #places = new ByteWriter();
  readonly #forms = new ByteWriter();
  readonly #all = new ByteWriter();
  #articles = 0;

  /** The places of one article, ascending, and the form at each. */
  add(at: readonly number[], forms: readonly number[]): void {
    this.#articles += 1;
    this.#places.number(at.length);
    let last = -1;
    for (const place of at) {
      this.#places.number(place - last - 1);
      last = place;
    }
    for (const form of forms) this.#forms.number(form);
  }

  /**
   * Adds a list that was written before.
   * @param numbers for each of its forms the number that it has now
   */
  addList(bytes: Uint8Array, numbers: readonly number[]): void {
    const reader = new ByteReader(bytes);
    this.#articles += reader.number();
    const places = reader.bytes(reader.number());
    this.#places.bytes(places);
    if (numbers.length > 1) {
      while (!reader.done) this.#forms.number(numbers[reader.number()] ?? 0);
      return;
    }
    const [number = 0] = numbers;
    for (let count = countPlaces(places); count > 0; count -= 1) this.#forms.number(number);
  }

  /** The bytes; the writer is as new then. */
  finish(several: boolean): Uint8Array {
    this.#all.clear();
    this.#all.number(this.#articles);
    this.#all.number(this.#places.length);
    this.#all.bytes(this.#places.written());
    if (several) this.#all.bytes(this.#forms.written());
    this.#articles = 0;
    this.#places.clear();
    this.#forms.clear();
    return this.#all.finish();
  }
}

function countPlaces(bytes: Uint8Array): number {
  const reader = new ByteReader(bytes);
  let places = 0;
  while (!reader.done) {
    const count = reader.number();
    places += count;
    for (let index = 0; index < count; index += 1) reader.number();
  }
  return places;
}
