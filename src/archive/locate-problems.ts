import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../report/problem.ts';
import { parseArticleEntry } from '../schema/parse-entry.ts';

/**
 * Adds the lines to problems that were found in the catalogue, which knows fields but no lines. Only the files
 * that have such a problem are read again.
 */
export async function locateProblems(contentDir: string, problems: readonly Problem[]): Promise<Problem[]> {
  const lines = new Map<string, Record<string, number>>();
  for (const { file, line, field } of problems) {
    if (line !== undefined || field === undefined || lines.has(file)) continue;
    lines.set(file, parseArticleEntry(await readFile(join(contentDir, file)), file).entry?.lines ?? {});
  }
  return problems.map((problem) => {
    const line =
      problem.line ?? (problem.field === undefined ? undefined : lines.get(problem.file)?.[problem.field]);
    return line === undefined ? problem : { ...problem, line };
  });
}
