import type { SystemName } from '../systems/system.ts';
import type { Outcome } from '../measure/measure.ts';
import type { Weight } from '../measure/weigh-folder.ts';

/** What one system took for one archive. */
export interface Result {
  size: string;
  /** What kind of archive it is. */
  archive: string;
  articles: number;
  system: SystemName;
  title: string;
  /** With nothing from earlier builds. */
  cold: Outcome;
  /** After one article of the newest day was added. */
  added?: Outcome;
  /** With nothing changed since. */
  again?: Outcome;
  /** With nothing changed but the times of all files, as after a checkout. */
  touched?: Outcome;
  /** The site after the cold build. */
  site?: Weight;
  /** What is to be known beside the numbers. */
  note?: string;
}

/** The results of one run, and where and with what they were got. */
export interface Run {
  /** `2026-11-25` */
  date: string;
  machine: string;
  /** Programs with their versions. */
  programs: string[];
  /** Systems that could not be measured, and why. */
  missing: string[];
  results: Result[];
}
