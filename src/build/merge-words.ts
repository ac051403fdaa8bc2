import type { CivilDate } from '../model/civil-date.ts';
import type { Scope } from '../model/scope.ts';
import { encodeDocuments, fromLength, type TextFolder } from '../search/index/documents.ts';
import { encodeFacet } from '../search/index/facet-values.ts';
import type { SearchVolume } from '../search/index/index-list.ts';
import { PositionsWriter } from '../search/index/positions.ts';
import { PostingsWriter } from '../search/index/postings.ts';
import {
  blockOf,
  countBlocks,
  encodeBlock,
  type Place,
  type WordBlock,
  type WordGroup,
} from '../search/index/word-block.ts';
import type { SegmentGroup, WordSegment } from './word-segment.ts';

/** A file of a search volume; the path starts at the folder of the volume. */
export interface WordFile {
  path: string;
  bytes: Uint8Array;
}

/** A search volume, ready to be written. */
export interface MergedWords {
  files: WordFile[];
  volume: Omit<SearchVolume, 'folder'>;
}

/** A volume's part of a search volume. */
export interface Member {
  segment: WordSegment;
  texts: TextFolder;
}

/** Lists of several words lie in one file until it is so large, in bytes; a long list has one of its own. */
const FILE_SIZE = 24_000;

/**
 * Puts the words of some volumes together into one index: in the same order the same bytes.
 * @param members oldest first
 */
export function mergeWords(scope: Scope, members: readonly Member[]): MergedWords {
  const offsets = addUp(members.map(({ segment }) => segment.days.length));
  const stemmers = new Map(members.flatMap(({ segment }) => [...segment.stemmers]));
  const languages = [...stemmers.keys()].sort();
  const files: WordFile[] = [];
  const postings = new FileSeries('postings', files);
  const positions = new FileSeries('positions', files);
  const groups = byStem(members);
  const written: WrittenGroup[] = [];
  const writers = { postings: new PostingsWriter(), positions: new PositionsWriter() };
  for (const [, parts] of groups) {
    const merged = mergeGroup(parts, offsets, writers);
    const [{ group }] = parts as [MemberGroup];
    written.push({
      forms: merged.forms,
      group: {
        language: languages.indexOf(group.language),
        stem: group.stem,
        articles: merged.articles,
        forms: merged.forms.length,
        postings: postings.add(merged.postings),
        positions: positions.add(merged.positions),
      },
    });
  }
  postings.end();
  positions.end();
  const blocks = countBlocks(written.reduce((sum, { forms }) => sum + forms.length, 0));
  for (const [number, block] of toBlocks(written, blocks).entries())
    files.push({ path: `words-${number}`, bytes: encodeBlock(block) });
  const documents = mergeDocuments(members);
  files.push({ path: 'documents', bytes: encodeDocuments(documents) });
  const facets = mergeFacets(members, offsets);
  for (const [facet, values] of facets) files.push({ path: `facet-${facet}`, bytes: encodeFacet(values) });
  const lengths = members.flatMap(({ segment }) => segment.lengths);
  return {
    files,
    volume: {
      scope,
      articles: lengths.length,
      words: lengths.reduce((sum, length) => sum + length, 0),
      first: documents.days[0] ?? '',
      last: documents.days.at(-1) ?? '',
      languages,
      stemmers: languages.map((language) => stemmers.get(language) ?? ''),
      blocks,
      facets: [...facets.keys()],
    },
  };
}

interface MemberGroup {
  member: number;
  group: SegmentGroup;
}

interface WrittenGroup {
  group: WordGroup;
  forms: { word: string; articles: number }[];
}

/** For each list the sum of those before it. */
function addUp(lengths: readonly number[]): number[] {
  let sum = 0;
  return lengths.map((length) => (sum += length) - length);
}

function byStem(members: readonly Member[]): [string, MemberGroup[]][] {
  const found = new Map<string, MemberGroup[]>();
  for (const [member, { segment }] of members.entries()) {
    for (const group of segment.groups) {
      const key = `${group.stem}\n${group.language}`;
      const known = found.get(key);
      if (known) known.push({ member, group });
      else found.set(key, [{ member, group }]);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function mergeGroup(
  parts: readonly MemberGroup[],
  offsets: readonly number[],
  writers: { postings: PostingsWriter; positions: PositionsWriter },
): { forms: SegmentGroup['forms']; articles: number; postings: Uint8Array; positions: Uint8Array } {
  const counts = new Map<string, number>();
  for (const { group } of parts)
    for (const { word, articles } of group.forms) counts.set(word, (counts.get(word) ?? 0) + articles);
  const words = [...counts.keys()].sort();
  for (const { member, group } of parts) {
    const numbers = group.forms.map(({ word }) => words.indexOf(word));
    writers.postings.addList(group.postings, offsets[member] ?? 0, numbers);
    writers.positions.addList(group.positions, numbers);
  }
  return {
    forms: words.map((word) => ({ word, articles: counts.get(word) ?? 0 })),
    articles: writers.postings.articles,
    postings: writers.postings.finish(words.length > 1),
    positions: writers.positions.finish(words.length > 1),
  };
}

function toBlocks(written: readonly WrittenGroup[], count: number): WordBlock[] {
  const blocks = Array.from({ length: count }, (): WordBlock => ({ groups: [], forms: [] }));
  for (const { group, forms } of written) {
    const numbers = new Map<WordBlock, number>();
    for (const [form, { word, articles }] of forms.entries()) {
      const block = blocks[blockOf(word, count)] as WordBlock;
      let number = numbers.get(block);
      if (number === undefined) {
        number = block.groups.push(group) - 1;
        numbers.set(block, number);
      }
      block.forms.push({ word, group: number, form, articles });
    }
    // Where words change at their beginning, a word that is not there leads to its stem, and no further.
    const home = blocks[blockOf(group.stem, count)] as WordBlock;
    if (!numbers.has(home)) home.groups.push(group);
  }
  for (const { forms } of blocks)
    forms.sort((a, b) => (a.word === b.word ? a.group - b.group : a.word < b.word ? -1 : 1));
  return blocks;
}

function mergeDocuments(members: readonly Member[]): Parameters<typeof encodeDocuments>[0] {
  const days: CivilDate[] = [];
  const firsts: number[] = [];
  const lengths: number[] = [];
  for (const { segment } of members) {
    for (const [doc, day] of segment.days.entries()) {
      if (day !== days.at(-1)) {
        days.push(day as CivilDate);
        firsts.push(lengths.length);
      }
      lengths.push(fromLength(segment.lengths[doc] ?? 0));
    }
  }
  return {
    days,
    firsts: Uint32Array.from(firsts),
    lengths: Uint8Array.from(lengths),
    texts: members.map(({ texts }) => texts),
  };
}

function mergeFacets(
  members: readonly Member[],
  offsets: readonly number[],
): Map<string, { values: string[]; docs: Uint32Array[] }> {
  const found = new Map<string, Map<string, number[]>>();
  for (const [member, { segment }] of members.entries()) {
    for (const [facet, values] of segment.facets) {
      const known = found.get(facet) ?? new Map<string, number[]>();
      found.set(facet, known);
      for (const [value, docs] of values) {
        const all = known.get(value) ?? [];
        known.set(value, all);
        for (const doc of docs) all.push(doc + (offsets[member] ?? 0));
      }
    }
  }
  return new Map(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([facet, values]) => {
        const sorted = [...values].sort(
          ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
        );
        return [
          facet,
          { values: sorted.map(([value]) => value), docs: sorted.map(([, docs]) => Uint32Array.from(docs)) },
        ];
      }),
  );
}

/** Puts lists one after another into files of about one size. */
class FileSeries {
  readonly #name: string;
  readonly #files: WordFile[];
  #lists: Uint8Array[] = [];
  #size = 0;
  #number = 0;

  constructor(name: string, files: WordFile[]) {
    this.#name = name;
    this.#files = files;
  }

  add(bytes: Uint8Array): Place {
    if (this.#size > 0 && this.#size + bytes.length > FILE_SIZE) this.end();
    const place = { file: this.#number, offset: this.#size, length: bytes.length };
    this.#lists.push(bytes);
    this.#size += bytes.length;
    return place;
  }

  /** Writes what is left. */
  end(): void {
    if (this.#lists.length === 0) return;
    this.#files.push({ path: `${this.#name}-${this.#number}`, bytes: Buffer.concat(this.#lists) });
    this.#number += 1;
    this.#lists = [];
    this.#size = 0;
  }
}
