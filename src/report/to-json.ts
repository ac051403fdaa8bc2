import type { Problem } from './problem.ts';
import { countProblems, sortProblems } from './sort-problems.ts';

/** Problems as JSON for other programs: `{ errors, warnings, problems: [Problem] }`, sorted, ending in a line break. */
export function toJson(problems: Iterable<Problem>): string {
  const sorted = sortProblems(problems);
  return `${JSON.stringify({ ...countProblems(sorted), problems: sorted }, null, 2)}\n`;
}
