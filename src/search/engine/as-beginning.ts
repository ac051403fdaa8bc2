import { BEGINNING } from '../index/word-block.ts';
import type { Condition } from './prepare-query.ts';

/** Conditions of which the last is the beginning of a word, and that as it was typed. */
export interface Begun {
  conditions: Condition[];
  text: string;
}

/**
 * Takes the last word of a query, which may not be finished yet, for the beginning of one.
 * @returns nothing where the last condition is no single word that could be one
 */
export function asBeginning(conditions: readonly Condition[]): Begun | undefined {
  const last = conditions.at(-1);
  const [term, ...others] = last?.terms ?? [];
  if (last?.not || others.length > 0 || term?.kind !== 'word' || term.prefix) return undefined;
  const [word = '', ...parts] = term.words;
  if (parts.length > 0 || [...word].length < BEGINNING) return undefined;
  const begun = { not: false, terms: [{ ...term, prefix: true }] };
  return { conditions: [...conditions.slice(0, -1), begun], text: term.text };
}
