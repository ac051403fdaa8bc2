import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { articleSchema } from './article.ts';
import { parseAnyFields, parseFields } from './parse-entry.ts';
import { readPlainYaml } from './read-plain-yaml.ts';

const ANYTHING = z.record(z.string(), z.unknown());
const whole = (yaml: string): unknown => parseAnyFields(yaml, 2, 'a.md', ANYTHING, {});

/** Pieces of lines that lie near the line between plain text and YAML. */
const piece = fc.constantFrom(
  'headline',
  'topics',
  'a',
  'word',
  'Ørsted',
  'भारत',
  ' ',
  ' ',
  '  ',
  '\t',
  ':',
  ': ',
  ' #',
  '#',
  '-',
  '- ',
  '"',
  "'",
  '\\',
  '\\"',
  '\\n',
  "''",
  '[',
  ']',
  '{',
  '}',
  ',',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '?',
  '? ',
  'true',
  'false',
  'null',
  '~',
  'yes',
  'no',
  'on',
  '1',
  '1987',
  '-1',
  '+1',
  '0x1f',
  '0o7',
  '1e5',
  '.5',
  '.inf',
  '.nan',
  '2020-09-04',
  '2020-09-04T10:00:00Z',
  '<<',
  '=',
  '---',
  '...',
  '\u00A0',
  '\u2028',
  '\uFEFF',
  '\u0085',
  '🙂',
);
const scalar = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
const line = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('headline', 'source', 'topics', 'a'), scalar)
      .map(([name, text]) => `${name}: ${text}`),
  },
  fc.constantFrom('topics:', 'provenance:', 'a:', '', '  ', '# note'),
  fc.tuple(fc.constantFrom('  - ', '- ', '    - ', ' - '), scalar).map(([dash, text]) => dash + text),
  fc
    .tuple(fc.constantFrom('  file: ', '  record: ', ' a: ', '    b: '), scalar)
    .map(([name, text]) => name + text),
  scalar,
);

describe('plain front matter', () => {
  it('is read as the YAML parser reads it, or left to it', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 3 }), (rows) => {
        const yaml = rows.map((row) => `${row}\n`).join('');
        const plain = readPlainYaml(yaml, 2);
        if (!plain) return;
        read += 1;
        expect({ entry: { fields: plain.value, lines: plain.lines }, problems: [] }).toEqual(whole(yaml));
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  it('is what entries are made of', () => {
    const yaml =
      'headline: \'It\'\'s done: "yes"\'\ndate: 1987-03-23T08:40:42Z\nsuppliedHeadline: true\ntopics:\n  - grain\n  - "a: b"\n' +
      'provenance:\n  file: reuters.jsonl\n  sha256: ec6564b6f02a537626357b001da4ce8e65d72c9aefe2098dc358d72924182e73\n  imported: 2026-11-25\n';
    expect(readPlainYaml(yaml, 2)).toBeDefined();
    expect(parseFields(yaml, 2, 'a.md', articleSchema, {})).toEqual(
      parseAnyFields(yaml, 2, 'a.md', articleSchema, {}),
    );
  });

  it.each([
    'a: 1',
    'a: no',
    'a: [b]',
    'a: |',
    'a: b # c',
    'a: b: c',
    'a:',
    'a: b\na: c',
    'a:\n  - b\n  c: d',
    'a: *b',
    '- a',
    'a: 0x1f',
    'a: "b\\n"',
    'a: b\n c',
  ])('is not %j', (yaml) => {
    expect(readPlainYaml(yaml, 2)).toBeUndefined();
  });
});
