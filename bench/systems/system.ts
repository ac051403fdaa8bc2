import type { Entry } from '../archives/entry.ts';
import type { MadeArchive } from '../archives/make-archive.ts';

/** Names of systems, as `--systems` takes them and in the order of the tables. */
export const SYSTEM_NAMES = ['ours', 'hugo', 'eleventy', 'astro'] as const;

export type SystemName = (typeof SYSTEM_NAMES)[number];

/** A program that builds archives, ours or one it is held against. */
export interface System {
  name: SystemName;
  title: string;
  /**
   * Makes it ready to run, and says its version.
   * @throws Error that says why it cannot run here
   */
  install: () => string;
  /**
   * Puts the archive in the form that the system reads. Takes what time it takes: nobody counts it.
   * @param folder an empty folder of its own, for all that it writes
   */
  prepare: (archive: MadeArchive, folder: string) => Site;
}

/** An archive that a system is ready to build. */
export interface Site {
  /** Where the built site goes; not there before the first build. */
  outDir: string;
  /** What builds it, search index included. */
  commands: string[][];
  cwd: string;
  env?: Record<string, string>;
  /** File of the form that the system reads, for an article that is added. */
  convert: (entry: Entry) => Entry;
  /** Folder that `convert`'s paths start from. */
  articlesDir: string;
}
