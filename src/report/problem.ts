/**
 * One thing wrong (or doubtful) in what the archivist gave us, as data.
 * Checks collect problems; only a reporter turns them into text.
 */
export interface Problem {
  /** Permanent name of the rule, kebab-case: `missing-headline`, `unknown-field`. */
  rule: string;
  /** `error` stops the build; `warning` does not. */
  severity: 'error' | 'warning';
  /** File as the archivist knows it: relative to the content folder, `/` between folders. */
  file: string;
  /** 1-based line in that file, when the problem has one. */
  line?: number;
  /** 1-based column, when the problem has one. */
  column?: number;
  /** Front-matter field, dotted: `corrections.0.date`. */
  field?: string;
  /** What is wrong, in one plain sentence. */
  message: string;
  /** What was found, quoted as it stands in the file. */
  found?: string;
  /** What is expected. */
  expected?: string;
  /** The corrected line(s), ready to paste. */
  fix?: string;
}
