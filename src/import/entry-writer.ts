import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TEMPORARY } from './sync-register.ts';

/** A file as it was written. */
export interface WrittenFile {
  size: number;
  /** Milliseconds since 1970. */
  mtime: number;
}

/** Writes entries so that each is there whole or not at all, also when the process is killed. */
export class EntryWriter {
  readonly #contentDir: string;
  readonly #folders = new Set<string>();

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
  }

  /** Writes an entry, in the place of the one that is there. */
  write(path: string, text: string): WrittenFile {
    const target = join(this.#contentDir, path);
    const folder = dirname(target);
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    // In the same folder: another one may be on another disk, across which nothing can be renamed.
    const temporary = join(folder, `${TEMPORARY}${process.pid}`);
    try {
      const written = writeNew(temporary, text);
      renameSync(temporary, target);
      return written;
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  }

  /** Gives an entry another place. */
  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.#contentDir, to)), { recursive: true });
    renameSync(join(this.#contentDir, from), join(this.#contentDir, to));
  }
}

/** Writes a file, and tells what it is while it is still open: to find it by its name again takes longer. */
function writeNew(file: string, text: string): WrittenFile {
  const handle = openSync(file, 'w');
  try {
    writeFileSync(handle, text);
    const { size, mtimeMs } = fstatSync(handle);
    return { size, mtime: mtimeMs };
  } finally {
    closeSync(handle);
  }
}
