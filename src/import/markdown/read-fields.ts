import type { Finding } from '../format.ts';
import { isGroup, plainName, type Field } from './field-value.ts';
import { FIELD_GROUPS } from './field-names.ts';
import { readJsonFields } from './read-json-fields.ts';
import { readTomlFields } from './read-toml-fields.ts';
import { readYamlFields } from './read-yaml-fields.ts';
import type { FencedText } from './split-fences.ts';

/** The fields of a file in their order, or why they cannot be read. */
export type FieldsReading =
  { fields: Field[]; warnings: Finding[]; problems?: never } | { fields?: never; problems: Finding[] };

/** Front matter longer than this is something else. */
const MAX_LENGTH = 256 * 1024;

/** Reads the fields of front matter; those of groups such as Hugo's `params` come after all others. Never throws. */
export function readFields({ syntax, text, line }: NonNullable<FencedText['frontMatter']>): FieldsReading {
  if (text.length > MAX_LENGTH) {
    const message = 'The fields at the top are longer than those of any article.';
    return {
      problems: [
        { rule: 'front-matter-too-long', line, message, expected: `at most ${MAX_LENGTH} characters` },
      ],
    };
  }
  const reading = read(syntax, text, line);
  if (reading.problems) return reading;
  const plain: Field[] = [];
  const grouped: Field[] = [];
  for (const field of reading.fields) {
    if (!FIELD_GROUPS.has(plainName(field.name)) || !isGroup(field.value)) plain.push(field);
    else for (const [name, value] of field.value) grouped.push({ name, value, line: field.line });
  }
  return { fields: [...plain, ...grouped], warnings: reading.warnings };
}

function read(syntax: 'yaml' | 'toml' | 'json', text: string, line: number): FieldsReading {
  const readers = { yaml: readYamlFields, toml: readTomlFields, json: readJsonFields };
  try {
    return readers[syntax](text, line);
  } catch {
    // Brackets nested by the thousand exhaust the stack of a parser.
    const message = 'The fields are nested too deeply to be read.';
    return { problems: [{ rule: `${syntax}-syntax`, line, message }] };
  }
}
