import * as z from 'zod';
import { checked } from './refusal.ts';
import type { FieldNotes, Refusal } from './refusal.ts';

/** Text of one or more lines, not empty. It is kept as it is: no trimming. */
export const text = (notes: FieldNotes = {}): z.ZodString =>
  checked(refuseEmpty).meta({ expected: 'some text', ...notes });

/** Text on one line, not empty. */
export const line = (notes: FieldNotes = {}): z.ZodString =>
  checked((value) => refuseEmpty(value) ?? refuseSeveralLines(value)).meta({
    expected: 'text on one line',
    ...notes,
  });

/** A list of one-line texts; `[]` when the field is left out. */
export const lines = (notes: FieldNotes = {}): z.ZodDefault<z.ZodArray<z.ZodString>> =>
  z
    .array(line())
    .default([])
    .meta({ expected: 'a list, one name a line after "- "', ...notes });

/** Refuses text without a visible character. */
export function refuseEmpty(value: string): Refusal | undefined {
  return value.trim() === '' ? { rule: 'empty-field', message: 'is empty' } : undefined;
}

function refuseSeveralLines(value: string): Refusal | undefined {
  // VT, FF, NEL, LS and PS are line breaks to Unicode; none may stand in a headline or a name.
  if (!/[\n\r\v\f\u0085\u2028\u2029]/u.test(value)) return undefined;
  const suggestion = value.trim().replace(/\s*[\n\r\v\f\u0085\u2028\u2029]+\s*/gu, ' ');
  return { rule: 'several-lines', message: 'holds a line break', expected: 'text on one line', suggestion };
}
