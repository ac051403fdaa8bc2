import { MAX_RECORD } from '../format.ts';

/** A row of a table as it stands in the source, without the line end behind it. */
export interface RawRow {
  raw: string;
  /** 1-based line on which it begins. */
  line: number;
  /** What is wrong with its quotation marks: then `raw` is its first line, and the next row begins on the next line. */
  problem?: 'unclosed' | 'misplaced' | 'too-large';
}

/** Characters that are kept of a line that is too long. */
const OPENING = 1000;

/**
 * Cuts a table into rows (RFC 4180: a quoted cell may hold line breaks, and quotation marks written twice). A row whose
 * quotation marks do not fit costs its own line only: reading starts again on the next one, so that one forgotten mark
 * does not swallow what follows.
 */
export async function* splitRows(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<RawRow> {
  const rows = new Rows(delimiter);
  for await (const chunk of chunks) yield* rows.read(chunk);
  yield* rows.end();
}

class Rows {
  readonly #delimiter: string;
  /** Why the row cannot be read, while the end of its first line has not come yet. */
  #problem: RawRow['problem'];
  #buffer = '';
  /** Index in the buffer of the first character that has not been looked at; the row begins at 0. */
  #at = 0;
  #line = 1;
  #inQuotes = false;
  /** A quotation mark at this place opens a quoted cell. */
  #cellStart = true;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  *read(chunk: string): Generator<RawRow> {
    this.#buffer += chunk;
    yield* this.#scan(false);
  }

  *end(): Generator<RawRow> {
    yield* this.#scan(true);
    while (this.#buffer !== '') {
      if (this.#inQuotes) this.#problem = 'unclosed';
      else yield this.#finish(this.#buffer.length, 0);
      yield* this.#scan(true);
    }
  }

  *#scan(last: boolean): Generator<RawRow> {
    for (;;) {
      if (this.#problem !== undefined) {
        const row = this.#refuse(this.#problem, last);
        if (!row) return;
        yield row;
      }
      // What a quotation mark or a line end means depends on the character behind it.
      if (this.#at >= this.#buffer.length - (last ? 0 : 2)) return;
      const row = this.#inQuotes ? this.#inside() : this.#outside();
      if (row) yield row;
      else if (this.#at > MAX_RECORD) this.#problem ??= 'too-large';
    }
  }

  #inside(): RawRow | undefined {
    const mark = this.#buffer.indexOf('"', this.#at);
    if (mark < 0 || mark > MAX_RECORD) {
      this.#at = mark < 0 ? this.#buffer.length : mark;
      return undefined;
    }
    const next = this.#buffer[mark + 1] ?? '';
    if (next === '' && mark === this.#buffer.length - 1 && this.#at < mark) {
      this.#at = mark;
      return undefined;
    }
    if (next === '"') {
      this.#at = mark + 2;
      return undefined;
    }
    if (next !== '' && !'\r\n'.includes(next) && next !== this.#delimiter) {
      this.#problem = 'misplaced';
      return undefined;
    }
    this.#at = mark + 1;
    this.#inQuotes = false;
    this.#cellStart = false;
    return undefined;
  }

  #outside(): RawRow | undefined {
    const sign = this.#buffer[this.#at] ?? '';
    if (sign === '\n' || sign === '\r') {
      return this.#finish(this.#at, sign === '\r' && this.#buffer[this.#at + 1] === '\n' ? 2 : 1);
    }
    this.#at += 1;
    if (sign === this.#delimiter) this.#cellStart = true;
    else if (sign === '"' && this.#cellStart) this.#inQuotes = true;
    else this.#cellStart = false;
    return undefined;
  }

  #finish(end: number, skip: number): RawRow {
    const raw = this.#buffer.slice(0, end);
    const row = { raw, line: this.#line };
    this.#restart(end + skip, raw.split(/\r\n?|\n/).length - 1 + (skip > 0 ? 1 : 0));
    return row;
  }

  /**
   * Gives the first line of the row as one that cannot be read, and starts again behind it; undefined when more has to
   * come. A line that has no end is let go.
   */
  #refuse(problem: NonNullable<RawRow['problem']>, last: boolean): RawRow | undefined {
    const found = /\r\n|\n|\r(?!$)/.exec(this.#buffer);
    if (!found && !last) {
      // Nobody mends a line of that length; its opening is enough to say which it is.
      if (this.#buffer.length > MAX_RECORD) {
        this.#problem = 'too-large';
        this.#buffer = this.#buffer.slice(0, OPENING) + (this.#buffer.endsWith('\r') ? '\r' : '');
      }
      return undefined;
    }
    const raw = this.#buffer.slice(0, found?.index).replace(/\r$/, '');
    const row = { raw, line: this.#line, problem };
    this.#restart(found ? found.index + found[0].length : this.#buffer.length, 1);
    return row;
  }

  #restart(at: number, lines: number): void {
    this.#buffer = this.#buffer.slice(at);
    this.#line += lines;
    this.#at = 0;
    this.#inQuotes = false;
    this.#cellStart = true;
    this.#problem = undefined;
  }
}
