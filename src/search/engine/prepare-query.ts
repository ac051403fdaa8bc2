import type { Facet } from '../facets.ts';
import type { Query, Term } from '../query/query.ts';
import { toSought } from './resolve-word.ts';

/** A term, with its text taken apart as the index is. */
export type Sought =
  /** One word; `joined` is another spelling of a compound whose parts are `words` then. With `prefix` the last one is a beginning. */
  | {
      kind: 'word';
      text: string;
      words: string[];
      places: number[];
      joined?: string;
      prefix: boolean;
      headline: boolean;
    }
  | { kind: 'phrase'; text: string; words: string[]; places: number[]; headline: boolean }
  | { kind: 'near'; text: string; words: string[]; within: number }
  | { kind: 'subject'; facet: Facet; value: string };

/** A condition on articles; see Clause. */
export interface Condition {
  not: boolean;
  terms: Sought[];
}

/** The conditions of a query. What has no word in it (a lone sign) is no condition. */
export function prepareQuery({ clauses }: Pick<Query, 'clauses'>): Condition[] {
  return clauses
    .map(({ not, terms }) => ({ not, terms: terms.flatMap(toSoughtTerm) }))
    .filter(({ terms }) => terms.length > 0);
}

/** A term as it is sought; none when it has no word. */
export function toSoughtTerm(term: Term): Sought[] {
  if (term.kind === 'subject') return [term];
  const { words, places, joined } = toSought(term.text);
  if (words.length === 0) return [];
  if (term.kind === 'word')
    return [
      {
        kind: 'word',
        text: term.text,
        words,
        places,
        prefix: term.prefix,
        headline: term.headline,
        ...(joined !== undefined && { joined }),
      },
    ];
  return term.kind === 'phrase' ? [{ ...term, words, places }] : [{ ...term, words }];
}
