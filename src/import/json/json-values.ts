import { MAX_RECORD } from '../format.ts';

/** A piece of JSON text as it stands in the source. */
export interface JsonPiece {
  /** Left out when it is longer than a record may be. */
  raw?: string;
  line: number;
  /** False when the text ended inside it. */
  ended: boolean;
}

/** Where the values that are wanted stand. */
export type JsonPlace =
  /** Values one after another. */
  | { kind: 'values' }
  /** Elements of the array that the text is. */
  | { kind: 'array' }
  /** Elements of the first array under one of these names in the object that the text is. */
  | { kind: 'under'; keys: readonly string[] };

/** Depth of a container that has ended: no value lies so deep. */
const CLOSED = Number.MAX_SAFE_INTEGER;

const OUTSIDE = /["{}[\],\n]/g;
const INSIDE = /["\\\n]/g;

/**
 * Cuts JSON values out of a text that comes in pieces, by their brackets alone: what a value holds is for JSON.parse to
 * judge, so one broken value does not spoil the others. A line break inside a string, which JSON does not allow, ends
 * the string: that is where the writer forgot the quotation mark.
 */
export class JsonValues {
  /** What stands before the first value and may be wanted again around others: `{"items": [`. */
  before = '';
  readonly #place: JsonPlace;
  #buffer = '';
  /** Index in the buffer up to which it has been read. */
  #at = 0;
  #depth = 0;
  #inString = false;
  /** True after a line break inside a string, up to the next sign. */
  #broken = false;
  #line = 1;
  /** Index in the buffer at which the value begins; -1 between values, -2 in a value that has grown too large. */
  #start = -1;
  #startLine = 1;
  /** Index in the buffer behind the last comma or value. */
  #edge = 0;
  /** Depth inside the container of the values; -1 while it has not been met. */
  #floor: number;
  /** The last string at depth 1, which may be the name of the container. */
  #name = '';
  #stringStart = 0;

  constructor(place: JsonPlace) {
    this.#place = place;
    this.#floor = place.kind === 'values' ? 0 : -1;
  }

  /** True when the container of the values has been met. */
  get found(): boolean {
    return this.#floor >= 0;
  }

  /** Reads on: gives the values that end in this piece of text. */
  *read(chunk: string): Generator<JsonPiece> {
    this.#buffer += chunk;
    for (;;) {
      const pattern = this.#inString ? INSIDE : OUTSIDE;
      pattern.lastIndex = this.#at;
      const hit = pattern.exec(this.#buffer);
      if (!hit) break;
      // An escape whose second half has not come yet.
      if (hit[0] === '\\' && hit.index + 1 >= this.#buffer.length) {
        this.#at = hit.index;
        break;
      }
      const piece = this.#step(hit[0], hit.index);
      if (piece) yield piece;
    }
    if (!this.#buffer.startsWith('\\', this.#at)) this.#at = this.#buffer.length;
    this.#forget();
  }

  /** The value in which the text ends, if it ends in one. */
  end(): JsonPiece | undefined {
    if (this.#floor === CLOSED) return undefined;
    if (this.#start === -1) {
      const raw = this.#buffer.slice(this.#edge).trim();
      const ended = this.#place.kind === 'values';
      return raw === '' && ended ? undefined : { raw, line: this.#line, ended };
    }
    const raw = this.#start >= 0 ? this.#buffer.slice(this.#start).trimEnd() : undefined;
    return { line: this.#startLine, ended: false, ...(raw !== undefined && { raw }) };
  }

  #step(sign: string, index: number): JsonPiece | undefined {
    this.#at = index + 1;
    if (sign === '\n') {
      this.#line += 1;
      this.#broken ||= this.#inString;
      this.#inString = false;
      return undefined;
    }
    const cut = this.#broken && sign === '{' && this.found && this.#depth > this.#floor;
    this.#broken = false;
    if (cut) {
      // The string has swallowed the end of its value: what begins here is the next one.
      this.#depth = this.#floor;
      const piece = this.#finish(index - (/,\s*$/.exec(this.#buffer.slice(0, index))?.[0].length ?? 0));
      this.#begin(index);
      this.#depth += 1;
      return piece;
    }
    if (this.#inString) {
      if (sign === '\\') this.#at = index + 2;
      else {
        this.#inString = false;
        if (this.#depth === 1 && !this.found) this.#name = this.#buffer.slice(this.#stringStart, index);
      }
      return undefined;
    }
    switch (sign) {
      case '"':
        this.#begin(index);
        this.#inString = true;
        this.#stringStart = index + 1;
        return undefined;
      case '{':
      case '[':
        if (!this.found && this.#opensContainer(sign)) {
          this.before = this.#buffer.slice(0, index + 1);
          this.#depth += 1;
          this.#floor = this.#depth;
          this.#edge = index + 1;
          return undefined;
        }
        this.#begin(index);
        this.#depth += 1;
        return undefined;
      case ',':
        return this.#depth === this.#floor ? this.#finish(index, 1) : undefined;
      default:
        return this.#close(index);
    }
  }

  #opensContainer(sign: string): boolean {
    if (sign !== '[') return false;
    if (this.#place.kind === 'array') return this.#depth === 0;
    return this.#place.kind === 'under' && this.#depth === 1 && this.#place.keys.includes(this.#name);
  }

  #close(index: number): JsonPiece | undefined {
    if (this.#depth > 0) this.#depth -= 1;
    if (!this.found || this.#depth > this.#floor || this.#floor === CLOSED) return undefined;
    if (this.#depth === this.#floor && this.#start !== -1) return this.#finish(index + 1);
    if (this.#depth >= this.#floor) return undefined;
    // The container ends; what stood before its bracket is its last value.
    const piece = this.#finish(index, 1);
    this.#floor = CLOSED;
    return piece;
  }

  #begin(index: number): void {
    if (!this.found || this.#depth !== this.#floor || this.#start !== -1) return;
    this.#start = index;
    this.#startLine = this.#line;
  }

  /**
   * Ends a value. Without a value that began with a bracket or a quotation mark, it is whatever stands there: a number,
   * a word, or nothing.
   * @param skip characters behind the end that belong to no value
   */
  #finish(end: number, skip = 0): JsonPiece | undefined {
    const start = this.#start;
    const raw = start === -2 ? undefined : this.#buffer.slice(start === -1 ? this.#edge : start, end).trim();
    this.#start = -1;
    this.#edge = end + skip;
    if (start === -1 && raw === '') return undefined;
    return {
      line: start === -1 ? this.#line : this.#startLine,
      ended: true,
      ...(raw !== undefined && { raw }),
    };
  }

  /** Drops what has been read and is not part of a value that goes on. */
  #forget(): void {
    if (!this.found && this.#buffer.length <= MAX_RECORD) return;
    if (this.#start >= 0 && this.#buffer.length - this.#start > MAX_RECORD) this.#start = -2;
    if (this.#start === -1 && this.#buffer.length - this.#edge > MAX_RECORD) this.#edge = this.#at;
    const keep =
      this.#start >= 0 ? this.#start : this.#start === -1 ? Math.min(this.#edge, this.#at) : this.#at;
    this.#buffer = this.#buffer.slice(keep);
    this.#at -= keep;
    this.#edge = Math.max(0, this.#edge - keep);
    this.#stringStart = Math.max(0, this.#stringStart - keep);
    if (this.#start >= 0) this.#start = 0;
  }
}
