import { findWord, type GroupMatch } from './resolve-word.ts';
import type { ReadFile } from './index-files.ts';
import type { Stemmers } from './stemmers.ts';
import type { VolumeReader } from './volume-reader.ts';

/** Finds words, and by their stem those that no article has in the form that was typed. */
export class StemFinder {
  readonly #read: ReadFile;
  #stemmers: Stemmers | undefined;

  constructor(read: ReadFile) {
    this.#read = read;
  }

  /** The groups of a volume that have a word in any form. What knows of stems is loaded when a word needs it. */
  async find(volume: VolumeReader, word: string): Promise<GroupMatch[]> {
    const found = await findWord(volume, word);
    if (found.length > 0 || !/^[\p{L}\p{M}]{3,}$/u.test(word)) return found;
    const loaded = await import('./stemmers.ts');
    this.#stemmers ??= new loaded.Stemmers(this.#read);
    return this.#stemmers.find(volume, word);
  }
}
