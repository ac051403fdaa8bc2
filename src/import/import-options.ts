import type { FormatName, ReadOptions } from './format.ts';

/** What to do with a record whose article is in the archive already, in another wording. */
export const CONFLICT_RULES = ['skip', 'update', 'fail'] as const;

export type ConflictRule = (typeof CONFLICT_RULES)[number];

/** What an archivist can say of an import. */
export interface ImportOptions extends ReadOptions {
  /** Instead of finding it out. */
  format?: FormatName;
  /** Encoding by the WHATWG's name, instead of finding it out. */
  encoding?: string;
  /** What articles get that the source says nothing of. */
  defaults: { section?: string; source?: string; language?: string };
  /** IANA name of the zone that the source's clock shows; times without an offset are in it. */
  timeZone?: string;
  onConflict: ConflictRule;
  dryRun: boolean;
  /** Propose people, places, organizations and languages. */
  suggest: boolean;
  /** File names in Latin letters. */
  transliterate: boolean;
  /** Language of the archive, BCP 47. */
  language: string;
}
