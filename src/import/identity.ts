import { posix } from 'node:path';

/** What tells two records that they are the same article. */
export interface RecordKey {
  /** The source's own identifier. */
  id?: string | undefined;
  format: string;
  /** Name of the source file. */
  file: string;
}

/**
 * The identity of a record: its own identifier, which is enough where it is a URI; else (a number of a database, say)
 * together with the format and the name of the file, since two exports may both have an article 1.
 * @returns undefined when the source gives its articles no identifiers; then their digest is what they are known by
 */
export function identityOf({ id, format, file }: RecordKey): string | undefined {
  if (id === undefined || id === '') return undefined;
  if (/^[a-z][a-z\d+.-]*:\S+$/i.test(id)) return id;
  return `${format} ${posix.basename(file)} ${id}`;
}
