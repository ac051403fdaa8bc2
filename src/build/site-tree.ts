import { linkSync, mkdirSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files of a site while they are laid out. */
export class SiteTree {
  readonly #root: string;
  readonly #made = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  write(path: string, bytes: Uint8Array): void {
    const file = this.#place(path);
    try {
      writeFileSync(file, bytes, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      // It may be linked, and then it is another site's too: it is replaced, never written into.
      remove(file);
      writeFileSync(file, bytes, { flag: 'wx' });
    }
  }

  /** False when the file is not there, or on another disk. */
  link(from: string, path: string): boolean {
    try {
      linkSync(join(from, path), this.#place(path));
      return true;
    } catch {
      return false;
    }
  }

  remove(path: string): void {
    remove(join(this.#root, path));
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(this.#root, folder));
        this.#made.delete(folder);
      } catch {
        return;
      }
    }
  }

  #place(path: string): string {
    const folder = dirname(path);
    if (!this.#made.has(folder)) {
      mkdirSync(join(this.#root, folder), { recursive: true });
      this.#made.add(folder);
    }
    return join(this.#root, path);
  }
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
