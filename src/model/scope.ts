import type { CivilDate } from './civil-date.ts';

/**
 * What one build is about: the whole archive (`''`) or one volume, named by the date prefix that all its
 * articles share: a decade `198`, a year `1987`, a month `1987-03` or a day `1987-03-12`.
 */
export type Scope = string & { readonly __scope?: true };

/** The scope of the whole archive, front desk included. */
export const WHOLE: Scope = '';

const SHAPE = /^(\d{3}|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/;

/** The scope written in `text`, or undefined when it is no date prefix. */
export function parseScope(text: string): Scope | undefined {
  return SHAPE.test(text) ? text : undefined;
}

/** True when everything that a page dated `prefix` (day, month or year) shows lies inside the scope. */
export function covers(scope: Scope, prefix: CivilDate | string): boolean {
  return prefix.startsWith(scope);
}
