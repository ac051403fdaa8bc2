/**
 * Half of the queries on which constants are chosen (`tune`), and the other, on which they are reported. A query's
 * half is fixed by its place: what is chosen on one half has never seen the other.
 */
export type Half = 'tune' | 'report';

/** A query, and the articles that it should bring. */
export interface JudgedQuery {
  text: string;
  half: Half;
  /** Permalinks. */
  relevant: ReadonlySet<string>;
}

export const halfOf = (place: number): Half => (place % 2 === 0 ? 'tune' : 'report');
