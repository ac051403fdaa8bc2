import type { ArchiveFacts, ArticleFacts } from '../../../src/search/engine/rank.ts';
import { mean } from '../quality/measures.ts';
import { wordsOf, type MemoryIndex } from './memory-index.ts';

/** An article that has all words of a query, and what a ranking may know of it. */
export interface Candidate {
  article: number;
  facts: ArticleFacts;
}

export const archiveFactsOf = ({ lengths }: MemoryIndex): ArchiveFacts => ({
  documents: lengths.length,
  averageLength: mean(lengths),
});

/** The articles that have all words of a text, in any form. */
export function findCandidates(text: string, index: MemoryIndex): Candidate[] {
  const words = [...new Set(wordsOf(text))];
  const lists = words.map((word) => index.postings.get(index.stems.get(word) ?? word) ?? []);
  const [first, ...others] = [...lists.keys()].sort((a, b) => sizeOf(lists, a) - sizeOf(lists, b));
  if (first === undefined) return [];
  const byArticle = new Map(others.map((at) => [at, new Map(lists[at]?.map((own) => [own.article, own]))]));
  return (lists[first] ?? []).flatMap((rarest) => {
    const { article } = rarest;
    const own = words.map((_, at) => (at === first ? rarest : byArticle.get(at)?.get(article)));
    if (!own.every((posting) => posting !== undefined)) return [];
    const headline = index.headlines[article] ?? 0;
    const terms = own.map((posting, at) => ({
      inBody: posting.places.filter((place) => place >= headline).length,
      inHeadline: (posting.places[0] ?? headline) < headline,
      exact: posting.forms.includes(index.forms.get(words[at] ?? '') ?? -1),
      documents: sizeOf(lists, at),
    }));
    const facts = { terms, length: index.lengths[article] ?? 0 };
    return [{ article, facts }];
  });
}

const sizeOf = (lists: readonly (readonly unknown[])[], at: number): number => lists[at]?.length ?? 0;
