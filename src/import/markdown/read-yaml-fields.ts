import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { repairYaml } from '../../schema/repair-yaml.ts';
import type { Finding } from '../format.ts';
import { toFieldValue, type Field } from './field-value.ts';
import type { FieldsReading } from './read-fields.ts';

/** A list of authors may be referred to a few times; a file that does it by the hundred is a trap. */
const MAX_ALIASES = 20;

/**
 * Reads YAML. All scalars stay the texts that they are written as (the failsafe schema), so that no date, number or
 * "no" is turned into something else; tags are not resolved.
 */
export function readYamlFields(text: string, firstLine: number): FieldsReading {
  const counter = new LineCounter();
  const doc = parseDocument(text, {
    version: '1.2',
    schema: 'failsafe',
    lineCounter: counter,
    logLevel: 'error',
    prettyErrors: false,
    resolveKnownTags: false,
    stringKeys: true,
    // Jekyll takes the last of two equal names; so is it here, with a warning.
    uniqueKeys: false,
  });
  if (doc.errors.length > 0 || (doc.contents !== null && !isMap(doc.contents) && !isEmpty(doc))) {
    return { problems: explain(text, firstLine) };
  }
  const lineOf = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  visit(doc, {
    Scalar: (key, node) => {
      if (key !== 'key' && node.type === 'PLAIN' && /^(?:~|null|Null|NULL)$/.test(String(node.value)))
        node.value = '';
    },
  });
  let entries: Map<unknown, unknown>;
  try {
    const value: unknown = doc.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES });
    entries = value instanceof Map ? value : new Map();
  } catch (error) {
    return { problems: [explainReference(error, firstLine)] };
  }
  const lines = new Map<string, number>();
  const warnings: Finding[] = [];
  for (const pair of isMap(doc.contents) ? doc.contents.items : []) {
    if (!isScalar(pair.key)) continue;
    const name = String(pair.key.value);
    const line = lineOf(pair.key.range[0]);
    if (lines.has(name)) warnings.push(twice(name, line));
    lines.set(name, line);
  }
  const fields = [...entries].map(([name, value]): Field => {
    const spelt = String(name);
    return { name: spelt, value: toFieldValue(value), line: lines.get(spelt) ?? firstLine };
  });
  return { fields, warnings };
}

/** Nothing but blank lines and comments. */
const isEmpty = ({ contents }: Document.Parsed): boolean =>
  isScalar(contents) && contents.range[0] === contents.range[1];

/** What is wrong with the YAML, in the words that the check of entries has for it. */
function explain(text: string, firstLine: number): Finding[] {
  const { problems } = repairYaml(text, firstLine, '', []);
  if (problems.length === 0) {
    return [{ rule: 'yaml-syntax', line: firstLine, message: 'The fields cannot be read as YAML.' }];
  }
  return problems.map(({ file: _file, severity: _severity, ...finding }) => finding);
}

const explainReference = (error: unknown, line: number): Finding => ({
  rule: 'yaml-references',
  line,
  message:
    error instanceof Error && error.message.startsWith('Unresolved alias')
      ? 'A value begins with "*", which YAML takes for a reference to another field that is not there.'
      : 'The fields refer to each other so often that they would grow without end when read.',
  expected: 'values without references (*name), in quotes where they begin with "*"',
});

const twice = (name: string, line: number): Finding => ({
  rule: 'duplicate-field',
  line,
  field: name,
  message: `The field "${name}" is there twice; the last one is taken.`,
});
