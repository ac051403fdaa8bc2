import { BODY, PositionsWriter } from '../search/index/positions.ts';
import { PostingsWriter } from '../search/index/postings.ts';
import type { StemOf } from './stem-words.ts';
import type { TokenTable } from './token-table.ts';
import type { SegmentGroup } from './word-segment.ts';

/** Where the words of one language stand, article by article. */
export class WordGatherer {
  readonly #table: TokenTable;
  /** For each place in the texts the number of the word, that of the article, and the place in the article. */
  readonly #words = new NumberList();
  readonly #docs = new NumberList();
  readonly #places = new NumberList();
  readonly #postings = new PostingsWriter();
  readonly #positions = new PositionsWriter();

  constructor(table: TokenTable) {
    this.#table = table;
  }

  /**
   * Adds an article; they come in ascending order.
   * @param headline so many words at the start are the headline
   */
  add(doc: number, tokens: Uint32Array, headline: number): void {
    let [place, ordinal, shift] = [0, 0, 0];
    let isParted = false;
    for (const number of tokens) {
      const token = this.#table.tokens[number];
      if (!token) continue;
      isParted ||= token.opens;
      if (token.count > 0) {
        if (isParted && ordinal > 0) place += 1;
        for (let at = 0; at < token.words.length; at += 1) {
          const own = place + (token.places[at] ?? 0);
          const isBody = ordinal + (token.ordinals[at] ?? 0) >= headline;
          // A place stays free between the headline and the body: they are no phrase together.
          if (isBody && shift === 0) shift = Math.max(0, BODY - own) + 1;
          this.#words.push(token.words[at] ?? 0);
          this.#docs.push(doc);
          this.#places.push(own + (isBody ? shift : 0));
        }
        place += token.length;
        ordinal += token.count;
        isParted = false;
      }
      isParted ||= token.closes;
    }
  }

  /** All words by stem, in code-unit order of the stems. */
  groups(language: string, stemOf: StemOf): SegmentGroup[] {
    const { words } = this.#table;
    const byStem = new Map<string, number[]>();
    const { starts, order } = this.#sortByWord();
    for (const [number, word] of words.entries()) {
      if (starts[number] === starts[number + 1]) continue;
      const stem = stemOf(word);
      const numbers = byStem.get(stem);
      if (numbers) numbers.push(number);
      else byStem.set(stem, [number]);
    }
    return [...byStem]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([stem, numbers]) => {
        numbers.sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
        const own = numbers.map((number) => order.subarray(starts[number], starts[number + 1]));
        const forms = numbers.map((number, at) => ({
          word: words[number] ?? '',
          articles: this.#countArticles(own[at] ?? order.subarray(0, 0)),
        }));
        return { language, stem, forms, ...this.#write(numbers, own) };
      });
  }

  /** Places in the texts, those of a word together: a counting sort. Word `n` begins at `starts[n]` in `order`. */
  #sortByWord(): { starts: Uint32Array; order: Uint32Array } {
    const places = this.#words.list;
    const starts = new Uint32Array(this.#table.words.length + 1);
    for (const word of places) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
    for (let word = 1; word < starts.length; word += 1)
      starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0);
    const next = starts.slice();
    const order = new Uint32Array(places.length);
    for (let at = 0; at < places.length; at += 1) {
      const word = places[at] ?? 0;
      const to = next[word] ?? 0;
      order[to] = at;
      next[word] = to + 1;
    }
    return { starts, order };
  }

  #countArticles(own: Uint32Array): number {
    let articles = 0;
    let last = -1;
    for (const at of own) {
      const doc = this.#docs.list[at] ?? 0;
      if (doc !== last) articles += 1;
      last = doc;
    }
    return articles;
  }

  #write(
    numbers: readonly number[],
    own: readonly Uint32Array[],
  ): Pick<SegmentGroup, 'postings' | 'positions'> {
    const [docs, places, words] = [this.#docs.list, this.#places.list, this.#words.list];
    let sorted = own[0] ?? new Uint32Array();
    if (own.length > 1) {
      sorted = new Uint32Array(own.reduce((sum, list) => sum + list.length, 0));
      let from = 0;
      for (const list of own) {
        sorted.set(list, from);
        from += list.length;
      }
      sorted.sort();
    }
    let doc = -1;
    let inBody = 0;
    let at: number[] = [];
    let forms: number[] = [];
    const end = (): void => {
      if (doc < 0) return;
      this.#postings.add(doc, inBody, inBody < at.length, own.length > 1 ? [...new Set(forms)] : [0]);
      this.#positions.add(at, forms);
    };
    for (const index of sorted) {
      if (docs[index] !== doc) {
        end();
        doc = docs[index] ?? 0;
        [inBody, at, forms] = [0, [], []];
      }
      const place = places[index] ?? 0;
      // A word and the compound that it opens may have one stem: `walk-ing`.
      if (at.at(-1) === place) continue;
      if (place >= BODY) inBody += 1;
      at.push(place);
      forms.push(own.length > 1 ? numbers.indexOf(words[index] ?? 0) : 0);
    }
    end();
    return {
      postings: this.#postings.finish(own.length > 1),
      positions: this.#positions.finish(own.length > 1),
    };
  }
}

/** Numbers below 2^32 that are added one by one. */
class NumberList {
  #numbers = new Uint32Array(1 << 12);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = value;
  }

  get list(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
