import { parse, TomlDate, TomlError } from 'smol-toml';
import { toFieldValue, type Field } from './field-value.ts';
import { fieldLines } from './field-lines.ts';
import type { FieldsReading } from './read-fields.ts';

/** Reads TOML 1.0. Dates keep the characters that they are written with. */
export function readTomlFields(text: string, firstLine: number): FieldsReading {
  let table: Record<string, unknown>;
  try {
    table = parse(text, { integersAsBigInt: 'asNeeded', maxDepth: 100 });
  } catch (error) {
    return { problems: [explain(error, text, firstLine)] };
  }
  const places = fieldLines(text, 'toml');
  const lines = text.split('\n');
  const spellDate = (raw: unknown, line = ''): string | undefined => {
    if (!(raw instanceof TomlDate)) return undefined;
    // JavaScript makes 2 March of 30 February; the characters in the file do not.
    const written =
      /=\s*(\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?)?)\s*(?:#|$)/.exec(
        line,
      );
    return written?.[1] ?? (raw.isValid() ? raw.toISOString() : '');
  };
  const fields = Object.entries(table).map(([name, raw]): Field => {
    const place = places.get(name) ?? 0;
    const line = lines[place];
    return { name, value: toFieldValue(raw, (one) => spellDate(one, line)), line: firstLine + place };
  });
  return { fields, warnings: [] };
}

function explain(error: unknown, text: string, firstLine: number) {
  if (!(error instanceof TomlError)) {
    return { rule: 'toml-syntax', line: firstLine, message: 'The fields cannot be read as TOML.' };
  }
  const found = text.split('\n')[error.line - 1]?.trim().slice(0, 80);
  const [what = ''] = error.message.replace(/^Invalid TOML document:\s*/, '').split('\n', 1);
  return {
    rule: 'toml-syntax',
    line: firstLine + error.line - 1,
    column: error.column,
    message: `The fields cannot be read as TOML here: ${what}.`,
    ...(found && { found }),
    expected: 'fields as name = value, one a line; texts in quotes, dates without them',
  };
}
