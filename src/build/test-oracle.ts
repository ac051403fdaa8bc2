import { FACETS, byFacet, noCounts, type Facet, type TopCounts } from '../search/facets.ts';
import type { SearchRequest } from '../search/engine/answer.ts';
import { dateRange } from '../search/query/date-range.ts';
import type { Clause, Term } from '../search/query/query.ts';
import { foldWord } from '../search/index/fold-word.ts';
import { placesOf, splitWords } from '../search/index/split-words.ts';
import { stemsOf, type KnownArticle, type PlacedWord } from './test-archive.ts';

/** For tests: what a search must answer, found by going through all articles. */
export interface Expected {
  /** Permalinks, oldest first. */
  urls: string[];
  days: [string, number][];
  /** All values. */
  counts: TopCounts;
}

export function expectAnswer(articles: readonly KnownArticle[], request: SearchRequest): Expected {
  const { from: first = '', to: last = '9' } = dateRange(request.query);
  const matched = articles.filter(
    (article) =>
      article.day >= first &&
      article.day <= last &&
      request.query.clauses.every((clause) => holds(article, clause)),
  );
  const isChosen = ({ facts }: KnownArticle, except?: Facet): boolean =>
    FACETS.every((facet) => {
      const values = request.chosen[facet];
      return facet === except || values.length === 0 || values.some((value) => facts[facet]?.includes(value));
    });
  const inRange = ({ day }: KnownArticle): boolean =>
    day >= (request.from ?? '') && day <= (request.to ?? '9');
  const days = new Map<string, number>();
  const counts = noCounts();
  for (const article of matched) {
    if (isChosen(article)) days.set(article.day, (days.get(article.day) ?? 0) + 1);
    if (!inRange(article)) continue;
    for (const facet of FACETS) {
      if (!isChosen(article, facet)) continue;
      for (const value of article.facts[facet] ?? [])
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  const urls = matched.filter((article) => isChosen(article) && inRange(article)).map(({ url }) => url);
  const all = byFacet((facet) => {
    for (const value of request.chosen[facet]) counts[facet].set(value, counts[facet].get(value) ?? 0);
    const top = [...counts[facet]].map(([value, count]) => ({ value, count }));
    top.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { top, all: top.length };
  });
  return { urls, days: [...days], counts: all };
}

const holds = (article: KnownArticle, { not, terms }: Clause): boolean =>
  terms.some((term) => has(article, term)) !== not;

function has(article: KnownArticle, term: Term): boolean {
  const { headlineWords, bodyWords } = article;
  if (term.kind === 'subject') return isUnder(article, term.facet, term.value);
  const parts = term.kind !== 'near' && term.headline ? [headlineWords] : [headlineWords, bodyWords];
  const words = term.text.split(' ').map(toKnown);
  const [first = ''] = words;
  const places = placesOf(splitWords(term.text));
  switch (term.kind) {
    case 'word': {
      const stem = stemsOf(first).get(article.language);
      return parts.flat().some((own) => (term.prefix ? own.word.startsWith(first) : own.stem === stem));
    }
    case 'phrase':
      return parts.some((part) =>
        part.some(({ place }, at) =>
          words.every((word, index) => {
            const own = part[at + index];
            return own?.word === word && own.place - place === places[index];
          }),
        ),
      );
    case 'near':
      return parts.some((part) =>
        standNear(
          part,
          words.map((word) => stemsOf(word).get(article.language)),
          term.within,
        ),
      );
  }
}

/** The word that a spelling of it is. */
const toKnown = (spelling: string): string => {
  const word = foldWord(spelling.replace(/[‘’“”"]/g, ''));
  return /^\d/.test(word) ? word.replaceAll(',', '') : word.replace(/\.$/, '');
};

/** True when some places of the words, none further than `within` from the next, have all of them. */
function standNear(
  part: readonly PlacedWord[],
  stems: readonly (string | undefined)[],
  within: number,
): boolean {
  let cluster = new Set<string>();
  let last = -Infinity;
  for (const { place, stem } of part) {
    if (!stems.includes(stem)) continue;
    if (place - last > within) cluster = new Set();
    cluster.add(stem);
    last = place;
    if (stems.every((one) => one !== undefined && cluster.has(one))) return true;
  }
  return false;
}

/** The value of that name alone where there is one, else any that has all its words: here names are told apart by words. */
function isUnder({ facts }: KnownArticle, facet: Facet, name: string): boolean {
  return (facts[facet] ?? []).some((value) => foldWord(value) === foldWord(name));
}
