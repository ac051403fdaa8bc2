import type { Problem } from '../report/problem.ts';
import type { Draft } from './draft.ts';
import type { Target } from './map-columns.ts';

/** Names of formats, as `--format` and `provenance.format` have them. In the order in which they are tried. */
export const FORMAT_NAMES = [
  'wxr',
  'newsml-g2',
  'nitf',
  'feed',
  'ninjs',
  'json-feed',
  'html',
  'markdown',
  'json',
  'csv',
  'text',
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** Something to tell of a record; the pipeline adds the file and says whether it is an error or a warning. */
export type Finding = Omit<Problem, 'file' | 'severity'>;

/** The most characters that one record may have (an article of 8 million characters is no article). */
export const MAX_RECORD = 8 * 1024 * 1024;

/** A source file, decoded. */
export interface SourceText {
  /** As the archivist knows it: the path as given, or below the folder that was given; `/` between folders. */
  readonly name: string;
  /** Its opening, at most {@link HEAD_LENGTH} characters, for `detect`. */
  readonly head: string;
  /** The text in pieces, from the start each time it is called; no byte-order mark, otherwise unchanged. */
  chunks(): AsyncIterable<string>;
}

/** Characters of {@link SourceText.head}. */
export const HEAD_LENGTH = 64 * 1024;

/** What the archivist told the parsers. */
export interface ReadOptions {
  /** `--map headline=title`: our field → the source's column (CSV and JSON). */
  map: Readonly<Partial<Record<Target, string>>>;
  /** `--date-order`: which of 03/04/2020's numbers is the day. */
  dateOrder?: 'dmy' | 'mdy' | 'ymd' | undefined;
  /** `--include`: kinds of records that are left out unless asked for, by the reason given for leaving them out. */
  include: ReadonlySet<string>;
  /** The day of the import, `YYYY-MM-DD`: what is dated after it lies in the future. */
  today: string;
}

/**
 * What stands around the records of a file, so that rejected ones can be kept in a file that can be imported again: the
 * head line of a table, the opening and closing tags of a feed.
 */
export interface Frame {
  before: string;
  /** Between two records. Default: a line break. */
  between?: string;
  after: string;
}

/** Where a record stands in its file. */
export interface RecordPlace {
  /** 1-based, among the records of the file. */
  number: number;
  /** 1-based line on which it begins. */
  line: number;
  /**
   * The record as it stands in the file, for its digest and for `rejected/`. Left out when the record is the whole
   * file: then the file's own bytes are taken.
   */
  raw?: string;
  /** Needed with `raw`. The same object for all records of a file. */
  frame?: Frame;
  /** The source's own identifier, when it is known although there is no draft. */
  id?: string;
  /** Of a table: the column that each of our fields was taken from. The same object for all records of a file. */
  columns?: Readonly<Record<string, string>>;
}

/** One record of a source: an article, one that is left out on purpose, or one that cannot be read. */
export type SourceRecord = RecordPlace &
  (
    | {
        kind: 'article';
        draft: Draft;
        /** What could not be brought over, and what is doubtful; counted in the report by rule. */
        warnings: Finding[];
      }
    | {
        kind: 'left-out';
        /** Why, as `--include` takes it: `draft`, `page`, `attachment`. */
        reason: string;
      }
    | {
        kind: 'rejected';
        /** Every reason that is known, the first one being the main one. */
        problems: Finding[];
      }
  );

/** A format: how it is recognised, and how it is read. */
export interface Format {
  readonly name: FormatName;
  /** For people: `WordPress export (WXR)`. */
  readonly label: string;
  /** True when a file that opens so is of this format. By what stands there, never by the file's name. */
  detect(head: string): boolean;
  /**
   * Reads the records of a file in order, one at a time; no more than one is in memory. Whatever the file holds,
   * nothing is thrown: what cannot be read is a rejected record, and reading goes on where that is possible.
   */
  read(source: SourceText, options: ReadOptions): AsyncIterable<SourceRecord>;
}
