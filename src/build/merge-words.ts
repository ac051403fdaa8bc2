import type { Scope } from '../model/scope.ts';
import { encodeDocuments } from '../search/index/documents.ts';
import { encodeFacet } from '../search/index/facet-values.ts';
import type { SearchVolume } from '../search/index/index-list.ts';
import { PositionsWriter } from '../search/index/positions.ts';
import { PostingsWriter } from '../search/index/postings.ts';
import {
  blockOf,
  countBlocks,
  encodeBlock,
  type WordBlock,
  type WordGroup,
} from '../search/index/word-block.ts';
import { FileSeries, type WordFile } from './file-series.ts';
import { mergeDocuments, mergeFacets, type Member } from './merge-articles.ts';
import type { SegmentGroup } from './word-segment.ts';

/** A search volume, ready to be written. */
export interface MergedWords {
  files: WordFile[];
  volume: Omit<SearchVolume, 'folder'>;
}

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
