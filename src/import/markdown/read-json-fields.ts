import { toFieldValue, type Field } from './field-value.ts';
import { fieldLines } from './field-lines.ts';
import type { FieldsReading } from './read-fields.ts';

/** Reads a JSON object. Numbers keep the characters that they are written with. */
export function readJsonFields(text: string, firstLine: number): FieldsReading {
  let value: unknown;
  try {
    value = JSON.parse(text, keepNumber);
  } catch (error) {
    return { problems: [explain(error, text, firstLine)] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problems: [{ ...broken, line: firstLine, message: 'The fields are not a JSON object.' }] };
  }
  const places = fieldLines(text, 'json');
  const fields = Object.entries(value).map(([name, raw]): Field => ({
    name,
    value: toFieldValue(raw),
    line: firstLine + (places.get(name) ?? 0),
  }));
  return { fields, warnings: [] };
}

/** `1.0` and 20 digits stay what they are (https://github.com/tc39/proposal-json-parse-with-source). */
const keepNumber = (_key: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' ? (context?.source ?? value) : value;

const broken = { rule: 'json-syntax', expected: 'an object: "name": value, with commas between the fields' };

function explain(error: unknown, text: string, firstLine: number) {
  const at = error instanceof SyntaxError ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  const before = text.slice(0, at === undefined ? text.length : Number(at)).split('\n');
  const found = text.split('\n')[before.length - 1]?.trim().slice(0, 80);
  return {
    ...broken,
    line: firstLine + before.length - 1,
    message:
      'The fields cannot be read as JSON here: a comma, a quotation mark or a bracket is too much or missing.',
    ...(found && { found }),
  };
}
