import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locateProblems } from './locate-problems.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'locate problems '));
  await writeFile(
    join(folder, 'a.md'),
    '---\nheadline: A\ndate: 2020-09-04\naliases:\n  - /old/\n---\n\nText.\n',
  );
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('a problem that names a field gets the line on which the field stands', async () => {
  const problem = {
    rule: 'alias-on-page',
    severity: 'error',
    file: 'a.md',
    field: 'aliases.0',
    message: '',
  } as const;
  expect(await locateProblems(folder, [problem])).toEqual([{ ...problem, line: 5 }]);
});

test('a problem without a field, or with a line already, stays as it is', async () => {
  const whole = { rule: 'duplicate-permalink', severity: 'error', file: 'gone.md', message: '' } as const;
  const placed = { ...whole, field: 'date', line: 9 };
  expect(await locateProblems(folder, [whole, placed])).toEqual([whole, placed]);
});
