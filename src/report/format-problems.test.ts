import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { formatProblems } from './format-problems.ts';
import type { Problem } from './problem.ts';
import { ProblemsError } from './problems-error.ts';
import { toJson } from './to-json.ts';

const PROBLEMS: Problem[] = [
  { rule: 'several-spellings', severity: 'warning', file: 'b.md', message: 'Two spellings.' },
  { rule: 'empty-body', severity: 'error', file: 'a.md', line: 9, message: 'No text.' },
  {
    rule: 'wrong-type',
    severity: 'error',
    file: 'a.md',
    line: 4,
    column: 9,
    field: 'byline',
    message: '"byline" must be a list, not text.',
    found: 'Asha Rao',
    expected: 'a list',
    fix: 'byline:\n  - Asha Rao',
  },
];

describe('the report', () => {
  it('groups by file, sorts by line, and counts', () => {
    expect(formatProblems(PROBLEMS, { colour: false })).toBe(
      [
        'a.md',
        '  a.md:4:9  error  "byline" must be a list, not text.  wrong-type',
        '      found:    Asha Rao',
        '      expected: a list',
        '      write instead:',
        '        byline:',
        '          - Asha Rao',
        '  a.md:9  error  No text.  empty-body',
        '',
        'b.md',
        '  b.md  warning  Two spellings.  several-spellings',
        '',
        '2 errors and 1 warning in 2 files.',
      ].join('\n'),
    );
  });

  it('is empty when there are no problems', () => {
    expect(formatProblems([], { colour: true })).toBe('');
  });

  it('has escape sequences only with colour, and the same words without', () => {
    const coloured = formatProblems(PROBLEMS, { colour: true });
    expect(coloured).toContain('\u001B[');
    expect(stripVTControlCharacters(coloured)).toBe(formatProblems(PROBLEMS, { colour: false }));
  });

  it('lets no escape sequence of a content file reach the terminal', () => {
    const problem: Problem = {
      rule: 'r',
      severity: 'error',
      file: 'a.md',
      message: 'm',
      found: '\u001B[2Jx\u0007',
    };
    expect(formatProblems([problem], { colour: false })).toContain('found:    x\uFFFD');
  });
});

it('JSON has the counts and the problems, sorted', () => {
  const report = JSON.parse(toJson(PROBLEMS)) as { errors: number; warnings: number; problems: Problem[] };
  expect(report.errors).toBe(2);
  expect(report.warnings).toBe(1);
  expect(report.problems.map((problem) => problem.rule)).toEqual([
    'wrong-type',
    'empty-body',
    'several-spellings',
  ]);
});

it('the error says all problems, and has no stack', () => {
  const error = new ProblemsError(PROBLEMS);
  expect(error).toBeInstanceOf(Error);
  expect(error.message).toContain('2 errors and 1 warning in 2 files.');
  expect(error.stack).toBe('');
  expect(error.problems).toHaveLength(3);
});
