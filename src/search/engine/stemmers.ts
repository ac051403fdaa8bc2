import type { WordBlock, WordGroup } from '../index/word-block.ts';
import type { ReadFile } from './index-files.ts';
import type { GroupMatch } from './resolve-word.ts';
import { Stemmer } from './stemmer.ts';
import type { VolumeReader } from './volume-reader.ts';

/** Languages in which words change at their beginning as well (Arabic, Indonesian), so that a word and its stem lie apart. */
const CHANGE_BEFORE = /^(ar|id)(-|$)/;

/** The stemmers of an index, each fetched when a word needs it. */
export class Stemmers {
  readonly #read: ReadFile;
  readonly #stemmers = new Map<string, Promise<Stemmer>>();

  constructor(read: ReadFile) {
    this.#read = read;
  }

  /** The groups of a volume that have a word in another form than the one that was typed. */
  async find(volume: VolumeReader, word: string): Promise<GroupMatch[]> {
    const { languages, stemmers } = volume.volume;
    const matches = await Promise.all(
      languages.map(async (_, language) => {
        const stemmer = stemmers[language];
        return stemmer ? this.#findByStem(volume, word, language, stemmer) : [];
      }),
    );
    return matches.flat();
  }

  async #findByStem(
    volume: VolumeReader,
    word: string,
    language: number,
    file: string,
  ): Promise<GroupMatch[]> {
    const block = await volume.block(word);
    const near = block.groups.filter((group) => group.language === language && group.stem[0] === word[0]);
    const changesBefore = CHANGE_BEFORE.test(volume.volume.languages[language] ?? '');
    if (near.length === 0 && !changesBefore) return [];
    const stemmer = await this.#load(file);
    const found = toMatches(
      block,
      near,
      stemmer.stemOf(
        word,
        near.map((group) => group.stem),
      ),
    );
    if (found.length > 0 || !changesBefore) return found;
    const stem = stemmer.stemOf(word, piecesOf(word));
    if (stem === undefined) return [];
    const home = await volume.block(stem);
    return toMatches(
      home,
      home.groups.filter((group) => group.language === language),
      stem,
    );
  }

  #load(file: string): Promise<Stemmer> {
    let stemmer = this.#stemmers.get(file);
    if (!stemmer) {
      stemmer = this.#read(file).then((bytes) => Stemmer.load(bytes));
      this.#stemmers.set(file, stemmer);
      stemmer.catch(() => this.#stemmers.delete(file));
    }
    return stemmer;
  }
}

const toMatches = (block: WordBlock, groups: readonly WordGroup[], stem: string | undefined): GroupMatch[] =>
  groups
    .filter((group) => group.stem === stem)
    .map((group) => ({ group, block, exact: new Set<number>(), articles: group.articles }));

/** All that a word may be without endings before and behind. */
function piecesOf(word: string): string[] {
  const pieces = new Set<string>();
  for (let from = 0; from < word.length; from += 1)
    for (let to = from + 2; to <= word.length; to += 1) pieces.add(word.slice(from, to));
  return [...pieces];
}
