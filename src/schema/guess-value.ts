import type * as z from 'zod';
import { describeField, placeholderGroup } from './describe-field.ts';
import type { FieldDescription } from './describe-field.ts';
import { locate, sourceOf } from './yaml-source.ts';
import type { FieldPath, YamlSource } from './yaml-source.ts';

/** What was checked against what. */
interface Checked {
  source: YamlSource;
  schema: z.core.$ZodType;
}

/** The value that was probably meant, in the type that the field has. */
export function guessValue(
  field: FieldDescription,
  value: unknown,
  path: FieldPath,
  { source, schema }: Checked,
): unknown {
  const node = locate(source, path).value;
  const written = node ? sourceOf(source, node) : '';
  switch (field.type) {
    case 'text':
      if (Array.isArray(value))
        return value.length === 1 && typeof value[0] === 'string' ? value[0] : undefined;
      // The text as it stands in the file: 007 and 1.0 must not become 7 and 1.
      return written.includes('\n') || /^[{[]/.test(written) ? undefined : redate(path, written);
    case 'list': {
      if (typeof value === 'string' && value.trim() === '') return undefined;
      const part = describeField(schema, [...path, 0]);
      if (part?.type === 'text') {
        if (typeof value !== 'string') return typeof value === 'object' ? undefined : [written];
        // Names may hold commas ("Singh, Rajnath"; "Moscow, Russia"); topics seldom do.
        const separator = path.at(-1) === 'topics' ? /\s*[,;]\s*/ : /\s*;\s*/;
        return value.split(separator).filter((item) => item !== '');
      }
      if (part?.type !== 'group') return undefined;
      return typeof value === 'object' ? [value] : [groupFromText(part, written)];
    }
    case 'group':
      return typeof value === 'object'
        ? undefined
        : groupFromText(field, typeof value === 'string' ? value : written);
    case 'other':
      if (typeof value !== 'string') return undefined;
      if (/^(?:true|yes|y|on)$/i.test(value)) return true;
      return /^(?:false|no|n|off)$/i.test(value) ? false : undefined;
  }
}

const groupFromText = (group: FieldDescription, text: string): Record<string, unknown> =>
  placeholderGroup(group, group.textIs === undefined ? {} : { [group.textIs]: text });

/** 20200904 is a number to YAML; a date field takes it as a date. */
function redate(path: FieldPath, written: string): string {
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  return digits && path.at(-1) === 'date'
    ? `${digits[1] ?? ''}-${digits[2] ?? ''}-${digits[3] ?? ''}`
    : written;
}
