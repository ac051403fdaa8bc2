/**
 * How well an article answers a query: BM25 for the body, a step for the headline, more for the word exactly as it was typed. How
 * close words stand is not asked: it would cost the reading of all their places, and helped next to nothing. All facts are of the
 * article and of the whole archive, none of a volume, so scores of different volumes compare. Constants were chosen by
 * bench/search/tune on one half of its queries, and are reported on the other (docs/performance.md).
 */
export interface RankConstants {
  /** How soon more occurrences in the body stop to count (BM25's k1). */
  saturation: number;
  /** How much a long body is held against it, 0 to 1 (BM25's b). */
  length: number;
  /** What a word counts for standing in the headline; once in a body of average length counts 1. */
  headline: number;
  /** How much more a word counts that the article has as it was typed, not only another form of it. */
  exact: number;
}

export const CONSTANTS: RankConstants = {
  saturation: 0.2,
  length: 0.4,
  headline: 0.1,
  exact: 2,
};

/** What is known of one term of the query in one article that has it. */
export interface TermFacts {
  /** Occurrences in the body, in any form; those above 255 may be left out. */
  inBody: number;
  inHeadline: boolean;
  /**
   * The word stands there as typed, but for case and diacritics; a phrase always does. For `cocoa*`: the word `cocoa`
   * itself stands there. False when it is not known.
   */
  exact: boolean;
  /** Articles of the whole archive that have the term, in any form. */
  documents: number;
}

export interface ArticleFacts {
  /** Of the terms that the article has. Of alternatives (`a OR b`), the one that counts most, or all. */
  terms: readonly TermFacts[];
  /** Words of the body. */
  length: number;
}

export interface ArchiveFacts {
  /** Articles of the whole archive. */
  documents: number;
  /** Words of a body on average. */
  averageLength: number;
}

/** An article's score; more is better, and never below 0. It compares with scores for the same query alone. */
export function score(
  article: ArticleFacts,
  archive: ArchiveFacts,
  constants: RankConstants = CONSTANTS,
): number {
  const stretch = stretchOf(article.length, archive.averageLength, constants);
  let sum = 0;
  for (const { inBody, inHeadline, exact, documents } of article.terms)
    sum += termScore(rarityOf(documents, archive.documents), inBody, inHeadline, exact, stretch, constants);
  return sum;
}

/** What a term counts for being rare (BM25's idf), always above 0: the same for all articles, so once a search is enough. */
export const rarityOf = (documents: number, all: number): number =>
  Math.log(1 + Math.max(0, all - documents + 0.5) / (documents + 0.5));

/** How much an occurrence is thinned by the length of the body: 1 at the average. */
export const stretchOf = (length: number, average: number, constants: RankConstants = CONSTANTS): number =>
  1 - constants.length + (constants.length * length) / Math.max(1, average);

/** One term's part of the score, of numbers alone: for loops over many articles. */
export function termScore(
  rarity: number,
  inBody: number,
  inHeadline: boolean,
  exact: boolean,
  stretch: number,
  constants: RankConstants = CONSTANTS,
): number {
  const { saturation, headline } = constants;
  const body = (inBody * (saturation + 1)) / (inBody + saturation * stretch);
  return rarity * (body + (inHeadline ? headline : 0)) * (exact ? 1 + constants.exact : 1);
}
