import type { CorpusArticle } from '../corpus.ts';
import { stemAll } from './stems.ts';

/** Where a stem stands in one article. */
export interface Posting {
  article: number;
  /** Places of the words of that stem, headline first: places of the body begin after the headline's. */
  places: number[];
  /** The words themselves, as numbers, in the same order. */
  forms: number[];
}

/** A corpus indexed in memory: what the engine's index knows of it, and what it could know. */
export interface MemoryIndex {
  postings: ReadonlyMap<string, readonly Posting[]>;
  forms: ReadonlyMap<string, number>;
  stems: ReadonlyMap<string, string>;
  /** Words of each article's headline. */
  headlines: readonly number[];
  /** Words of each article's body. */
  lengths: readonly number[];
}

/** Words of a text: runs of letters and digits, in lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

export function indexInMemory(corpus: readonly CorpusArticle[]): MemoryIndex {
  const forms = new Map<string, number>();
  const texts = corpus.map(({ headline, body }) => [wordsOf(headline), wordsOf(body)] as const);
  for (const [headline, body] of texts)
    for (const word of [...headline, ...body]) if (!forms.has(word)) forms.set(word, forms.size);
  const stems = stemAll(forms.keys());
  const postings = new Map<string, Posting[]>();
  texts.forEach(([headline, body], article) => {
    [...headline, ...body].forEach((word, place) => {
      const stem = stems.get(word) ?? word;
      let list = postings.get(stem);
      if (!list) postings.set(stem, (list = []));
      let last = list.at(-1);
      if (last?.article !== article) list.push((last = { article, places: [], forms: [] }));
      last.places.push(place);
      last.forms.push(forms.get(word) ?? -1);
    });
  });
  return {
    postings,
    forms,
    stems,
    headlines: texts.map(([headline]) => headline.length),
    lengths: texts.map(([, body]) => body.length),
  };
}
