import type { DateRange } from './date-range.ts';
import type { Query } from './query.ts';
import { isWords, readWords } from './read-words.ts';

type Reader = typeof import('./query-reader.ts');

let reader: Reader | undefined;

/** The code that reads more than words, when a text needs it and it is not there yet: to be waited for. */
export function loadReader(text: string): Promise<unknown> | undefined {
  if (reader || isWords(text)) return undefined;
  return import('./query-reader.ts').then((loaded) => (reader = loaded));
}

/** What a text means. Before {@link loadReader} has done what it has to, all of it is taken for words. */
export const readQuery = (text: string): Query =>
  reader && !isWords(text) ? reader.parseQuery(text) : readWords(text);

/** The days that the dates in a text let through, read just so. */
export const readDates = (text: string): DateRange => {
  const { dates } = readQuery(text);
  return dates.length > 0 && reader ? reader.dateRange({ dates }) : {};
};
