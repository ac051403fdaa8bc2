import * as z from 'zod';
import type { FieldPath } from './yaml-source.ts';
import type { FieldNotes } from './refusal.ts';

/** What a schema says of the field at a path. */
export interface FieldDescription extends FieldNotes {
  type: 'text' | 'list' | 'group' | 'other';
  /** Names of the fields that a group may hold. */
  fields: string[];
  /** Names of those that it must hold. */
  required: string[];
  /** The schema of one item or one field. */
  part: (step: string | number) => z.core.$ZodType | undefined;
}

/** The description of the field at a path; undefined when the schema has no such field. */
export function describeField(schema: z.core.$ZodType, path: FieldPath): FieldDescription | undefined {
  let current: z.core.$ZodType | undefined = schema;
  for (const step of path) current = current && describe(current).part(step);
  return current && describe(current);
}

function describe(schema: z.core.$ZodType): FieldDescription {
  let inner = schema;
  const notes = { ...(z.globalRegistry.get(schema) as FieldNotes | undefined) };
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodExactOptional
  ) {
    inner = inner.def.innerType;
    Object.assign(notes, { ...(z.globalRegistry.get(inner) as FieldNotes | undefined), ...notes });
  }
  const base = { ...notes, fields: [], required: [], part: () => undefined };
  if (inner instanceof z.ZodString) return { ...base, type: 'text' };
  if (inner instanceof z.ZodArray) {
    const { element } = inner;
    return { ...base, type: 'list', part: () => element };
  }
  if (inner instanceof z.ZodObject) {
    const shape = inner.shape as Record<string, z.core.$ZodType>;
    const fields = Object.keys(shape);
    return {
      ...base,
      type: 'group',
      fields,
      required: fields.filter((name) => shape[name]?._zod.optin === undefined),
      part: (step) => (Object.hasOwn(shape, step) ? shape[String(step)] : undefined),
    };
  }
  return { ...base, type: 'other' };
}

/** A value for a group's required fields: placeholders, but for those that are known. */
export function placeholderGroup(
  group: FieldDescription,
  known: Record<string, unknown>,
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const name of group.required) {
    const part = group.part(name);
    value[name] = known[name] ?? (part && describe(part).placeholder);
  }
  return value;
}
