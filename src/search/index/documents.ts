import type { CivilDate } from '../../model/civil-date.ts';
import { ByteReader, ByteWriter } from './code-bytes.ts';

/** The articles of a search volume, oldest first, without their text. Their number is their place in these lists. */
export interface Documents {
  /** Days that have articles, ascending, and the number of the first article of each. */
  days: CivilDate[];
  firsts: Uint32Array;
  /** Words of each article, roughly: `toLength` of what is kept. */
  lengths: Uint8Array;
  /** Where the texts lie: stretches of articles that were indexed together, in order. */
  texts: TextFolder[];
}

/** Articles whose texts lie in one folder, numbered from 0 as they come. */
export interface TextFolder {
  /** Path of the folder under the index's own, with a slash at the end. */
  folder: string;
  /** Changes when the files do; goes into their addresses. */
  version: string;
  articles: number;
  /** So many texts lie in a file, as lines. */
  perFile: number;
}

/** A number of words as one byte, exact to 8 % and up to some 65,000. */
export const fromLength = (words: number): number => Math.min(255, Math.round(16 * Math.log2(1 + words)));
export const toLength = (kept: number): number => 2 ** (kept / 16) - 1;

export function encodeDocuments({ days, firsts, lengths, texts }: Documents): Uint8Array {
  const writer = new ByteWriter();
  writer.number(lengths.length);
  writer.number(days.length);
  let last = 0;
  for (const [index, day] of days.entries()) {
    const number = toDayNumber(day);
    writer.number(number - last);
    writer.number((firsts[index + 1] ?? lengths.length) - (firsts[index] ?? 0));
    last = number;
  }
  writer.bytes(lengths);
  writer.number(texts.length);
  for (const { folder, version, articles, perFile } of texts) {
    writer.text(folder);
    writer.text(version);
    writer.number(articles);
    writer.number(perFile);
  }
  return writer.finish();
}

/** @throws RangeError when the bytes end too early */
export function decodeDocuments(bytes: Uint8Array): Documents {
  const reader = new ByteReader(bytes);
  const articles = reader.number();
  const count = reader.number();
  const firsts = new Uint32Array(count);
  let day = 0;
  let first = 0;
  const days = Array.from({ length: count }, (_, index): CivilDate => {
    day += reader.number();
    firsts[index] = first;
    first += reader.number();
    return fromDayNumber(day);
  });
  const lengths = reader.bytes(articles);
  const texts = Array.from({ length: reader.number() }, (): TextFolder => ({
    folder: reader.text(),
    version: reader.text(),
    articles: reader.number(),
    perFile: reader.number(),
  }));
  return { days, firsts, lengths, texts };
}

const DAY = 86_400_000;
/** 0001-01-01, so that all days of the Christian era are positive. */
const START = Date.UTC(2000, 0, 1) - 730_119 * DAY;

const toDayNumber = (day: CivilDate): number => (Date.parse(`${day}T00:00:00Z`) - START) / DAY;
const fromDayNumber = (number: number): CivilDate =>
  new Date(START + number * DAY).toISOString().slice(0, 10) as CivilDate;

/** The place in `days` of an article. */
export function dayIndexOf({ firsts }: Pick<Documents, 'firsts'>, doc: number): number {
  let [low, high] = [0, firsts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] ?? 0) <= doc) low = middle;
    else high = middle - 1;
  }
  return low;
}
