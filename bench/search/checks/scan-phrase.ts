import { escapePattern } from '../../../src/import/escape-pattern.ts';
import type { CorpusArticle } from '../corpus.ts';

/** Texts of an article, folded for comparing. */
export interface FoldedArticle {
  path: string;
  /** Headline and blocks of the body: a phrase inside one of them has to be found. */
  blocks: readonly string[];
  /** Headline, and body as one text: a phrase over the end of a block may be found. */
  whole: readonly string[];
}

/** What a scan of the corpus says of a phrase. */
export interface Scan {
  /** Permalinks of articles of which one block holds it. */
  inBlock: Set<string>;
  /** Those whose text holds it when blocks follow each other with a space between: the former are among them. */
  inText: Set<string>;
  /** Those that hold its words in this order, with other signs between or at their ends: the former are among them. */
  otherSigns: Set<string>;
}

/** Case, diacritics and the shape of quotation marks folded, white space as single spaces. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

export const foldArticle = ({ path, headline, body }: CorpusArticle): FoldedArticle => ({
  path,
  blocks: [headline, ...body.split('\n\n')].map(fold),
  whole: [headline, body].map(fold),
});

/** Looks through all texts for a phrase, from the beginning of a word to the end of one. */
export function scanPhrase(phrase: string, articles: readonly FoldedArticle[]): Scan {
  const exact = bounded(escapePattern(fold(phrase)));
  const words = fold(phrase).match(/[\p{L}\p{N}]+/gu) ?? [];
  const loose = bounded(words.join('[^\\p{L}\\p{N}]*'));
  const scan: Scan = { inBlock: new Set(), inText: new Set(), otherSigns: new Set() };
  for (const { path, blocks, whole } of articles) {
    if (!whole.some((text) => loose.test(text))) continue;
    scan.otherSigns.add(path);
    if (whole.some((text) => exact.test(text))) scan.inText.add(path);
    if (blocks.some((text) => exact.test(text))) scan.inBlock.add(path);
  }
  return scan;
}

const bounded = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u');
