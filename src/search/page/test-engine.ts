import type { CivilDate } from '../../model/civil-date.ts';
import type { Answer, FoundArticle, Ref, SearchEngine, SearchRequest } from '../engine/answer.ts';
import { FACETS, noCounts } from '../facets.ts';
import type { Counts, Facet } from '../facets.ts';
import { findMatches } from '../find-matches.ts';
import { dateRange } from '../query/date-range.ts';
import type { Term } from '../query/query.ts';

/** How the engine for tests behaves. */
export interface TestEngineOptions {
  /** Volumes that the articles are dealt into by year. */
  volumes?: number;
  /** Milliseconds that each volume takes. */
  delay?: number;
  missing?: string[];
}

const read: Record<Facet, (article: FoundArticle) => readonly (string | undefined)[]> = {
  topic: ({ topics }) => topics,
  person: ({ people }) => people,
  place: ({ places }) => places,
  organization: ({ organizations }) => organizations,
  section: ({ section }) => [section],
  source: ({ source }) => [source],
  language: ({ language }) => [language],
};

function holds(article: FoundArticle, term: Term): boolean {
  if (term.kind === 'subject') {
    const value = term.value.toLowerCase();
    return read[term.facet](article).some((name) => name?.toLowerCase() === value);
  }
  const where =
    'headline' in term && term.headline ? article.headline : `${article.headline} ${article.text}`;
  return findMatches(where, term.kind === 'near' ? term.text.split(' ') : [term.text]).length > 0;
}

/** A search engine over a few articles in memory, for tests and demonstrations: whole words only, nothing clever. */
export function makeTestEngine(all: readonly FoundArticle[], options: TestEngineOptions = {}): SearchEngine {
  const { volumes = 1, delay = 0, missing = [] } = options;
  let found: Ref[] = [];
  let matched: string[] = [];
  let running = 0;
  const at = ({ volume, doc }: Ref): FoundArticle => {
    const article = all.find(({ ref }) => ref.volume === volume && ref.doc === doc);
    if (!article) throw new Error('no such article');
    return { ...article, matched };
  };
  const fits = (article: FoundArticle, { query, chosen }: SearchRequest, except?: Facet): boolean => {
    const typed = dateRange(query);
    return (
      query.clauses.every(({ not, terms }) => terms.some((term) => holds(article, term)) !== not) &&
      (!typed.from || article.day >= typed.from) &&
      (!typed.to || article.day <= typed.to) &&
      FACETS.every(
        (facet) =>
          facet === except ||
          chosen[facet].length === 0 ||
          read[facet](article).some((value) => value !== undefined && chosen[facet].includes(value)),
      )
    );
  };
  const inRange = (article: FoundArticle, { from, to }: SearchRequest): boolean =>
    (!from || article.day >= from) && (!to || article.day <= to);
  const count = (articles: readonly FoundArticle[], facets: readonly Facet[], counts: Counts): Counts => {
    for (const article of articles) {
      for (const facet of facets) {
        for (const value of read[facet](article)) {
          if (value) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
        }
      }
    }
    return counts;
  };
  const answer = (request: SearchRequest, want: number, done: number): Answer => {
    const open = all.filter((_, index) => index % volumes < done);
    const timeless = open.filter((article) => fits(article, request));
    const hits = timeless.filter((article) => inRange(article, request));
    const days = new Map<CivilDate, number>();
    for (const { day } of timeless) days.set(day, (days.get(day) ?? 0) + 1);
    const counts = noCounts();
    for (const facet of FACETS) {
      count(
        open.filter((article) => fits(article, request, facet) && inRange(article, request)),
        [facet],
        counts,
      );
    }
    const sign = request.sort === 'oldest' ? 1 : -1;
    found = hits.toSorted((a, b) => sign * (a.day < b.day ? -1 : 1)).map(({ ref }) => ref);
    matched = request.query.clauses
      .filter(({ not }) => !not)
      .flatMap(({ terms }) => terms.flatMap((term) => ('text' in term ? [term.text.toLowerCase()] : [])));
    return {
      progress: { done, all: volumes, missing: done === volumes ? missing : [] },
      total: hits.length,
      days: [...days].sort(([a], [b]) => (a < b ? -1 : 1)),
      counts,
      refs: found.slice(0, want),
      suggestions:
        hits.length === 0 && matched[0] ? [{ word: matched[0], instead: 'harbour', articles: 312 }] : [],
    };
  };
  return {
    counts: () => Promise.resolve(count(all, FACETS, noCounts())),
    search: async (request, want, onAnswer) => {
      const run = (running += 1);
      for (let done = 1; done < volumes; done += 1) {
        await new Promise((resolve) => setTimeout(resolve, delay));
        if (run !== running) throw new DOMException('another search began', 'AbortError');
        onAnswer(answer(request, want, done));
      }
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (run !== running) throw new DOMException('another search began', 'AbortError');
      return answer(request, want, volumes);
    },
    refs: (from, want) => Promise.resolve(found.slice(from, from + want)),
    read: (refs) => Promise.resolve(refs.map(at)),
    close: () => {},
  };
}

const WORDS =
  'the harbour board said on Friday that ferries bridge market oil price council festival school winter storm vote river tram library ship'.split(
    ' ',
  );

/** Made-up articles, the same ones every time. */
export function makeArticles(count: number): FoundArticle[] {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  return Array.from({ length: count }, (_, doc) => {
    const year = 1961 + Math.floor(Math.sqrt(random(3600)));
    const day = `${year}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
    const words = Array.from({ length: 40 + random(400) }, () => pick(WORDS));
    const headline = `${pick(['Harbour', 'Oil', 'Bridge', 'Council', 'Festival'])} ${words.slice(0, 2 + random(6)).join(' ')}`;
    return {
      ref: { volume: 0, doc },
      url: `/${day.replaceAll('-', '/')}/article-${doc}/`,
      headline,
      day: day as CivilDate,
      language: random(20) === 0 ? 'de' : 'en',
      source: pick(['Elswick Mercury', 'The Evening Post', 'Harrowmere Gazette']),
      section: pick(['Home', 'World', 'Business', 'Sport']),
      topics: [`Topic ${Math.floor(random(90) ** 2 / 90)}`, pick(['Trade', 'Ships', 'Floods', 'Festivals'])],
      people: [`Person ${random(3000)}`],
      places: [pick(['Port Elswick', 'Harrowmere', 'Moorbach'])],
      organizations: random(3) === 0 ? ['Harbour Board'] : [],
      text: `${words.join(' ')}.`,
      matched: [],
    };
  });
}
