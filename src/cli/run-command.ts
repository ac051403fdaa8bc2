import { UserError } from '../build/user-error.ts';
import { ProblemsError } from '../report/problems-error.ts';
import { printProblems } from './print-problems.ts';

/**
 * Runs a command. A mistake of the user is answered in words, anything else is our bug and shows where it happened;
 * either way the exit code becomes 1 and what was written before is complete.
 */
export async function runCommand(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (error instanceof ProblemsError) printProblems(error.problems, process.stderr);
    else console.error(formatFailure(error));
    process.exitCode = 1;
  }
}

function formatFailure(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${trace}\n\nThis is a bug in Dateline, not a mistake of yours. Please report it with the lines above.`;
}
