import type { WriteStream } from 'node:tty';
import { formatProblems } from '../report/format-problems.ts';
import type { Problem } from '../report/problem.ts';

/** Prints problems for a person; in colour where the terminal has it and NO_COLOR does not forbid it. */
export function printProblems(problems: readonly Problem[], stream: WriteStream): void {
  if (problems.length === 0) return;
  stream.write(`${formatProblems(problems, { colour: stream.isTTY && stream.hasColors() })}\n`);
}
