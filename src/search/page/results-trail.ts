import type { Hit } from './hit.ts';

/** Where the article page finds the results that the reader came from. */
export const TRAIL = 'dateline:results';

/** The results around one that was opened, as the article page reads them from `sessionStorage`. */
export interface Trail {
  /** Path and query of the search. */
  search: string;
  /** Addresses of the results in order, with the words to highlight. */
  urls: string[];
  /** Their headlines. */
  headlines: string[];
  /** Place of the first of them among all results. */
  from: number;
  /** All that the search has found. */
  total: number;
}

const MOST = 200;

/** The results around the one at a place of the list. */
export function toTrail(search: string, hits: readonly Hit[], place: number, total: number): Trail {
  const from = Math.max(0, Math.min(place - MOST / 2, hits.length - MOST));
  const around = hits.slice(from, from + MOST);
  return {
    search,
    urls: around.map(({ href }) => href),
    headlines: around.map(({ title }) => title),
    from,
    total,
  };
}

/** Leaves the trail for the article page; without storage there is none. */
export function leaveTrail(trail: Trail): void {
  try {
    sessionStorage.setItem(TRAIL, JSON.stringify(trail));
  } catch {
    // The article is read as if the reader had come from elsewhere.
  }
}
