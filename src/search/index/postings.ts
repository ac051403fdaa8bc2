import { ByteReader, ByteWriter } from './code-bytes.ts';

/** In which articles a word stands, ascending, and how often. */
export interface Postings {
  docs: Uint32Array;
  /** Times in the body. */
  inBody: Uint16Array;
  /** 1 when it stands in the headline. */
  inHeadline: Uint8Array;
  /**
   * The word's forms in each article: those of posting `n` are `forms[formStarts[n]]` up to `forms[formStarts[n + 1]]`. Undefined
   * when the word has but one.
   */
  formStarts?: Uint32Array;
  forms?: Uint16Array;
}

const MOST = 0xffff;

/**
 * Reads the bytes of a list: its length; the length in bytes of what follows; the distances between articles; again a length in
 * bytes; for each article the times in the body, doubled, and one more when it is in the headline; and, when there is
 * more, for each the number of forms and the forms. They are apart because they compress better so.
 * @throws RangeError when the bytes end too early
 */
export function decodePostings(bytes: Uint8Array): Postings {
  const reader = new ByteReader(bytes);
  const length = reader.number();
  reader.number();
  const docs = new Uint32Array(length);
  const inBody = new Uint16Array(length);
  const inHeadline = new Uint8Array(length);
  let last = -1;
  for (let at = 0; at < length; at += 1) docs[at] = last += reader.number() + 1;
  reader.number();
  for (let at = 0; at < length; at += 1) {
    const count = reader.number();
    inBody[at] = count >>> 1;
    inHeadline[at] = count & 1;
  }
  return reader.done
    ? { docs, inBody, inHeadline }
    : { docs, inBody, inHeadline, ...readForms(reader, length) };
}

function readForms(reader: ByteReader, length: number): Required<Pick<Postings, 'formStarts' | 'forms'>> {
  const formStarts = new Uint32Array(length + 1);
  const forms: number[] = [];
  for (let at = 0; at < length; at += 1) {
    for (let count = reader.number(); count > 0; count -= 1) forms.push(reader.number());
    formStarts[at + 1] = forms.length;
  }
  return { formStarts, forms: Uint16Array.from(forms) };
}

/** Writes such a list, an article at a time, ascending. */
export class PostingsWriter {
  readonly #docs = new ByteWriter();
  readonly #counts = new ByteWriter();
  readonly #forms = new ByteWriter();
  readonly #all = new ByteWriter();
  #length = 0;
  #last = -1;

  /** @param forms those that stand in the article, each once */
  add(doc: number, inBody: number, inHeadline: boolean, forms: readonly number[]): void {
    this.#docs.number(doc - this.#last - 1);
    this.#counts.number((Math.min(inBody, MOST) << 1) | Number(inHeadline));
    this.#forms.number(forms.length);
    for (const form of forms) this.#forms.number(form);
    this.#last = doc;
    this.#length += 1;
  }

  /**
   * Adds a list that was written before.
   * @param offset so much more for the number of each article
   * @param numbers for each of its forms the number that it has now
   */
  addList(bytes: Uint8Array, offset: number, numbers: readonly number[]): void {
    const reader = new ByteReader(bytes);
    const length = reader.number();
    reader.number();
    this.#length += length;
    let last = offset - 1;
    for (let at = 0; at < length; at += 1) {
      last += reader.number() + 1;
      this.#docs.number(last - this.#last - 1);
      this.#last = last;
    }
    this.#counts.bytes(reader.bytes(reader.number()));
    for (let at = 0; at < length; at += 1) {
      let count = reader.done ? 0 : reader.number();
      this.#forms.number(count || 1);
      if (count === 0) this.#forms.number(numbers[0] ?? 0);
      for (; count > 0; count -= 1) this.#forms.number(numbers[reader.number()] ?? 0);
    }
  }

  /** Articles that were added. */
  get articles(): number {
    return this.#length;
  }

  /**
   * The bytes; the writer is as new then.
   * @param several whether the word has more than one form; of a single one nothing need be said
   */
  finish(several: boolean): Uint8Array {
    this.#all.clear();
    this.#all.number(this.#length);
    for (const part of [this.#docs, this.#counts]) {
      this.#all.number(part.length);
      this.#all.bytes(part.written());
    }
    if (several) this.#all.bytes(this.#forms.written());
    this.#length = 0;
    this.#last = -1;
    for (const part of [this.#docs, this.#counts, this.#forms]) part.clear();
    return this.#all.finish();
  }
}
