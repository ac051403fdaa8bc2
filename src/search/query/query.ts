import type { Facet } from '../facets.ts';

/** A stretch of what was typed, in UTF-16 units; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** One thing that an article may have. Texts are as typed; folding and stemming are the engine's. */
export type Term =
  /** A word, in any of its inflections; with `prefix`, any word that begins so (`cocoa*`). */
  | { kind: 'word'; text: string; prefix: boolean; headline: boolean }
  /** Words that stand together in this order, exactly so but for case, diacritics and the shape of quotes. */
  | { kind: 'phrase'; text: string; headline: boolean }
  /** Words of which each stands at most `within` words from the next, in any order and any inflection (`near:5 "oil price"`). */
  | { kind: 'near'; text: string; within: number }
  /** A value of a facet, by name: in any case, with or without diacritics (`topic:oil`, `person:"Smith, John"`). */
  | { kind: 'subject'; facet: Facet; value: string };

/** A condition: one of `terms` holds (`a OR b`); with `not`, none of them does (`-a`). */
export interface Clause extends Span {
  not: boolean;
  terms: readonly Term[];
}

/** A limit of time as typed: `after:1987-03`, `before:1987-10-19`, `on:1987`. */
export interface DateLimit extends Span {
  kind: 'after' | 'before' | 'on';
  /** `1987`, `1987-03` or `1987-03-12`. */
  period: string;
}

/** What was typed, understood. All clauses and all dates hold together. */
export interface Query {
  clauses: readonly Clause[];
  dates: readonly DateLimit[];
}

/** Longest text that is read, in UTF-16 units. */
export const MAX_TEXT = 1000;
