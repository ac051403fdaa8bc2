import type { Counts, Facet } from '../facets.ts';
import type { DateRange } from '../query/date-range.ts';
import { toSearchFailure, type SearchFailure } from '../search-failure.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { SearchRequest, Suggestion } from './answer.ts';
import { StemFinder } from './find-stem.ts';
import { evaluateVolume, type Matched, type ResolvedCondition } from './evaluate-volume.ts';
import { hasNothing, toMatchers, type Matchers } from './find-matched.ts';
import { loadRare } from './load-rare.ts';
import { countDays, countValues, docRange, keep, narrow } from './narrow.ts';
import { prepareQuery, type Condition } from './prepare-query.ts';
import type { ArchiveFacts } from './rank.ts';
import { countArticles, resolveTerm, settleNames, type ResolvedTerm } from './resolve-term.ts';
import { VolumeReader } from './volume-reader.ts';

/** What one volume answered. */
export interface VolumeAnswer {
  /** Within the limits of time that were asked for, and without them. */
  inRange: Matched;
  days: [CivilDate, number][];
}

/** One search: its conditions in each volume, and how far it has come. */
export class Search {
  readonly all: number;
  readonly missing: string[] = [];
  /** Why a volume is missing; there is one when any is. */
  failure!: SearchFailure;
  done = 0;
  begun: string | undefined;
  readonly #request: SearchRequest;
  readonly #volumes: readonly VolumeReader[];
  readonly #words: StemFinder;
  #conditions: Condition[];
  readonly #archive: ArchiveFacts;
  #range: DateRange = {};
  #resolved: (ResolvedCondition[] | undefined)[] = [];
  /** Of each volume that has answered, within the limits of time: what the words match, and what of it the filters let through. */
  readonly #found: ({ matched: Matched; narrowed: Matched } | undefined)[] = [];

  constructor(request: SearchRequest, volumes: readonly VolumeReader[], finder: StemFinder) {
    this.#words = finder;
    this.#request = request;
    this.#volumes = volumes;
    this.all = volumes.length;
    this.#conditions = prepareQuery(request.query);
    const documents = volumes.reduce((sum, { volume }) => sum + volume.articles, 0);
    const words = volumes.reduce((sum, { volume }) => sum + volume.words, 0);
    this.#archive = { documents, averageLength: words / Math.max(1, documents) };
  }

  /** Looks up the words in all volumes, so that each counts for as much as it is rare in the archive. */
  async resolve(): Promise<void> {
    const { query } = this.#request;
    if (query.dates.length > 0) this.#range = (await import('../query/date-range.ts')).dateRange(query);
    if (this.#conditions.some(({ terms: [term] }) => term?.kind === 'word' && term.words.length > 2))
      this.#conditions = this.#conditions.flatMap((await loadRare()).cutUnspaced);
    await this.#resolveAll();
    if (!this.#isLastNowhere()) return;
    // Without the code for it the word is one that nothing has.
    const rare = await loadRare().catch(() => undefined);
    const begun = rare?.asBeginning(this.#conditions);
    if (!begun) return;
    this.#conditions = begun.conditions;
    await this.#resolveAll();
    if (!this.#isLastNowhere()) this.begun = begun.text;
  }

  /** True when there is a last condition, and no volume has anything that it asks for. */
  #isLastNowhere(): boolean {
    return this.#resolved.every((own) => !own || (own.at(-1)?.terms.every(hasNothing) ?? false));
  }

  /** @returns nothing when the volume cannot be read */
  async evaluate(number: number): Promise<VolumeAnswer | undefined> {
    const volume = this.#volumes[number];
    const conditions = this.#resolved[number];
    if (!volume) return undefined;
    try {
      if (!conditions) throw this.failure;
      const documents = await volume.documents();
      const own = docRange(documents, this.#range.from, this.#range.to);
      const matched = await evaluateVolume(volume, conditions, this.#archive, own);
      const chosen = await narrow(volume, matched, this.#request.chosen);
      const { from, to } = docRange(documents, this.#request.from, this.#request.to);
      const inRange = (hits: Matched): Matched =>
        to - from === volume.volume.articles ? hits : keep(hits, (doc) => doc >= from && doc < to);
      const narrowed = inRange(chosen);
      this.#found[number] = { matched: chosen === matched ? narrowed : inRange(matched), narrowed };
      this.done += 1;
      return { days: countDays(documents, chosen.docs), inRange: narrowed };
    } catch (error) {
      this.done += 1;
      this.#miss(volume, error);
      return undefined;
    }
  }

  /** Adds the numbers of a volume's hits by value. */
  async count(number: number, total: Counts): Promise<void> {
    const [volume, found] = [this.#volumes[number], this.#found[number]];
    if (!volume || !found) return;
    try {
      const { chosen } = this.#request;
      // What is chosen in a facet does not narrow the facet itself: another value of it would add its articles.
      const docsFor = async (facet: Facet): Promise<Uint32Array> =>
        (chosen[facet].length > 0 ? await narrow(volume, found.matched, chosen, facet) : found.narrowed).docs;
      await countValues(volume, docsFor, total);
    } catch (error) {
      this.#miss(volume, error);
    }
  }

  matchers(number: number): Matchers {
    return toMatchers(this.#resolved[number] ?? []);
  }

  /** Near words for those that the archive does not have. */
  async suggest(): Promise<Suggestion[]> {
    const { suggest } = await import('./suggest.ts');
    return suggest(this.#volumes, this.#conditions, this.#resolved);
  }

  async #resolveAll(): Promise<void> {
    const resolved = await Promise.all(
      this.#volumes.map(async (volume) => {
        try {
          return await Promise.all(
            this.#conditions.map(async ({ terms }) =>
              Promise.all(
                terms.map((term) => resolveTerm(volume, term, (own, word) => this.#words.find(own, word))),
              ),
            ),
          );
        } catch (error) {
          this.failure = toSearchFailure(error);
          return undefined;
        }
      }),
    );
    const documents = this.#conditions.map(({ terms }, at) =>
      terms.map((_, index) => {
        const everywhere = resolved.map((own) => own?.[at]?.[index]);
        settleNames(everywhere);
        return countArticles(everywhere);
      }),
    );
    this.#resolved = resolved.map((own: ResolvedTerm[][] | undefined) =>
      own?.map((terms, at) => ({
        not: this.#conditions[at]?.not ?? false,
        terms,
        documents: documents[at] ?? [],
      })),
    );
  }

  #miss({ name }: VolumeReader, error: unknown): void {
    this.failure = toSearchFailure(error);
    if (!this.missing.includes(name)) this.missing.push(name);
  }
}
