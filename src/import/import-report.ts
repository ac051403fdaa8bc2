import type { Problem } from '../report/problem.ts';

/** A record that was not imported, and why. */
export interface Rejection extends Problem {
  /** 1-based number of the record in its file. */
  record: number;
  /** The source's own identifier, when it is known. */
  id?: string;
}

/** Something worth knowing that stopped nothing: how often, and where. */
export interface Notice {
  rule: string;
  count: number;
  /** The first, and the first of each further kind: with another message or another thing found. */
  examples: Problem[];
}

/** An entry as a dry run would write it. */
export interface Sample {
  path: string;
  text: string;
}

/** What an import did. `read` is the sum of the five numbers below it. */
export interface ImportReport {
  /** Source files that were opened. */
  files: number;
  /** Records found in them. */
  read: number;
  written: number;
  updated: number;
  /** In the archive already, from the same record. */
  unchanged: number;
  /** Left out on purpose: by kind, or because the archive has the article in another wording. */
  skipped: number;
  rejected: number;
  /** Why records were skipped: `draft` → 3. */
  skippedBecause: Record<string, number>;
  /** Source files by format. */
  formats: Record<string, number>;
  /** Why records were rejected: `no-date` → 3. */
  rejectedBecause: Record<string, number>;
  /** The first of the rejections; all of them are in the rejected folder. */
  rejections: Rejection[];
  notices: Notice[];
  /** Columns of tables, by source file: our field → the source's column. */
  columns: Record<string, Readonly<Record<string, string>>>;
  /** Files that accompany articles and were passed over, by extension. */
  assets: Record<string, number>;
  /** Folder that holds the rejected records, when there are any. */
  rejectedDir?: string;
  dryRun: boolean;
  /** Of a dry run: how the first entries would look. */
  samples: Sample[];
  /** True when it was stopped before all sources were read. */
  stopped: boolean;
}

/** Rejections and tables that are kept in memory, however many there are. */
const MOST_KEPT = 1000;
const MOST_TABLES = 50;
const MOST_SAMPLES = 3;
const MOST_EXAMPLES = 20;

/** Gathers a report while records go by; what it holds does not grow with their number. */
export class ReportKeeper {
  readonly report: ImportReport;
  readonly #notices = new Map<string, Notice>();

  constructor(dryRun: boolean) {
    this.report = {
      files: 0,
      read: 0,
      written: 0,
      updated: 0,
      unchanged: 0,
      skipped: 0,
      rejected: 0,
      skippedBecause: {},
      formats: {},
      rejectedBecause: {},
      rejections: [],
      notices: [],
      columns: {},
      assets: {},
      dryRun,
      samples: [],
      stopped: false,
    };
  }

  /** Counts a record that was skipped. */
  skip(reason: string): void {
    this.report.skipped += 1;
    increase(this.report.skippedBecause, reason);
  }

  /** Counts a record that was rejected; the first reason is the one it is counted under. */
  reject(rejections: readonly Rejection[]): void {
    const [main] = rejections;
    this.report.rejected += 1;
    increase(this.report.rejectedBecause, main?.rule ?? 'unknown');
    if (this.report.rejections.length < MOST_KEPT) this.report.rejections.push(...rejections);
  }

  /** Notes something that stopped nothing. */
  notice(problem: Problem): void {
    let notice = this.#notices.get(problem.rule);
    if (!notice) {
      notice = { rule: problem.rule, count: 0, examples: [] };
      this.#notices.set(problem.rule, notice);
      this.report.notices.push(notice);
    }
    notice.count += 1;
    const { examples } = notice;
    if (examples.length >= MOST_EXAMPLES) return;
    if (!examples.some(({ message, found }) => message === problem.message && found === problem.found))
      examples.push(problem);
  }

  /** Keeps what the columns of a table were taken for. */
  table(file: string, columns: Readonly<Record<string, string>>): void {
    if (Object.keys(this.report.columns).length < MOST_TABLES) this.report.columns[file] ??= columns;
  }

  /** Keeps one of the first entries for a dry run to show. */
  sample(sample: Sample): void {
    if (this.report.dryRun && this.report.samples.length < MOST_SAMPLES) this.report.samples.push(sample);
  }

  /** Counts a file of a format. */
  file(format: string): void {
    this.report.files += 1;
    increase(this.report.formats, format);
  }
}

function increase(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
