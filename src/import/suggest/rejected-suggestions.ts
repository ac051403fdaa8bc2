import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { slugify } from '../../model/slug.ts';
import type { Suggestions } from './suggestions.ts';

/**
 * What archivists have turned down, so that it is not suggested again. A text file beside the build's caches, one
 * rejection a line; without it nothing is lost but the wish not to be asked twice.
 */
export class RejectedSuggestions {
  readonly #path: string;
  readonly #lines: Set<string>;

  constructor(path: string) {
    this.#path = path;
    this.#lines = new Set(readLines(path));
  }

  /** True when a suggestion for an entry, in any spelling that gives the same subject, was turned down before. */
  has(file: string, field: keyof Suggestions, value: string): boolean {
    return this.#lines.has(toLine(file, field, value));
  }

  /** Keeps a rejection, on disk at once. */
  add(file: string, field: keyof Suggestions, value: string): void {
    const line = toLine(file, field, value);
    if (this.#lines.has(line)) return;
    this.#lines.add(line);
    mkdirSync(dirname(this.#path), { recursive: true });
    appendFileSync(this.#path, `${line}\n`);
  }
}

const toLine = (file: string, field: keyof Suggestions, value: string): string =>
  `${file}\t${field}\t${slugify(value)}`;

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
