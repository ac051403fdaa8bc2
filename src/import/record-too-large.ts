import { MAX_RECORD, type Finding } from './format.ts';

/** Says that a record is longer than any article. */
export const recordTooLarge = (line?: number): Finding => ({
  rule: 'record-too-large',
  ...(line !== undefined && { line }),
  message: 'The record is longer than an article can be.',
  expected: `at most ${(MAX_RECORD / 1024 / 1024).toFixed(0)} million characters; if it holds many articles, their ends are not where they should be (an open quotation mark, a missing closing tag)`,
});
