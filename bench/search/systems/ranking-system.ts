import type { CorpusArticle } from '../corpus.ts';

/** A search engine whose order of results is scored. */
export interface RankingSystem {
  /** As tables call it. */
  title: string;
  /** Permalinks of the first results for words, best first, ten at most. */
  find: (text: string) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Makes a search engine over a corpus, of headlines and bodies alone. */
export type MakeSystem = (corpus: readonly CorpusArticle[]) => Promise<RankingSystem>;
