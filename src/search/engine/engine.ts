import { noCounts, type Counts, type Facet, type TopValues } from '../facets.ts';
import type { SearchVolume } from '../index/index-list.ts';
import { SearchFailure, toSearchFailure } from '../search-failure.ts';
import { dayOfUrl } from './day-of-url.ts';
import type { Answer, FoundArticle, Overview, Ref, SearchEngine, SearchRequest } from './answer.ts';
import { StemFinder } from './find-stem.ts';
import { findMatched, toHighlight, type Found, type Matchers } from './find-matched.ts';
import { readIndexList, type ReadFile } from './index-files.ts';
import { loadRare } from './load-rare.ts';
import { firstRefs } from './order-refs.ts';
import { Pacer } from './pacer.ts';
import { makeSnippets, markHits } from './snippet.ts';
import { topCounts } from './top-values.ts';
import { unreadArticle } from './unread-article.ts';
import { VolumeReader } from './volume-reader.ts';
import { Search, type VolumeAnswer } from './search-volumes.ts';

/** Volumes that are read side by side. */
const AT_ONCE = 6;

export interface EngineOptions {
  read: ReadFile;
  /** Path of the site, with a slash at both ends. */
  base: string;
}

const toAbort = (): DOMException => new DOMException('Another search', 'AbortError');

const NOTHING: Matchers = { words: new Set(), phrases: [] };

/** The search that runs, or ran last. */
interface Running {
  request: SearchRequest;
  answers: (VolumeAnswer | undefined)[];
  matchers: (Matchers | undefined)[];
  /** Once all volumes have answered. */
  found?: { search: Search; answer: Answer };
}

/** Searches the index, volume by volume, newest first. One search runs at a time. */
export class Engine implements SearchEngine {
  readonly #options: EngineOptions;
  readonly #words: StemFinder;
  #volumes: Promise<VolumeReader[]> | undefined;
  #running: Running | undefined;
  /** What was counted last. */
  #counts: Counts = noCounts();

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#words = new StemFinder(options.read);
  }

  async overview(): Promise<Overview> {
    const running = this.#running;
    const [rare, volumes] = await Promise.all([loadRare(), this.#open()]);
    const { failure, counts, ...overview } = await rare.readOverview(volumes, () => this.#stop(running));
    if (failure)
      refuse(await this.#toRealFailure(failure, volumes), overview.missing.length === volumes.length);
    this.#counts = counts;
    return { ...overview, counts: topCounts(counts) };
  }

  async search(request: SearchRequest, count: number, onAnswer: (answer: Answer) => void): Promise<Answer> {
    const running: Running = { request, answers: [], matchers: [] };
    this.#running = running;
    const stop = (): void => this.#stop(running);
    const volumes = await this.#open();
    stop();
    const search = new Search(request, volumes, this.#words);
    await search.resolve();
    stop();
    const toAnswer = (): Answer => ({ ...summarize(running, search), refs: this.#order(running, 0, count) });
    const pacer = new Pacer(() => onAnswer(toAnswer()));
    await inTurn([...volumes.keys()].reverse(), async (number) => {
      const answer = await search.evaluate(number);
      stop();
      if (answer) {
        running.answers[number] = answer;
        running.matchers[number] = search.matchers(number);
      }
      pacer.ask();
    }).finally(() => pacer.end());
    if (search.missing.length > 0) {
      const failure = await this.#toRealFailure(search.failure, volumes);
      refuse(failure, search.missing.length === volumes.length);
    }
    const answer = toAnswer();
    running.found = { search, answer };
    return answer;
  }

  async complete(): Promise<Answer> {
    const running = this.#running;
    if (!running?.found) throw toAbort();
    const { search, answer } = running.found;
    const counts = noCounts();
    for (let number = 0; number < search.all; number += 1) await search.count(number, counts);
    this.#stop(running);
    const suggestions = answer.total === 0 ? await search.suggest() : [];
    this.#stop(running);
    this.#counts = counts;
    return { ...answer, counts: topCounts(counts, running.request.chosen), suggestions };
  }

  async values(facet: Facet, text: string): Promise<TopValues> {
    const { findNamedValues } = await import('./find-named-values.ts');
    return findNamedValues(this.#counts[facet], text);
  }

  #stop(running: Running | undefined): void {
    if (this.#running !== running) throw toAbort();
  }

  refs(from: number, count: number): Promise<Ref[]> {
    return Promise.resolve(this.#running ? this.#order(this.#running, from, count) : []);
  }

  async read(refs: readonly Ref[]): Promise<FoundArticle[]> {
    const volumes = await this.#open();
    const running = this.#running;
    const failures: SearchFailure[] = [];
    const articles = await Promise.all(
      refs.map(async (ref) => {
        const volume = volumes[ref.volume];
        if (!volume) throw new SearchFailure('replaced', `There is no volume ${ref.volume}`);
        try {
          return await this.#readArticle(volume, ref, running);
        } catch (error) {
          failures.push(toSearchFailure(error));
          return unreadArticle(volume, ref, this.#options.base);
        }
      }),
    );
    if (failures[0]) {
      const failure = await this.#toRealFailure(failures[0], volumes);
      refuse(failure, failures.length === refs.length);
    }
    return articles;
  }

  close(): void {
    this.#running = undefined;
    this.#volumes = undefined;
  }

  async #readArticle(volume: VolumeReader, ref: Ref, running?: Running): Promise<FoundArticle> {
    const {
      url,
      topics = [],
      people = [],
      places = [],
      organizations = [],
      text,
      ...facts
    } = await volume.text(ref.doc);
    const matchers = running?.matchers[ref.volume];
    const [inHeadline, inText] = [facts.headline, text].map((part) =>
      findMatched(part, matchers ?? NOTHING),
    ) as [Found, Found];
    return {
      ...facts,
      ref,
      url: this.#options.base + url.slice(1),
      day: dayOfUrl(url),
      topics,
      people,
      places,
      organizations,
      marked: markHits(facts.headline, inHeadline.hits),
      snippets: makeSnippets(text, inText.hits),
      matched: toHighlight([inHeadline, inText]),
    };
  }

  #order({ answers, request }: Running, from: number, count: number): Ref[] {
    const volumes = answers.map((answer) => answer?.inRange);
    return firstRefs(volumes, request.sort, from + count).slice(from);
  }

  /** A file that is not there has another name now, when the site was published anew since; else the index is broken. */
  async #toRealFailure(failure: SearchFailure, volumes: readonly VolumeReader[]): Promise<SearchFailure> {
    if (failure.kind !== 'replaced') return failure;
    const now = await readIndexList(this.#options.read).catch(toSearchFailure);
    if (now instanceof SearchFailure) return now;
    const isSame = now.length === volumes.length && now.every((one, at) => isSameVolume(one, volumes[at]));
    return isSame ? new SearchFailure('broken', failure.message, { cause: failure }) : failure;
  }

  #open(): Promise<VolumeReader[]> {
    if (!this.#volumes) {
      const { read } = this.#options;
      this.#volumes = readIndexList(read).then((list) =>
        list.map((volume) => new VolumeReader(volume, read)),
      );
      this.#volumes.catch(() => (this.#volumes = undefined));
    }
    return this.#volumes;
  }
}

/** Compares all that is listed of a volume: its files, and those that its articles' texts and stemmers are in. */
const isSameVolume = (listed: SearchVolume, opened: VolumeReader | undefined): boolean =>
  JSON.stringify(listed) === JSON.stringify(opened?.volume);

/** What is there is not enough when nothing is, and not right when the site was published anew. */
function refuse(failure: SearchFailure, isAll: boolean): void {
  if (isAll || failure.kind === 'replaced') throw failure;
}

/** Runs `work` for all items, some at once, in their order. */
async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const take = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

function summarize({ answers }: Running, { done, missing, begun, all }: Search): Omit<Answer, 'refs'> {
  const known = answers.filter((answer) => answer !== undefined);
  return {
    progress: { done, all, missing },
    total: known.reduce((sum, { inRange }) => sum + inRange.docs.length, 0),
    days: known.flatMap(({ days }) => days),
    suggestions: [],
    ...(begun !== undefined && { begun }),
  };
}
