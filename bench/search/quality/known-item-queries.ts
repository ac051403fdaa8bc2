import { makeRandom } from '../../archives/random.ts';
import type { CorpusArticle } from '../corpus.ts';
import { halfOf, type JudgedQuery } from './query-set.ts';

const SEED = 1987;
/** How many queries a run asks. */
export const KNOWN_ITEMS = 1000;
/** A word is rare that stands in fewer than one article in twenty, but in some besides this one: memory is not that exact. */
const RARE = { least: 20, most: 1000 };
const SHORTEST = 4;

/**
 * What someone types who has an article in mind: three or four rare words of its body, in the order in which it has
 * them. Only that article is relevant.
 */
export function knownItemQueries(corpus: readonly CorpusArticle[], count: number): JudgedQuery[] {
  const words = corpus.map(({ body }) => [...new Set(longWords(body))]);
  const articles = new Map<string, number>();
  for (const list of words) for (const word of list) articles.set(word, (articles.get(word) ?? 0) + 1);
  const isRare = (word: string): boolean => {
    const found = articles.get(word) ?? 0;
    return found >= RARE.least && found <= RARE.most;
  };
  const random = makeRandom(SEED);
  const queries: JudgedQuery[] = [];
  const taken = new Set<number>();
  while (queries.length < count) {
    const place = random.below(corpus.length);
    const rare = words[place]?.filter(isRare) ?? [];
    const wanted = random.between(3, 4);
    const article = corpus[place];
    if (!article || taken.has(place) || rare.length < wanted) continue;
    taken.add(place);
    while (rare.length > wanted) rare.splice(random.below(rare.length), 1);
    queries.push({
      text: rare.join(' '),
      half: halfOf(queries.length),
      relevant: new Set([article.path]),
    });
  }
  return queries;
}

const longWords = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/(?<![\p{L}\p{N}'.&-])\p{Ll}+(?![\p{L}\p{N}'&-])/gu)]
    .map(([word]) => word)
    .filter((word) => word.length >= SHORTEST);
