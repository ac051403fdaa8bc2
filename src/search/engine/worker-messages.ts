import type { Facet, TopValues } from '../facets.ts';
import type { FailureKind } from '../search-failure.ts';
import type { Answer, FoundArticle, Overview, Ref, SearchRequest } from './answer.ts';

/** What the page asks of the worker. */
export type Asked =
  | { kind: 'open'; base: string; folder: string }
  | { kind: 'overview'; id: number }
  | { kind: 'search'; id: number; request: SearchRequest; count: number }
  | { kind: 'complete'; id: number }
  | { kind: 'values'; id: number; facet: Facet; text: string }
  | { kind: 'refs'; id: number; from: number; count: number }
  | { kind: 'read'; id: number; refs: readonly Ref[] };

/** What the worker says: any number of answers on the way, then a result or a failure. */
export type Told =
  | { kind: 'answer'; id: number; answer: Answer }
  | { kind: 'result'; id: number; result: Overview | Answer | TopValues | Ref[] | FoundArticle[] }
  | { kind: 'failed'; id: number; name: string; failure: FailureKind; message: string };
