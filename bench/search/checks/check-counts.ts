import type { Answer, SearchEngine } from '../../../src/search/engine/answer.ts';
import type { Facet, TopValues } from '../../../src/search/facets.ts';
import type { CorpusArticle } from '../corpus.ts';
import { toRequest, toWords } from '../systems/our-site.ts';
import { wordsOf } from '../tune/memory-index.ts';
import { stemAll } from '../tune/stems.ts';

/** What the engine counted for a query, beside a count over the corpus. */
export interface CountResult {
  query: string;
  expected: number;
  total: number;
  /** Days, and values of facets, whose number is not that of the corpus: `place usa: 12, not 13`. */
  different: string[];
}

/** Words of which every stemmer says the same, from common to rare; the last ones in pairs. */
const QUERIES = [
  ...['bank', 'oil', 'dollar', 'japan', 'sugar', 'opec', 'steel', 'cocoa', 'zinc', 'rubber', 'plywood'],
  ...['oil opec', 'japan steel', 'bank japan dollar', 'cocoa brazil'],
] as const;

/** Which field of an article a facet counts. */
const FACET_FIELDS = {
  topic: 'topics',
  person: 'people',
  place: 'places',
  organization: 'organizations',
} as const satisfies Partial<Record<Facet, keyof CorpusArticle>>;

/** Asks the engine for each query and compares its total, its histogram and its facets with a count over the corpus. */
export async function checkCounts(
  corpus: readonly CorpusArticle[],
  engine: SearchEngine,
): Promise<CountResult[]> {
  const words = corpus.map(({ headline, body }) => new Set([...wordsOf(headline), ...wordsOf(body)]));
  const stems = stemAll(new Set(words.flatMap((own) => [...own])));
  const stemmed = words.map((own) => new Set([...own].map((word) => stems.get(word) ?? word)));
  const results: CountResult[] = [];
  for (const query of QUERIES) {
    const wanted = wordsOf(query).map((word) => stems.get(word) ?? word);
    const hits = corpus.filter((_, at) => wanted.every((stem) => stemmed[at]?.has(stem)));
    await engine.search(toRequest(toWords(query)), 0, () => undefined);
    const answer = await engine.complete();
    results.push({
      query,
      expected: hits.length,
      total: answer.total,
      different: compareWithCorpus(answer, hits),
    });
  }
  return results;
}

function compareWithCorpus(answer: Answer, hits: readonly CorpusArticle[]): string[] {
  const days = compare(
    'day',
    new Map(answer.days),
    countBy(hits, ({ day }) => [day]),
  );
  const facets = Object.entries(FACET_FIELDS).flatMap(([facet, field]) =>
    compareTop(
      facet,
      answer.counts?.[facet as Facet],
      countBy(hits, (article) => article[field]),
    ),
  );
  return [...days, ...facets];
}

/** The number of values, and those that are told, that are not counted alike. */
function compareTop(
  facet: string,
  { top, all }: TopValues = { top: [], all: 0 },
  expected: ReadonlyMap<string, number>,
): string[] {
  const told = new Map(top.map(({ value, count }) => [value, count]));
  const same = new Map([...told.keys()].map((value) => [value, expected.get(value) ?? 0]));
  const number = all === expected.size ? [] : [`${facet}: ${all} values, not ${expected.size}`];
  return [...number, ...compare(facet, told, same)];
}

/** Values that are not counted alike; one that is absent counts 0. */
function compare(
  what: string,
  counted: ReadonlyMap<string, number>,
  expected: ReadonlyMap<string, number>,
): string[] {
  return [...new Set([...counted.keys(), ...expected.keys()])].flatMap((value) => {
    const [ours, theirs] = [counted.get(value) ?? 0, expected.get(value) ?? 0];
    return ours === theirs ? [] : [`${what} ${value}: ${ours}, not ${theirs}`];
  });
}

function countBy(
  hits: readonly CorpusArticle[],
  valuesOf: (article: CorpusArticle) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hit of hits)
    for (const value of new Set(valuesOf(hit))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
