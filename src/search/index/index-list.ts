/** Where the index lies, under the site's base path: Pagefind's own place, for what it made. */
export const INDEX_PATH = '/pagefind/';

/** The file that lists its volumes. */
export const INDEX_LIST = 'index.json';

/** `pagefind/index.json`: the search volumes of an archive. */
export interface IndexList {
  /** Changes when the files do in a way that an older page cannot read. */
  version: 1;
  /** Oldest first. */
  volumes: SearchVolume[];
}

/** A stretch of time that is searched as one. */
export interface SearchVolume {
  /** Date prefix that all its articles share; '' for a whole archive. */
  scope: string;
  /** Folder of its files, under the index's own, with a slash at the end. It names their contents: what lies there never changes. */
  folder: string;
  articles: number;
  /** Words in all. */
  words: number;
  /** Days of the first and the last article. */
  first: string;
  last: string;
  /** Languages as articles name them, in the order of the numbers that word groups have. */
  languages: string[];
  /** For each language the file that stems its words, in the index's folder; '' when words have no endings in it. */
  stemmers: string[];
  /** Blocks of words. */
  blocks: number;
  /** Facets that have a file. */
  facets: string[];
}

/** The version of the format that is written and read. */
export const INDEX_VERSION = 1;
