import type { Finding, SourceRecord } from './format.ts';

/** The rejection of a whole file: it is one record, or holds none. */
export const rejectFile = (...problems: Finding[]): SourceRecord => ({
  kind: 'rejected',
  number: 1,
  line: 1,
  problems,
});
