import { makeRandom, type Random } from '../../archives/random.ts';

/** How frequent the words of a query are: share of the articles that have each. */
export const CLASSES = {
  rare: [0.0001, 0.001],
  middling: [0.005, 0.02],
  'very common': [0.15, 1],
} as const satisfies Record<string, readonly [least: number, most: number]>;

export type Frequency = keyof typeof CLASSES;

/** A query whose words one article has, at least. */
export interface SpeedQuery {
  text: string;
  frequency: Frequency;
}

/** Queries of each class by number of words. */
const NUMBERS = [7, 7, 6] as const;
/** Kinds of queries: each number of words in each class. */
export const KINDS = Object.keys(CLASSES).length * NUMBERS.length;
/** Queries of all kinds. */
export const ALL_QUERIES = Object.keys(CLASSES).length * NUMBERS.reduce((sum, number) => sum + number, 0);
const SEED = 1789;
/** Articles that are looked at for words before a class is given up: an archive may have no words of it. */
const TRIES = 100_000;

/** Sixty queries of one to three rare, middling and very common words: the same for the same archive. */
export function chooseQueries(words: readonly (readonly string[])[]): SpeedQuery[] {
  const articles = new Map<string, number>();
  for (const list of words) for (const word of list) articles.set(word, (articles.get(word) ?? 0) + 1);
  const random = makeRandom(SEED);
  const queries: SpeedQuery[] = [];
  for (const frequency of Object.keys(CLASSES) as Frequency[]) {
    const [least, most] = CLASSES[frequency];
    const isOfClass = (word: string): boolean => {
      const share = (articles.get(word) ?? 0) / words.length;
      return share >= least && share <= most;
    };
    const taken = new Set<string>();
    NUMBERS.forEach((number, at) => {
      for (let tries = 0, chosen = 0; chosen < number && tries < TRIES; tries += 1) {
        const text = drawText(words, isOfClass, at + 1, random);
        if (text === undefined || taken.has(text)) continue;
        taken.add(text);
        queries.push({ text, frequency });
        chosen += 1;
      }
    });
  }
  return queries;
}

/** So many of the queries, of all kinds alike, in their order: for systems that may take a minute for one. */
export function takeAlike(queries: readonly SpeedQuery[], count: number): SpeedQuery[] {
  const kinds = [...Map.groupBy(queries, kindOf).values()];
  const inTurn = queries.map((_, round) => kinds.flatMap((kind) => kind[round] ?? [])).flat();
  const taken = new Set(inTurn.slice(0, count));
  return queries.filter((query) => taken.has(query));
}

/** Class and number of words. */
const kindOf = ({ text, frequency }: SpeedQuery): string => `${frequency} ${text.split(' ').length}`;

/** So many words of one article, in its order; undefined when the article drawn has too few of them. */
function drawText(
  words: readonly (readonly string[])[],
  isOfClass: (word: string) => boolean,
  count: number,
  random: Random,
): string | undefined {
  const own = (words[random.below(words.length)] ?? []).filter(isOfClass);
  if (own.length < count) return undefined;
  while (own.length > count) own.splice(random.below(own.length), 1);
  return own.join(' ');
}
