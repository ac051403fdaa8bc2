import { MAX_RECORD, type SourceText } from '../format.ts';

/**
 * The stretch of a source that a reader is looking at. All places are counted in characters from the start of the
 * source, so they stay true when what was read is let go of.
 */
export class TextWindow {
  /** What is in memory. */
  text = '';
  /** Place of the first character in memory. */
  start = 0;
  /** True when the source has no more. */
  ended = false;
  readonly #chunks: AsyncIterator<string>;
  readonly #absent = new Map<string, { from: number; to: number }>();
  #line = 1;
  #counted = 0;

  constructor(source: SourceText) {
    this.#chunks = source.chunks()[Symbol.asyncIterator]();
  }

  /** Place after the last character in memory. */
  get end(): number {
    return this.start + this.text.length;
  }

  /** Lets go of everything before `keepFrom` and reads on; resolves to false when there was nothing more. */
  async more(keepFrom: number): Promise<boolean> {
    if (this.ended) return false;
    this.#countTo(keepFrom);
    const kept = this.text.slice(Math.max(0, keepFrom - this.start));
    const pieces = [kept];
    // As much again as is kept, so that a long record is not copied once a piece; but no more than a record may have.
    const wanted = Math.min(kept.length, MAX_RECORD - kept.length);
    for (let read = 0; read === 0 || read < wanted;) {
      const next = await this.#chunks.next();
      if (next.done === true) {
        this.ended = true;
        break;
      }
      pieces.push(next.value);
      read += next.value.length;
    }
    this.start = Math.max(this.start, keepFrom);
    this.text = pieces.join('');
    return this.text.length > kept.length;
  }

  slice(from: number, to: number): string {
    return this.text.slice(from - this.start, to - this.start);
  }

  /** Place of the next `needle` in memory, or -1. What was searched in vain is not searched again. */
  indexOf(needle: string, from: number): number {
    const absent = this.#absent.get(needle);
    const known = absent !== undefined && from >= absent.from && from < absent.to;
    const searchFrom = known ? Math.max(from, absent.to - needle.length + 1) : from;
    const found = this.text.indexOf(needle, searchFrom - this.start);
    if (found !== -1) return found + this.start;
    this.#absent.set(needle, { from: known ? absent.from : from, to: this.end });
    return -1;
  }

  /** 1-based line of a place; places have to be asked for in order. */
  lineAt(place: number): number {
    this.#countTo(place);
    return this.#line;
  }

  #countTo(place: number): void {
    const from = this.#counted - this.start;
    const to = Math.min(place, this.end) - this.start;
    if (to <= from) return;
    for (let at = this.#next('\n', from); at < to; at = this.#next('\n', at + 1)) this.#line++;
    // A carriage return is a line end when no line feed follows it.
    for (let at = this.#next('\r', from); at < to; at = this.#next('\r', at + 1)) {
      if (this.text.charAt(at + 1) !== '\n') this.#line++;
    }
    this.#counted = to + this.start;
  }

  #next(character: string, from: number): number {
    const place = this.indexOf(character, from + this.start);
    return place === -1 ? Infinity : place - this.start;
  }
}
