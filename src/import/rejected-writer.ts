import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import type { RecordPlace } from './format.ts';
import type { Rejection } from './import-report.ts';

/** Name of the file, beside the rejected records, that says why each was rejected. */
export const REASONS = '.reasons.txt';

/**
 * Keeps rejected records in files that can be mended and imported again: of each source those records that were
 * rejected, with whatever stood around them, under the source's own name. Nothing is made when nothing is rejected.
 */
export class RejectedWriter {
  readonly #folder: string;
  #reasons: WriteStream | undefined;
  #open: { name: string; stream: WriteStream; after: string; between: string; count: number } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Keeps one record of a source.
   * @param bytes the whole file, for records that are all of it
   */
  async keep(
    name: string,
    place: RecordPlace,
    bytes: () => AsyncIterable<Uint8Array>,
    reasons: readonly Rejection[],
  ): Promise<void> {
    await this.#writeReasons(reasons);
    if (place.frame === undefined) await this.#copy(name, bytes);
    else if (place.raw !== undefined) await this.#add(name, place);
  }

  /** Ends the file of a source; to be called when all its records have gone by. */
  async endSource(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    open.stream.end(open.after);
    await once(open.stream, 'close');
    await rename(this.#temporary(open.name), this.#target(open.name));
  }

  /** Ends everything. */
  async close(): Promise<void> {
    await this.endSource();
    if (!this.#reasons) return;
    this.#reasons.end();
    await once(this.#reasons, 'close');
  }

  #target(name: string): string {
    return join(this.#folder, name);
  }

  #temporary(name: string): string {
    const target = this.#target(name);
    return join(dirname(target), `.${target.slice(dirname(target).length + 1)}.part`);
  }

  async #copy(name: string, bytes: () => AsyncIterable<Uint8Array>): Promise<void> {
    await mkdir(dirname(this.#target(name)), { recursive: true });
    await pipeline(bytes(), createWriteStream(this.#temporary(name)));
    await rename(this.#temporary(name), this.#target(name));
  }

  async #add(name: string, { raw = '', frame = { before: '', after: '' } }: RecordPlace): Promise<void> {
    if (!this.#open) {
      await mkdir(dirname(this.#target(name)), { recursive: true });
      const stream = createWriteStream(this.#temporary(name));
      this.#open = { name, stream, after: frame.after, between: frame.between ?? '\n', count: 0 };
      stream.write(frame.before);
    }
    const { stream, between, count } = this.#open;
    this.#open.count += 1;
    if (!stream.write(`${count > 0 ? between : ''}${raw}`)) await once(stream, 'drain');
  }

  async #writeReasons(reasons: readonly Rejection[]): Promise<void> {
    if (!this.#reasons) {
      await mkdir(this.#folder, { recursive: true });
      this.#reasons = createWriteStream(join(this.#folder, REASONS));
    }
    for (const reason of reasons) {
      if (!this.#reasons.write(`${formatRejection(reason)}\n`)) await once(this.#reasons, 'drain');
    }
  }
}

/** One reason on one line: `export.csv:12 record 11 (a-11): The row has 3 cells … [csv-cells]`. */
export function formatRejection({
  file,
  line,
  record,
  id,
  rule,
  message,
  found,
  expected,
}: Rejection): string {
  const place = `${file}${line === undefined ? '' : `:${line}`} record ${record}${id === undefined ? '' : ` (${id})`}`;
  const details = [found && `found: ${found}`, expected && `expected: ${expected}`]
    .filter(Boolean)
    .join('; ');
  return `${place}: ${message} [${rule}]${details === '' ? '' : ` ${details}`}`.replace(
    /(?!\t)\p{Cc}+/gu,
    ' ',
  );
}
