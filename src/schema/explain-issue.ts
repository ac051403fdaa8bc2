import type * as z from 'zod';
import type { Problem } from '../report/problem.ts';
import { describeField, placeholderGroup } from './describe-field.ts';
import type { FieldDescription } from './describe-field.ts';
import type { Refusal } from './refusal.ts';
import { guessValue } from './guess-value.ts';
import { nameField, nameType, shorten } from './name-field.ts';
import { suggestField } from './suggest-field.ts';
import { correctedLines, linesWithValue, locate, positionAt, sourceOf, writeField } from './yaml-source.ts';
import type { FieldPath, Place, YamlSource } from './yaml-source.ts';

/** What is needed to explain what zod found in a file. */
export interface IssueContext {
  file: string;
  source: YamlSource;
  schema: z.core.$ZodType;
  /** The value that was checked. */
  value: unknown;
  /** Values that the file's place suggests for fields that are missing: its date. */
  known: Record<string, string>;
}

/** zod's issues as problems with line, what was found, what is expected, and the corrected lines. */
export function explainIssues(issues: readonly z.core.$ZodIssue[], context: IssueContext): Problem[] {
  // A misspelt required field is one mistake, not an unknown field and a missing one.
  const respelt = new Set<string>();
  const problems = issues.flatMap((issue) => explainIssue(issue, context, respelt));
  return problems.filter((problem) => !(isMissing(problem) && respelt.has(problem.field ?? '')));
}

const isMissing = ({ rule, found }: Problem): boolean =>
  rule === 'missing-field' || (rule === WITHOUT_ALT.rule && found === undefined);

/** @param respelt gathers the fields that misspelt ones stand for. */
function explainIssue(issue: z.core.$ZodIssue, context: IssueContext, respelt: Set<string>): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => explainUnknown(path, key, context, respelt));
    case 'custom':
      return [explainRefusal(path, issue.params?.['refusal'] as Refusal, context)];
    case 'invalid_type': {
      const value = valueAt(context.value, path);
      if (value === undefined) return [explainMissing(path, context)];
      if (value === null) return [explainNull(path, context)];
      return [explainType(path, value, context)];
    }
    default:
      return [{ ...begin('wrong-value', path, context), message: `${nameField(path)}: ${issue.message}` }];
  }
}

/** The parts that every explanation shares: where the field is, and what it holds now. */
function begin(rule: string, path: FieldPath, context: IssueContext): Problem {
  const { source, file } = context;
  const place = nearest(path, source);
  const node = place.value && sourceOf(source, place.value) !== '' ? place.value : (place.key ?? place.value);
  const exact = locate(source, path).value;
  const found = exact && sourceOf(source, exact);
  const expected = describeField(context.schema, path)?.expected;
  return {
    rule,
    severity: 'error',
    file,
    ...(node ? positionAt(source, node.range[0]) : { line: source.firstLine }),
    ...(path.length > 0 ? { field: path.join('.') } : {}),
    message: '',
    ...(found ? { found: shorten(found) } : {}),
    ...(expected === undefined ? {} : { expected }),
  };
}

/** The place of the field or, when it is missing, of what it should stand in. */
function nearest(path: FieldPath, source: YamlSource): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const place = locate(source, path.slice(0, length));
    if (place.key ?? place.value) return place;
  }
  return { inFlow: false };
}

function explainRefusal(path: FieldPath, refusal: Refusal, context: IssueContext): Problem {
  const { expected, suggestion } = refusal;
  const placeholder =
    suggestion ??
    (refusal.rule === 'empty-field' ? describeField(context.schema, path)?.placeholder : undefined);
  const fix = placeholder === undefined ? undefined : fixAt(path, placeholder, context);
  return {
    ...begin(refusal.rule, path, context),
    message: `${nameField(path)} ${refusal.message}.`,
    ...(isAlt(path) && refusal.rule === 'empty-field' ? WITHOUT_ALT : {}),
    ...(expected === undefined ? {} : { expected }),
    ...(fix === undefined ? {} : { fix }),
  };
}

function explainMissing(path: FieldPath, context: IssueContext): Problem {
  const name = String(path.at(-1) ?? '');
  const field = describeField(context.schema, path);
  const start = begin('missing-field', path, context);
  const sample = context.known[path.join('.')] ?? placeholderFor(field);
  const indent = ' '.repeat(path.length > 1 ? indentOf(path, context.source) : 0);
  return {
    ...start,
    // A field that is missing at the top has no line of its own; it may go right below the opening.
    ...(path.length === 1 ? { line: context.source.firstLine } : {}),
    message: `${nameField(path)} is missing.`,
    ...(isAlt(path) ? WITHOUT_ALT : {}),
    ...(sample === undefined ? {} : { fix: writeField(name, sample).replace(/^/gm, indent) }),
  };
}

const WITHOUT_ALT = {
  rule: 'image-without-alt',
  message: 'The image has no alternative text: readers who cannot see it would not know what it shows.',
};

const isAlt = (path: FieldPath): boolean => path.join('.') === 'image.alt';

/** Columns before the fields that stand beside a missing one. */
function indentOf(path: FieldPath, source: YamlSource): number {
  const { value } = locate(source, path.slice(0, -1));
  return value ? positionAt(source, value.range[0]).column - 1 : 2;
}

/** A field's name without a value: YAML reads null. */
function explainNull(path: FieldPath, context: IssueContext): Problem {
  const field = describeField(context.schema, path);
  const name = nameField(path);
  const { key } = locate(context.source, path);
  const rest = key && context.source.text.slice(key.range[1]).split('\n', 1)[0];
  const comment = rest && /^\s*:\s+(#\S.*)$/.exec(rest)?.[1]?.trim();
  if (comment) {
    const fix = fixAt(path, comment, context);
    return {
      ...begin('empty-field', path, context),
      message: `${name} has no value: YAML takes everything after # for a comment.`,
      found: rest.replace(/^\s*:\s+/, '').trimEnd(),
      expected: 'the value in quotes',
      ...(fix === undefined ? {} : { fix }),
    };
  }
  const sample = context.known[path.join('.')] ?? placeholderFor(field);
  const fix = sample === undefined ? undefined : fixAt(path, sample, context);
  return {
    ...begin('empty-field', path, context),
    message: `${name} has no value${fix === undefined ? ': give it one, or delete the line' : ''}.`,
    ...(isAlt(path) ? WITHOUT_ALT : {}),
    ...(fix === undefined ? {} : { fix }),
  };
}

function explainType(path: FieldPath, value: unknown, context: IssueContext): Problem {
  const field = describeField(context.schema, path);
  const suggestion = field && guessValue(field, value, path, context);
  const fix = suggestion === undefined ? undefined : fixAt(path, suggestion, context);
  const wanted = { text: 'text', list: 'a list', group: 'a group of fields', other: 'true or false' };
  const hint = field?.type === 'text' && fix?.includes('"') ? '; put it in quotes' : '';
  return {
    ...begin('wrong-type', path, context),
    message: `${nameField(path)} must be ${wanted[field?.type ?? 'text']}, not ${nameType(value)}${hint}.`,
    ...(fix === undefined ? {} : { fix }),
  };
}

function explainUnknown(path: FieldPath, key: string, context: IssueContext, respelt: Set<string>): Problem {
  const { source } = context;
  const full = [...path, key];
  const group = describeField(context.schema, path);
  const name = suggestField(key, group?.fields ?? []);
  const place = locate(source, full);
  const keyStart = place.key?.range[0] ?? 0;
  const found = shorten(source.text.slice(keyStart).split('\n', 1)[0] ?? '');
  const start = { ...begin('unknown-field', full, context), ...positionAt(source, keyStart), found };
  const where = path.length === 0 ? '' : ` in ${nameField(path, false)}`;
  const unknown = `There is no field "${key}"${where}`;
  if (name === undefined) {
    const expected = `one of: ${(group?.fields ?? []).join(', ')}`;
    return { ...start, message: `${unknown}.`, expected };
  }
  const taken = valueAt(context.value, [...path, name]) !== undefined;
  if (taken) {
    const expected = `"${name}" alone; delete this line if it says the same`;
    return {
      ...start,
      message: `${unknown}; there is "${name}", and it is in this file too.`,
      expected,
    };
  }
  respelt.add([...path, name].join('.'));
  const fix = renameField(place, name, [...path, name], context);
  return {
    ...start,
    message: `${unknown}. Did you mean "${name}"?`,
    expected: `"${name}"`,
    ...(fix === undefined ? {} : { fix }),
  };
}

/** The lines of a misnamed field under its right name, its value turned into the right type where that is plain. */
function renameField(place: Place, name: string, path: FieldPath, context: IssueContext): string | undefined {
  const { source } = context;
  const { key, value } = place;
  if (!key) return undefined;
  const field = describeField(context.schema, path);
  const old = value?.toJS(source.doc) as unknown;
  const last =
    value && sourceOf(source, value) !== '' ? value.range[0] + sourceOf(source, value).length : key.range[1];
  const plainRename = correctedLines(
    source,
    key.range[0],
    last,
    name + source.text.slice(key.range[1], last),
  );
  if (field?.type !== 'list' || typeof old !== 'string' || place.inFlow) return plainRename;
  const items = guessValue(field, old, path, context);
  if (items === undefined) return plainRename;
  const indent = ' '.repeat(positionAt(source, key.range[0]).column - 1);
  return writeField(name, items).replace(/^/gm, indent);
}

const fixAt = (path: FieldPath, value: unknown, context: IssueContext): string | undefined =>
  linesWithValue(context.source, locate(context.source, path), value);

const placeholderFor = (field: FieldDescription | undefined): unknown =>
  field?.placeholder ?? (field?.type === 'group' ? placeholderGroup(field, {}) : undefined);

function valueAt(value: unknown, path: FieldPath): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string, unknown>)[String(step)];
  }
  return current;
}
