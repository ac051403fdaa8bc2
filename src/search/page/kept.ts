import type { Hit } from './hit.ts';
import { KeptList } from './kept-list.ts';
import type { Kept } from './kept-list.ts';

/** A search that the reader made or saved. */
export interface KeptSearch extends Kept {
  /** What was asked, in words. */
  label: string;
  /** As typed; searches for the same words are one recent search. */
  text: string;
}

/** An article that the reader starred. */
export interface KeptArticle extends Kept {
  headline: string;
  day: string;
}

/** What a reader keeps of one archive. Several archives may share a host, and so its storage. */
export interface KeptThings {
  recent: KeptList<KeptSearch>;
  saved: KeptList<KeptSearch>;
  starred: KeptList<KeptArticle>;
}

const isSearch = ({ label, text }: Record<string, unknown>): boolean =>
  typeof label === 'string' && typeof text === 'string';
const isArticle = ({ headline, day }: Record<string, unknown>): boolean =>
  typeof headline === 'string' && typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day);

const opened = new Map<string, KeptThings>();

/** @param base path of the archive, with a slash at both ends */
export function keptIn(base: string): KeptThings {
  let things = opened.get(base);
  if (!things) {
    things = {
      recent: new KeptList<KeptSearch>(`dateline:recent:${base}`, 10, isSearch),
      saved: new KeptList<KeptSearch>(`dateline:saved:${base}`, 200, isSearch),
      starred: new KeptList<KeptArticle>(`dateline:starred:${base}`, 2000, isArticle),
    };
    opened.set(base, things);
  }
  return things;
}

/** Notes a search that was made; narrowing the same words further replaces it. */
export function noteRecent({ recent }: KeptThings, search: KeptSearch): void {
  const [last] = recent.all();
  if (last && last.text === search.text && last.url !== search.url) recent.remove(last.url);
  recent.add(search);
}

/** A hit as it is kept. */
export const toKeptArticle = ({ url, title, day }: Hit): KeptArticle => ({ url, headline: title, day });
