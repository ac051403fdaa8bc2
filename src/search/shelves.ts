import type { PagefindEntry } from './pagefind-api.ts';
import { SearchFailure } from './search-failure.ts';

/** One searchable index: a language inside a bundle. */
export interface Shelf {
  /** Address of the bundle's folder, with a slash at the end. */
  bundle: string;
  /** As the bundle names it: a lower-case language tag. */
  language: string;
  pages: number;
  /** Changes whenever the index does. */
  hash: string;
}

/**
 * All indexes of some bundles, those with most pages first, so that the largest starts first.
 * @throws SearchFailure `offline`, `missing` or `broken`
 */
export async function readShelves(bundles: readonly string[]): Promise<Shelf[]> {
  const read = await Promise.all(bundles.map(readBundle));
  return read.flat().sort((a, b) => b.pages - a.pages);
}

async function readBundle(bundle: string): Promise<Shelf[]> {
  const address = `${bundle}pagefind-entry.json`;
  let response: Response;
  try {
    response = await fetch(address, { cache: 'no-cache' });
  } catch (cause) {
    throw new SearchFailure('offline', `${address} could not be fetched`, { cause });
  }
  if (!response.ok) throw new SearchFailure('missing', `${address}: HTTP ${response.status}`);
  let entry: Partial<PagefindEntry> | null;
  try {
    entry = (await response.json()) as Partial<PagefindEntry> | null;
  } catch (cause) {
    throw new SearchFailure('broken', `${address} is not JSON`, { cause });
  }
  const languages = Object.entries(entry?.languages ?? {});
  if (languages.length === 0) throw new SearchFailure('broken', `${address} lists no index`);
  return languages.map(([language, { hash, page_count: pages }]) => ({ bundle, language, pages, hash }));
}
