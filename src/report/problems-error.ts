import { formatProblems } from './format-problems.ts';
import type { Problem } from './problem.ts';

/**
 * Thrown where a build must stop because of what the archivist gave us. It has no stack: the mistake is in the
 * content, and Astro prints an error without a stack as its message alone.
 */
export class ProblemsError extends Error {
  override readonly name = 'ProblemsError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems, { colour: false }));
    this.problems = problems;
    this.stack = '';
  }
}
