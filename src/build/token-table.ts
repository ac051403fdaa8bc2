import { withJoined } from '../search/index/index-words.ts';
import { isParting, placesOf, splitWords } from '../search/index/split-words.ts';

/** What stands between two spaces. */
export interface Token {
  text: string;
  /** Numbers of its words in the table; after the first of several the number of all as one. */
  words: number[];
  /** For each, how many words stand before it, and its place, counted from the token's first. */
  ordinals: number[];
  places: number[];
  /** Words, and places that they take. */
  count: number;
  length: number;
  /** The number of the words that hyphens join, as one. */
  joined: number | undefined;
  /** True when a sign that parts clauses stands before its words, and after them. */
  opens: boolean;
  closes: boolean;
}

/** Spaces as Pagefind knows them: Unicode's, of which a byte order mark is none, as it is to `\s`. */
const SPACES = /\p{White_Space}+/u;
const UNUSUAL = /(?! )\p{White_Space}| {2}/u;

/** The tokens and the words of a language, each once: most of a text has been read before. */
export class TokenTable {
  readonly words: string[] = [];
  readonly tokens: Token[] = [];
  readonly #wordNumbers = new Map<string, number>();
  readonly #tokenNumbers = new Map<string, number>();

  /** The tokens of a text, by number. */
  read(text: string): Uint32Array {
    // Pagefind mostly writes single spaces, and to split at those is far quicker.
    const tokens = UNUSUAL.test(text) ? text.split(SPACES) : text.split(' ');
    const numbers = new Uint32Array(tokens.length);
    for (let at = 0; at < tokens.length; at += 1) numbers[at] = this.#numberOf(tokens[at] ?? '');
    return numbers;
  }

  #numberOf(text: string): number {
    let number = this.#tokenNumbers.get(text);
    if (number === undefined) {
      number = this.tokens.push(this.#toToken(text)) - 1;
      this.#tokenNumbers.set(text, number);
    }
    return number;
  }

  #toToken(text: string): Token {
    const plain = splitWords(text);
    const all = withJoined(plain);
    const words = all.map(({ word }) => this.#wordNumber(word));
    const joined = all.findIndex(({ length }) => length > 1);
    const places = placesOf(plain);
    const end = plain.at(-1)?.end ?? 0;
    return {
      text,
      words,
      ordinals: all.map(({ index }) => index),
      places: all.map(({ index }) => places[index] ?? 0),
      count: plain.length,
      length: (places.at(-1) ?? -1) + 1,
      joined: joined < 0 ? undefined : words[joined],
      opens: isParting(text.slice(0, plain[0]?.start ?? text.length), ''),
      closes: isParting(text.slice(end), text.slice(0, end)),
    };
  }

  #wordNumber(word: string): number {
    let number = this.#wordNumbers.get(word);
    if (number === undefined) {
      number = this.words.push(word) - 1;
      this.#wordNumbers.set(word, number);
    }
    return number;
  }
}
