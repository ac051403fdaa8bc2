import type { Frequency } from './choose-queries.ts';

/** What is asked: words, words in a stretch of time, words with the newest first. */
export const MODES = ['relevance', 'date range', 'newest first'] as const;
export type Mode = (typeof MODES)[number];

/** One query asked once. */
export interface Timing {
  frequency: Frequency;
  /** Milliseconds until results, facets and histogram were all there. */
  milliseconds: number;
}

/** One query asked by a browser that had nothing of the site in its cache. */
export interface ColdStart {
  /** Bytes until the first results, page included. */
  bytes: number;
  /** Those of them that a page without search would not have fetched: scripts, index, results. */
  ofSearch: number;
  /** Those of all scripts that were fetched. */
  scripts: number;
  /** Milliseconds from the click on a link to the first results. */
  milliseconds: number;
}

/** How fast one way of searching an archive is. */
export interface SpeedResult {
  title: string;
  warm: Record<Mode, Timing[]>;
  cold: ColdStart[];
  /** Milliseconds of the longest task on the page's main thread, of those above 50; 0 when none was, absent when nobody looked. */
  longestTask?: number;
}

/** Results on one archive. */
export interface SiteSpeed {
  articles: number;
  queries: number;
  results: SpeedResult[];
}
