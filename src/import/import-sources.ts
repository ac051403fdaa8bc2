import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Finding, Format, RecordPlace, SourceRecord } from './format.ts';
import { detectFormat, formatNamed } from './formats.ts';
import type { ImportOptions } from './import-options.ts';
import { RecordImporter, type Outcome } from './import-record.ts';
import { ReportKeeper, type ImportReport, type Rejection } from './import-report.ts';
import { openSource, type OpenedSource, type SourceFile } from './open-source.ts';
import type { Register } from './register.ts';
import { RejectedWriter } from './rejected-writer.ts';

/** What an import works on. */
export interface ImportJob {
  sources: readonly SourceFile[];
  contentDir: string;
  /** Folder for rejected records; made only when there are any. */
  rejectedDir: string;
  register: Register;
  options: ImportOptions;
  /** Told of progress, often. */
  onProgress?: (progress: ImportProgress) => void;
  /** Set it to stop after the record at hand. */
  signal?: { stopped: boolean };
}

/** How far an import has come. */
export interface ImportProgress {
  records: number;
  /** Of the bytes on disk of all sources. */
  bytes: number;
  file: string;
}

/** Entries after which the register is saved: what a kill costs the next run is a second look at so many files. */
const SAVE_EVERY = 5000;

/** Imports sources one after another, each record on its own, and says what became of every one of them. */
export async function importSources(job: ImportJob): Promise<ImportReport> {
  const run = new ImportRun(job);
  try {
    for (const source of job.sources) {
      if (job.signal?.stopped) break;
      await run.importFile(source);
    }
  } finally {
    await run.close();
  }
  return run.report;
}

class ImportRun {
  readonly #job: ImportJob;
  readonly #keeper: ReportKeeper;
  readonly #importer: RecordImporter;
  readonly #rejected: RejectedWriter | undefined;
  #bytes = 0;

  constructor(job: ImportJob) {
    this.#job = job;
    this.#keeper = new ReportKeeper(job.options.dryRun);
    this.#importer = new RecordImporter(job.contentDir, job.register, job.options);
    this.#rejected = job.options.dryRun ? undefined : new RejectedWriter(job.rejectedDir);
  }

  get report(): ImportReport {
    return this.#keeper.report;
  }

  async close(): Promise<void> {
    await this.#rejected?.close();
    this.report.stopped = this.#job.signal?.stopped ?? false;
    if (this.#rejected && this.report.rejected > 0) this.report.rejectedDir = this.#job.rejectedDir;
  }

  async importFile(source: SourceFile): Promise<void> {
    const { options } = this.#job;
    const opened = await openSource(source, options.encoding);
    const name = opened.text?.name ?? source.name;
    for (const warning of opened.warnings) this.#notice(name, warning);
    if (!opened.text) {
      this.#keeper.file('unknown');
      this.#keeper.report.read += 1;
      await this.#reject(name, { number: 1, line: 1 }, opened.problem ? [opened.problem] : [], opened);
    } else {
      const format = (options.format && formatNamed(options.format)) ?? detectFormat(opened.text.head);
      this.#keeper.file(format.name);
      await this.#importRecords(opened, opened.text, format);
    }
    await this.#rejected?.endSource();
    this.#bytes += source.size;
    this.#progress(name, 0);
  }

  async #importRecords(
    opened: OpenedSource,
    text: NonNullable<OpenedSource['text']>,
    format: Format,
  ): Promise<void> {
    const { options, register, signal } = this.#job;
    const counted = { ...text, chunks: () => this.#counted(text) };
    const before = this.report.read;
    for await (const record of format.read(counted, options)) {
      this.report.read += 1;
      if (record.columns) this.#keeper.table(text.name, record.columns);
      await this.#take(record, opened, text.name, format);
      if (this.report.read % SAVE_EVERY === 0 && !options.dryRun) register.save();
      if (this.report.read % 64 === 0) {
        this.#progress(text.name, this.#ahead);
        // Entries are written without waiting; this is when Ctrl-C is heard.
        await setImmediate();
      }
      if (signal?.stopped) break;
    }
    this.#ahead = 0;
    if (this.report.read === before && !signal?.stopped) this.#notice(text.name, NO_RECORDS);
  }

  /** Bytes of the file at hand that have been read, as far as its text tells. */
  #ahead = 0;

  async *#counted(text: NonNullable<OpenedSource['text']>): AsyncGenerator<string> {
    this.#ahead = 0;
    for await (const chunk of text.chunks()) {
      yield chunk;
      this.#ahead += chunk.length;
    }
  }

  async #take(record: SourceRecord, opened: OpenedSource, file: string, format: Format): Promise<void> {
    if (record.kind === 'left-out') {
      this.#keeper.skip(record.reason);
      return;
    }
    if (record.kind === 'rejected') return this.#reject(file, record, record.problems, opened);
    if (opened.hasBadBytes && holdsDamage(record))
      return this.#reject(file, record, [explainBadBytes(record)], opened);
    const { raw } = record;
    const sha256 = raw === undefined ? opened.sha256 : hash('sha256', raw);
    const outcome = await this.#importer.import(record, { file, format: format.name, sha256 });
    for (const warning of outcome.warnings) this.#notice(file, warning, record.line);
    await this.#count(outcome, record, file, opened);
  }

  async #count(outcome: Outcome, record: SourceRecord, file: string, opened: OpenedSource): Promise<void> {
    switch (outcome.kind) {
      case 'written':
      case 'updated':
        this.report[outcome.kind] += 1;
        this.#keeper.sample({ path: outcome.path, text: outcome.text });
        break;
      case 'unchanged':
        this.report.unchanged += 1;
        break;
      case 'skipped':
        this.#keeper.skip(outcome.reason);
        break;
      case 'rejected':
        await this.#reject(file, record, outcome.problems, opened);
    }
  }

  async #reject(
    file: string,
    place: RecordPlace,
    problems: readonly Finding[],
    opened: OpenedSource,
  ): Promise<void> {
    const id = place.id ?? ('draft' in place ? (place as { draft: { id?: string } }).draft.id : undefined);
    const reasons = problems.map((problem): Rejection => ({
      severity: 'error',
      file,
      record: place.number,
      ...(id !== undefined && { id }),
      // Of a file that is one record, the whole of it is meant, unless the parser knows the line.
      ...(place.frame && { line: place.line }),
      ...problem,
    }));
    this.#keeper.reject(reasons);
    await this.#rejected?.keep(file, place, () => opened.bytes(), reasons);
  }

  #notice(file: string, finding: Finding, line?: number): void {
    this.#keeper.notice({ severity: 'warning', file, ...(line !== undefined && { line }), ...finding });
  }

  #progress(file: string, ahead: number): void {
    this.#job.onProgress?.({ records: this.report.read, bytes: this.#bytes + ahead, file });
  }
}

const NO_RECORDS: Finding = {
  rule: 'no-records',
  message: 'The file holds nothing that could be an article.',
  expected: 'a file with articles; an export may have been made of other things only',
};

/** U+FFFD in a record of a file whose bytes do not all fit: a character was lost there. */
function holdsDamage({ raw, draft }: Extract<SourceRecord, { kind: 'article' }>): boolean {
  return (raw ?? JSON.stringify(draft)).includes('\uFFFD');
}

const explainBadBytes = ({ raw, line }: SourceRecord): Finding => {
  const at = raw?.indexOf('\uFFFD') ?? -1;
  return {
    rule: 'not-utf8',
    line: line + (raw?.slice(0, Math.max(0, at)).split('\n').length ?? 1) - 1,
    message: 'Some bytes of this record are not UTF-8, although the rest of the file is.',
    ...(raw !== undefined && { found: raw.slice(Math.max(0, at - 20), at + 20) }),
    expected:
      'the characters that the source shows there, saved as UTF-8; or --encoding NAME for the whole file',
  };
};
