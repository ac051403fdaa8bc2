import { stripVTControlCharacters, styleText } from 'node:util';
import type { Problem } from './problem.ts';
import { countProblems, sortProblems } from './sort-problems.ts';

/** How a report is set. */
export interface ReportStyle {
  /** ANSI colours; the caller looks at the terminal and at NO_COLOR. */
  colour: boolean;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** Problems as a report for a terminal: grouped by file, sorted, and counted at the end. '' when there are none. */
export function formatProblems(problems: Iterable<Problem>, { colour }: ReportStyle): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const sorted = sortProblems(problems);
  const byFile = Map.groupBy(sorted, (problem) => problem.file);
  const groups = [...byFile].map(([file, found]) =>
    [paint('underline', clean(file)), ...found.map((problem) => formatProblem(problem, paint))].join('\n'),
  );
  return groups.length === 0 ? '' : `${groups.join('\n\n')}\n\n${formatCount(sorted, byFile.size, paint)}`;
}

function formatProblem(problem: Problem, paint: Paint): string {
  const { severity, rule, message, found, expected, fix } = problem;
  const mark = severity === 'error' ? paint('red', 'error') : paint('yellow', 'warning');
  const lines = [`  ${paint('bold', placeOf(problem))}  ${mark}  ${clean(message)}  ${paint('dim', rule)}`];
  if (found !== undefined) lines.push(`      ${paint('dim', 'found:')}    ${clean(found)}`);
  if (expected !== undefined) lines.push(`      ${paint('dim', 'expected:')} ${clean(expected)}`);
  if (fix !== undefined) {
    // On lines of its own and with its own indentation kept, so that it can be copied as it is.
    const [first = '', ...more] = fix.split('\n').map((line) => `        ${paint('green', clean(line))}`);
    lines.push(`      ${paint('dim', 'write instead:')}`, first, ...more);
  }
  return lines.join('\n');
}

/** `file:line:column`, a form that terminals and editors make into a link. */
function placeOf({ file, line, column }: Problem): string {
  return [clean(file), line, column].filter((part) => part !== undefined).join(':');
}

function formatCount(problems: Problem[], files: number, paint: Paint): string {
  const { errors, warnings } = countProblems(problems);
  const parts = [
    ...(errors > 0 ? [paint('red', plural(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint('yellow', plural(warnings, 'warning'))] : []),
  ];
  return `${parts.join(' and ')} in ${plural(files, 'file')}.`;
}

const plural = (count: number, word: string): string => `${String(count)} ${word}${count === 1 ? '' : 's'}`;

/** What a content file holds must not steer the terminal: no escape sequences, no control characters. */
const clean = (text: string): string =>
  stripVTControlCharacters(text).replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD');
