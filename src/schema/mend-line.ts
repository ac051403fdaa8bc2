import { writeText } from './yaml-source.ts';

/** One way to put a line right. */
export interface Mending {
  rule: string;
  message: string;
  expected: string;
  /** The line as it was probably meant; undefined when this is not what is wrong with it. */
  change: (line: string, previous: string, fields: string[]) => string | undefined;
}

/** In the order in which they are tried: those that explain most about a line come first. */
export const MENDINGS: Mending[] = [
  {
    rule: 'unclosed-quote',
    message: 'The quote or bracket that opens the value is not closed.',
    expected: 'the same sign, or its counterpart, at the end of the value',
    change: closeValue,
  },
  {
    rule: 'unquoted-text',
    message: 'The value holds a colon followed by a space, which YAML takes for another field.',
    expected: 'the whole value in quotes',
    change: (line) => (/:\s.*:(?:\s|$)/.test(line) ? quoteValue(line) : undefined),
  },
  {
    rule: 'unquoted-text',
    message: 'The value begins with a character, or holds quotes, that YAML reads in its own way.',
    expected: 'the whole value in quotes',
    change: (line) =>
      /^(?:\s*- +|\s*[A-Za-z]+\s*:\s+)["'@`%&*!|>?{[-]/.test(line) ? quoteValue(line) : undefined,
  },
  {
    rule: 'missing-colon',
    message: 'There must be a colon and a space between the name of a field and its value.',
    expected: 'field: value',
    change: (line, _previous, fields) => {
      const [, name, value] = /^([A-Za-z]+)(?:\s*[:=]\s*|\s+)([^\s:].*)$/.exec(line) ?? [];
      return name && value && fields.includes(name) ? `${name}: ${value}` : undefined;
    },
  },
  {
    rule: 'yaml-indent',
    message: 'The line does not begin in the same column as its neighbours.',
    expected: 'fields that belong together indented alike; the first ones not at all',
    change: (line, previous) => /^\s*/.exec(previous)?.[0].concat(line.trimStart()),
  },
  {
    rule: 'yaml-indent',
    message: 'The line is indented, so that YAML takes it for a part of the line above.',
    expected: 'fields at the beginning of the line',
    change: (line) => line.trimStart(),
  },
];

const VALUE = /^(\s*(?:- +)*[A-Za-z]+\s*:\s+|\s*(?:- +)+)(\S.*)$/;

/** `key: "open` → `key: "open"`, `key: [a, b` → `key: [a, b]`. */
function closeValue(line: string): string | undefined {
  const value = VALUE.exec(line)?.[2]?.trimEnd() ?? '';
  const opening = value.slice(0, 1);
  const closing = { '"': '"', "'": "'", '[': ']', '{': '}' }[opening];
  return closing !== undefined && !value.includes(closing, 1) ? line.trimEnd() + closing : undefined;
}

/** `key: "Foo" bar` → `key: '"Foo" bar'`; the same for `- item`. */
function quoteValue(line: string): string | undefined {
  const [, head, value] = VALUE.exec(line) ?? [];
  if (head === undefined || value === undefined) return undefined;
  // A list or group that is spoilt inside is not text.
  if (/^(?:\[.*\]|\{.*\})\s*$/.test(value)) return undefined;
  const written = writeText(unwrapQuotes(value.trimEnd()));
  // Always in quotes, so that the corrected line shows what the message asks for.
  return head + (/^["']/.test(written) ? written : JSON.stringify(written));
}

/**
 * The text that was meant by a badly quoted value: `'It's late'` → `It's late`; but `"Yes" or "no"` is quoted
 * speech, and its quotes are part of the text.
 */
function unwrapQuotes(value: string): string {
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return value;
  const second = value.indexOf(quote, 1);
  const inside = /\s/.test(value[second - 1] ?? '') || /\S/.test(value[second + 1] ?? '');
  return inside && second > 0 && value.endsWith(quote) ? value.slice(1, -1) : value;
}
