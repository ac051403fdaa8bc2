import type { Problem } from './problem.ts';

/** Problems by file, line, column and rule: the same order on every machine. */
export function sortProblems(problems: Iterable<Problem>): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.rule, b.rule) ||
      compareText(a.field ?? '', b.field ?? ''),
  );
}

/** How many problems stop the build, and how many do not. */
export function countProblems(problems: Iterable<Problem>): { errors: number; warnings: number } {
  const counts = { errors: 0, warnings: 0 };
  for (const { severity } of problems) counts[severity === 'error' ? 'errors' : 'warnings'] += 1;
  return counts;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
