import { isUnspaced, isUnspacedCharacter } from '../index/split-words.ts';
import { BEGINNING } from '../index/word-block.ts';
import type { NamedValues } from './find-subject.ts';
import { loadRare } from './load-rare.ts';
import { NO_HITS, pick, readHits, uniteHits, type Hits } from './hits.ts';
import type { Sought } from './prepare-query.ts';
import type { GroupMatch } from './resolve-word.ts';
import type { VolumeReader } from './volume-reader.ts';

/** A term in a volume: which of its words there are, known before any list is read. */
export interface ResolvedTerm {
  term: Sought;
  /** For each word of the term, and for its joined spelling. */
  words: GroupMatch[][];
  joined: GroupMatch[];
  /** Of a subject. */
  values: NamedValues;
}

/** Articles that have a term in some volumes, at the most: the same number however the archive is cut into volumes. */
export function countArticles(volumes: readonly (ResolvedTerm | undefined)[]): number {
  const count = (matches: readonly GroupMatch[] = []): number =>
    matches.reduce((sum, { articles }) => sum + articles, 0);
  const all = volumes.filter((term) => term !== undefined);
  const words = all[0]?.words ?? [];
  if (words.length === 0) return 0;
  const counts = words.map((_, at) => all.reduce((sum, term) => sum + count(term.words[at]), 0));
  return Math.min(...counts) + all.reduce((sum, { joined }) => sum + count(joined), 0);
}

/** @param find the groups of a volume that have a word */
export async function resolveTerm(
  volume: VolumeReader,
  term: Sought,
  find: (volume: VolumeReader, word: string) => Promise<GroupMatch[]>,
): Promise<ResolvedTerm> {
  if (term.kind === 'subject') {
    const { values } = await volume.facet(term.facet);
    return { term, words: [], joined: [], values: (await loadRare()).findValues(values, term.value) };
  }
  const isBeginning = term.kind === 'word' && term.prefix;
  const begin = async (word: string): Promise<GroupMatch[]> => (await loadRare()).findBeginning(volume, word);
  const words = await Promise.all(
    term.words.map(async (word, at) => {
      const isLast = at === term.words.length - 1;
      if (isBeginning && isLast) return at > 0 && isTooShort(word) ? [] : begin(word);
      return isLast && isUnspacedCharacter(word)
        ? (await loadRare()).findCharacter(volume, word)
        : find(volume, word);
    }),
  );
  const spelling = term.kind === 'word' ? term.joined : undefined;
  const joined = spelling === undefined ? [] : await (isBeginning ? begin(spelling) : find(volume, spelling));
  return { term, words, joined, values: { named: [], like: [] } };
}

/** Of so few letters the index does not know all beginnings; `AK-2*` is found as `AK2…` alone. */
const isTooShort = (word: string): boolean => !isUnspaced(word) && [...word].length < BEGINNING;

/** True for a compound without quotation marks: as any word, it is found in all its forms, which end it (`joint-ventures`). */
export const isInflected = (term: Sought): boolean =>
  term.kind === 'word' && term.words.length > 1 && !term.prefix && !isUnspaced(term.words.at(-1) ?? '');

/** The articles of a volume that a term is true of. */
export async function matchTerm(
  volume: VolumeReader,
  { term, words, joined, values }: ResolvedTerm,
): Promise<Hits> {
  switch (term.kind) {
    case 'subject':
      return (await loadRare()).readValues(
        volume,
        term.facet,
        values.named.length > 0 ? values.named : values.like,
      );
    case 'near':
      return words.some(isNone) ? NO_HITS : (await loadRare()).findNear(volume, words, term.within);
    case 'phrase':
      return keepHeadlines(await matchPhrase(volume, words, term), term.headline);
    case 'word': {
      const whole =
        words.length > 1 && !term.prefix
          ? matchPhrase(volume, words, term, isInflected(term))
          : matchBegun(volume, words, term);
      const other = matchBegun(volume, [joined], { ...term, places: [0] });
      return keepHeadlines(uniteHits(await whole, await other), term.headline);
    }
  }
}

/**
 * One word, or words that stand together, of which the last may be a beginning: of such a one only some words of a stem count, and
 * which of them stand at a place, or in the headline, only their places tell.
 */
function matchBegun(
  volume: VolumeReader,
  words: GroupMatch[][],
  term: { places: number[]; headline: boolean },
): Promise<Hits> {
  const [first = []] = words;
  if (words.length === 1 && !(term.headline && first.some(({ only }) => only)))
    return readHits(volume, first);
  const limited = words.map((matches) =>
    matches.map((match) => ({ ...match, exact: match.only ?? match.exact })),
  );
  return matchPhrase(volume, limited, term);
}

const isNone = (matches: readonly GroupMatch[]): boolean => matches.length === 0;

async function matchPhrase(
  volume: VolumeReader,
  words: GroupMatch[][],
  { places, headline }: { places: number[]; headline: boolean },
  inflected = false,
): Promise<Hits> {
  if (words.some(isNone)) return NO_HITS;
  const [first = [], ...others] = words;
  // In which part of the article a single word stands, only its places tell.
  if (others.length > 0 || headline) return (await loadRare()).findPhrase(volume, words, places, inflected);
  return readHits(
    volume,
    first.map((match) => ({ ...match, only: match.exact })),
  );
}

function keepHeadlines(hits: Hits, headline: boolean): Hits {
  return headline
    ? pick(
        hits,
        [...hits.docs.keys()].filter((at) => hits.inHeadline[at] === 1),
      )
    : hits;
}

/**
 * One volume may have a value of that name, and another only values with more words: where the archive has the name, it is meant
 * everywhere.
 */
export function settleNames(volumes: readonly (ResolvedTerm | undefined)[]): void {
  if (!volumes.some((term) => term && term.values.named.length > 0)) return;
  for (const term of volumes) if (term) term.values.like = [];
}
