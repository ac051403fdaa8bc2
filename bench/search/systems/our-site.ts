import type { SearchEngine, SearchRequest } from '../../../src/search/engine/answer.ts';
import { toChosen } from '../../../src/search/facets.ts';
import type { Clause } from '../../../src/search/query/query.ts';
import { DEPTH } from '../quality/measures.ts';
import type { RankingSystem } from './ranking-system.ts';

/** The search of a built site. It has the subjects as facets alone: words do not find them. */
export const toRankingSystem = (engine: SearchEngine, title: string): RankingSystem => ({
  title,
  find: async (text) => {
    const { refs } = await engine.search(toRequest(toWords(text)), DEPTH, () => undefined);
    return (await engine.read(refs)).map(({ url }) => url);
  },
  close: () => {
    engine.close();
    return Promise.resolve();
  },
});

/** A search for what `clauses` ask, over the whole archive, best first. */
export const toRequest = (clauses: readonly Clause[]): SearchRequest => ({
  query: { clauses, dates: [] },
  chosen: toChosen(),
  sort: 'relevance',
});

/** Words, each a clause of its own: all must occur. */
export const toWords = (text: string): Clause[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    not: false,
    terms: [{ kind: 'word', text: word, prefix: false, headline: false }],
  }));

/** A phrase as one clause. */
export const toPhrase = (text: string): Clause[] => [
  { start: 0, end: text.length + 2, not: false, terms: [{ kind: 'phrase', text, headline: false }] },
];
