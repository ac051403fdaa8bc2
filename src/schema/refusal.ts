import * as z from 'zod';

/** Why a value is refused. Field, file and line are added by {@link import('./explain-issue.ts')}. */
export interface Refusal {
  /** Permanent name of the rule, kebab-case. */
  rule: string;
  /** What is wrong, as the rest of a sentence that begins with the field's name: `is empty`. */
  message: string;
  /** What is expected; the field's own description serves when this is left out. */
  expected?: string;
  /** The value that was probably meant, when there is exactly one good guess. */
  suggestion?: string;
}

/** A check of a text: undefined when it may pass. */
export type TextCheck = (text: string) => Refusal | undefined;

/** A zod string that must pass `check`; what the check says travels in the issue's `params`. */
export function checked(check: TextCheck): z.ZodString {
  return z.string().check((context) => {
    const refusal = check(context.value);
    if (refusal) {
      context.issues.push({
        code: 'custom',
        message: refusal.message,
        params: { refusal },
        input: context.value,
      });
    }
  });
}

/** What a schema says of itself, for messages. Kept in zod's metadata under these names. */
export interface FieldNotes {
  /** What may stand here, with an example. */
  expected?: string;
  /** What the corrected line shows when the field is missing. */
  placeholder?: unknown;
  /** Of a field that holds others: the one that is meant when a bare text stands in its place. */
  textIs?: string;
}
