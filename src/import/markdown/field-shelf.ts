import { isGroup, plainName, showValue, type Field } from './field-value.ts';
import { TECHNICAL_NAMES } from './field-names.ts';
import type { Finding } from '../format.ts';

/** The fields of a file, from which each of ours takes what it needs. What nobody took is what has no place. */
export interface FieldShelf {
  /** The fields of these names that have a value, in the order of the names. They count as used. */
  take(names: readonly string[]): Field[];
  /** Says that a field was not used after all, because another one was. */
  putBack(field: Field, taken?: Field): void;
  /** One warning for each field that has a value, was not used and is not technical. */
  leftovers(): Finding[];
}

/** Puts fields on a shelf. */
export function createFieldShelf(fields: readonly Field[]): FieldShelf {
  const byName = new Map<string, Field[]>();
  for (const field of fields) {
    if (!hasValue(field)) continue;
    const name = plainName(field.name);
    const same = byName.get(name);
    if (same) same.push(field);
    else byName.set(name, [field]);
  }
  const used = new Set<Field>();
  const unused = new Map<Field, Field | undefined>();
  return {
    take: (names) => {
      const found = names.flatMap((name) => byName.get(name) ?? []);
      for (const field of found) used.add(field);
      return found;
    },
    putBack: (field, taken) => void unused.set(field, taken),
    leftovers: () =>
      [...byName.values()]
        .flat()
        .filter(
          (field) => unused.has(field) || !(used.has(field) || TECHNICAL_NAMES.has(plainName(field.name))),
        )
        .map((field) => leftOut(field, unused.get(field))),
  };
}

const hasValue = ({ value }: Field): boolean =>
  typeof value === 'string' ? value.trim() !== '' : isGroup(value) ? value.size > 0 : value.length > 0;

const leftOut = ({ name, value, line }: Field, taken: Field | undefined): Finding => ({
  rule: 'field-left-out',
  line,
  field: name,
  message: taken
    ? `The field "${shorten(name)}" differs from "${shorten(taken.name)}", which is taken; it is left out.`
    : `The field "${shorten(name)}" has no place in an entry; it is left out.`,
  found: showValue(value),
});

const shorten = (name: string): string => name.slice(0, 80);
