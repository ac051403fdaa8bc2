import type { Problem } from '../report/problem.ts';
import type { Scope } from '../model/scope.ts';
import type { TextFolder } from '../search/index/documents.ts';
import type { SearchVolume } from '../search/index/index-list.ts';

/** What every task must know: where the content lies, and the site that it becomes. */
export interface PartContext {
  contentDir: string;
  /** Base path with a slash at both ends. */
  base: string;
  /** Folder of the compiled pages. */
  pages: string;
  /** Folder where packs are written. */
  packs: string;
  /** Folder of the site, when its files can be laid out as they are made. */
  site?: string;
  /** Changes whenever the code, the settings or the names of subjects do: part of every digest. */
  frame: string;
}

/** A volume to be made. */
export interface VolumeTask {
  kind: 'volume';
  scope: Scope;
  /** Files relative to the content folder. */
  entries: string[];
  pictures: string[];
  /** Entries of the last day before the volume, and of the first after it: two of them are its edges. */
  before: string[];
  after: string[];
  /** Only look for mistakes: there are some already, so nothing will be published. */
  checkOnly: boolean;
}

/** Some of the archive's subjects, whose pages are to be made from the catalogues of all volumes. */
export interface SubjectsTask {
  kind: 'subjects';
  name: string;
  digest: string;
  shelves: string[];
  /** Packs of volumes, oldest first. */
  packs: string[];
}

/** A search volume, to be put together from the words of volumes. */
export interface SearchTask {
  kind: 'search';
  name: string;
  digest: string;
  scope: Scope;
  /** Packs of its volumes, oldest first. */
  packs: string[];
}

/** The front desk, to be made from the summaries of all volumes. */
export interface FrontDeskTask {
  kind: 'front-desk';
  digest: string;
  packs: string[];
}

export type Task = VolumeTask | SubjectsTask | SearchTask | FrontDeskTask;

/** What a pack says of the part that it holds. */
export interface PartMeta {
  /** `1987-03`, `all`, `subjects-3f`, `front-desk`, `assets`. */
  name: string;
  /** Of everything that it was made from. */
  digest: string;
  /** Pages and bytes of the site. */
  pages: number;
  bytes: number;
  /** Of a volume. */
  volume?: VolumeMeta;
  /** Of a search volume: what the list of them says. */
  search?: SearchVolume;
  /** Bytes of it that only the search reads. */
  indexBytes?: number;
}

/** What a pack of a volume says besides. */
export interface VolumeMeta {
  scope: Scope;
  articles: number;
  days: number;
  years: string[];
  languages: string[];
  /** Names its first and its last article, with all that the pages of neighbouring volumes show of them. */
  first: string;
  last: string;
  /** The edges that it was made with, as the neighbours name them; empty where there is none. */
  before: string;
  after: string;
  /** By shelf: a digest of what the volume says of that shelf's subjects, and how many articles it lists. */
  shelves: Record<string, { digest: string; rows: number }>;
  /** Where the texts of its articles lie for the search, and their bytes. */
  texts: TextFolder;
  indexBytes: number;
  /** Doubtful things that do not stop a build. */
  warnings: Problem[];
}

/** What came of a task. */
export interface PartResult {
  meta?: PartMeta;
  /** Errors, and doubtful things. */
  problems: Problem[];
  /** Of a volume: the digest of each entry and each picture, in the order of the task. */
  digests?: string[];
}

/** The file of a pack: its name says what it was made from, so one of another build is never taken for it. */
export const packFile = (name: string, digest: string): string => `${name}.${digest}.pack`;
