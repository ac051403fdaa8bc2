import { expect } from 'vitest';
import type { Problem } from '../report/problem.ts';
import { parseArticleEntry, type ArticleEntry, type Parsed } from './parse-entry.ts';

/** For tests: where the entries that they parse would lie. */
export const FILE = 'articles/2020/09/04/harbour-bridge.md';
/** Fields of an article that has no mistake. */
export const GOOD = 'headline: Harbour bridge opens\ndate: 2020-09-04';

export const parse = (text: string, file = FILE): Parsed<ArticleEntry> =>
  parseArticleEntry(new TextEncoder().encode(text), file);
export const parseFields = (yaml: string): Parsed<ArticleEntry> =>
  parse(`---\n${yaml}\n---\nThe bridge is open.\n`);
export const rulesOf = (problems: Problem[]): string[] => problems.map((problem) => problem.rule);

/** The only problem of the fields; fails when there are more. */
export function onlyProblem(yaml: string): Problem {
  const { problems } = parseFields(yaml);
  expect(problems).toHaveLength(1);
  return problems[0] as Problem;
}
