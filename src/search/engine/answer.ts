import type { CivilDate } from '../../model/civil-date.ts';
import type { Chosen, Facet, TopCounts, TopValues } from '../facets.ts';
import type { Query } from '../query/query.ts';
import type { Sort } from '../search-state.ts';

/** One search. With no clause in the query: every article that the dates and the chosen values let through. */
export interface SearchRequest {
  query: Query;
  chosen: Chosen;
  /** First and last day, both included; they narrow further what the query's own dates let through. */
  from?: CivilDate;
  to?: CivilDate;
  sort: Sort;
}

/** Names an article inside the index that answered. */
export interface Ref {
  /** Number of the volume in the index, oldest first. */
  volume: number;
  /** Number of the article in the volume, oldest first. */
  doc: number;
}

/** How far a search has come. */
export interface VolumeProgress {
  done: number;
  all: number;
  /** Volumes that could not be read, as people name them (`1987`, `1980s`). */
  missing: string[];
}

/**
 * What is known so far; the last one of a search has `progress.done === progress.all`. Numbers are exact over the volumes that have
 * answered.
 */
export interface Answer {
  progress: VolumeProgress;
  total: number;
  /** Hits by day, without `from` and `to` (the query's own dates and all else apply): oldest first. */
  days: [day: CivilDate, articles: number][];
  /** Hits by value; in a facet with choices, as if none were chosen there. Undefined until they are counted. */
  counts?: TopCounts;
  /** The first hits in the order asked for, as many as were asked for. */
  refs: Ref[];
  /** When nothing was found: near words that do occur, in place of one that does not. None until they are looked for. */
  suggestions: Suggestion[];
  /** The last word was taken for the beginning of a word, for the archive has no such word. */
  begun?: string;
}

/** What there is to search: articles by day, oldest first, and by value. */
export interface Overview {
  days: Answer['days'];
  counts: TopCounts;
  /** Volumes that could not be read, as people name them. */
  missing: string[];
}

/** `word` of the query (as typed) might have been `instead`, which stands in so many articles. */
export interface Suggestion {
  word: string;
  instead: string;
  articles: number;
}

/** A piece of text that is shown; `hit` when it was searched for. */
export interface Part {
  text: string;
  hit: boolean;
}

/** What a result shows of an article's text. */
export interface Snippets {
  /** The stretch that holds most of what was sought; the opening of the text when it holds none. */
  best: Part[];
  /** Hits outside that stretch. */
  more: number;
  /** The stretches around those, in the order of the text. */
  rest: Part[][];
  /** There are more of those than are told. */
  isCut: boolean;
}

/** An article that was found, with all that a result shows. */
export interface FoundArticle {
  ref: Ref;
  /** Permalink under the base path, base included. */
  url: string;
  headline: string;
  day: CivilDate;
  language: string;
  source?: string;
  section?: string;
  topics: string[];
  people: string[];
  places: string[];
  organizations: string[];
  /** The headline, what was found in it told apart. */
  marked: Part[];
  /** Of the article's text without the headline, its blocks separated by spaces. */
  snippets: Snippets;
  /** What to highlight: words and phrases as the article writes them, lower case, longest first, a dozen at most. */
  matched: string[];
  /** Its text could not be read: no more is known than its day, and `url` is that day's page. */
  unread?: true;
}

/** The search engine of a page. It may run in a worker. */
export interface SearchEngine {
  /**
   * Numbers of the whole archive. A search that starts ends it, too.
   * @throws SearchFailure when nothing at all can be read
   */
  overview(): Promise<Overview>;
  /**
   * Answers as volumes answer, and in the end with what all have answered; a search that starts ends the one before (its promise
   * rejects with an AbortError).
   * @param count how many refs each answer has at most
   * @throws SearchFailure when nothing at all can be read
   */
  search(request: SearchRequest, count: number, onAnswer: (answer: Answer) => void): Promise<Answer>;
  /** The last search's answer with the numbers by value and with suggestions: what can wait until its results are shown. */
  complete(): Promise<Answer>;
  /** Values of a facet, of those that were counted last, whose names hold every word of `text`. */
  values(facet: Facet, text: string): Promise<TopValues>;
  /** More refs of the last search: `count` of them from place `from` on. */
  refs(from: number, count: number): Promise<Ref[]>;
  /**
   * The articles behind refs of the last search, in the same order; those whose text cannot be read are `unread`.
   * @throws SearchFailure when none can be read, or when the site was published anew
   */
  read(refs: readonly Ref[]): Promise<FoundArticle[]>;
  close(): void;
}
