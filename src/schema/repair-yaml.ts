import { isMap } from 'yaml';
import type { ErrorCode } from 'yaml';
import type { Problem } from '../report/problem.ts';
import { MENDINGS } from './mend-line.ts';
import { shorten } from './name-field.ts';
import { positionAt, readYaml } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';

/** YAML that can be read on, and the mistakes that had to be mended for it. */
export interface RepairedYaml {
  /** Undefined when a mistake is left that cannot be mended. */
  source?: YamlSource;
  problems: Problem[];
}

/** No front matter has this many slips; beyond it the file is something else. */
const MOST_REPAIRS = 30;

/**
 * Reads YAML and explains what is wrong with its form. Each mistake is mended line by line as the archivist
 * probably meant it, so that reading can go on and all mistakes of the file are found at once; every one
 * stays an error, and the mended line is what the report offers to paste.
 * @param fields names that may stand at the beginning of a line.
 */
export function repairYaml(text: string, firstLine: number, file: string, fields: string[]): RepairedYaml {
  const problems: Problem[] = [];
  // A line is mended once: mending its own mending would go on for ever.
  const done = new Set<number>();
  let source = tryRead(text, firstLine);
  for (let round = 0; source && round < MOST_REPAIRS; round += 1) {
    const trouble = troubleIn(source);
    if (!trouble) return { source, problems };
    const mended = mendTabs(source, trouble) ?? mend(source, trouble, fields, done);
    if (!mended) return { problems: [...problems, explain(source, trouble, file)] };
    for (const slip of mended.slips) done.add(slip.line);
    problems.push(...mended.slips.map((slip) => ({ severity: 'error' as const, file, ...slip })));
    source = mended.source;
  }
  const message = 'The fields cannot be read as YAML.';
  return {
    problems: [...problems, { rule: 'yaml-syntax', severity: 'error', file, line: firstLine, message }],
  };
}

function tryRead(text: string, firstLine: number): YamlSource | undefined {
  try {
    return readYaml(text, firstLine);
  } catch {
    // Brackets nested by the thousand exhaust the stack of the parser.
    return undefined;
  }
}

/** The first error of a text, and how many there are. */
interface Trouble {
  code: ErrorCode | 'NO_FIELDS';
  message: string;
  offset: number;
  count: number;
}

function troubleIn({ doc }: YamlSource): Trouble | undefined {
  const [error] = doc.errors;
  if (error)
    return { code: error.code, message: error.message, offset: error.pos[0], count: doc.errors.length };
  const { contents } = doc;
  if (contents === null || isMap(contents) || contents.range[0] === contents.range[1]) return undefined;
  return { code: 'NO_FIELDS', message: 'no fields', offset: contents.range[0], count: 1 };
}

type Slip = Required<Pick<Problem, 'rule' | 'line' | 'message' | 'found' | 'expected' | 'fix'>>;

interface Mended {
  source: YamlSource;
  slips: Slip[];
}

/** Tabs come in whole blocks, and one line alone cannot be mended without its neighbours. */
function mendTabs(source: YamlSource, trouble: Trouble): Mended | undefined {
  if (trouble.code !== 'TAB_AS_INDENT') return undefined;
  const slips: Slip[] = [];
  const lines = source.text.split('\n').map((line, index) => {
    const fix = line.replace(/^[ \t]+/, (blank) => blank.replaceAll('\t', '  '));
    if (fix !== line && line.trim() !== '') {
      slips.push({
        rule: 'tab-indent',
        line: source.firstLine + index,
        message: 'The line is indented with a tab, which YAML does not allow.',
        found: shorten(line.trim()),
        expected: 'spaces at the beginning of the line',
        fix,
      });
    }
    return fix;
  });
  const next = slips.length > 0 ? tryRead(lines.join('\n'), source.firstLine) : undefined;
  return next && { source: next, slips };
}

/** Tries each mending on the lines that may be at fault, and takes the first after which things are better. */
function mend(
  source: YamlSource,
  trouble: Trouble,
  fields: string[],
  done: ReadonlySet<number>,
): Mended | undefined {
  const lines = source.text.split('\n');
  for (const index of suspects(source, lines, trouble.offset)) {
    if (done.has(source.firstLine + index)) continue;
    const line = lines[index] ?? '';
    for (const { rule, message, expected, change } of MENDINGS) {
      const fix = change(line, lines[index - 1] ?? '', fields);
      if (fix === undefined || fix === line) continue;
      const next = tryRead(lines.with(index, fix).join('\n'), source.firstLine);
      if (!next || !isBetter(next, trouble, source.firstLine + index)) continue;
      return {
        source: next,
        slips: [
          { rule, line: source.firstLine + index, message, found: shorten(line.trim()), expected, fix },
        ],
      };
    }
  }
  return undefined;
}

/** Fewer errors than before, or as many of which the first is further down. */
function isBetter(next: YamlSource, before: Trouble, line: number): boolean {
  const trouble = troubleIn(next);
  if (!trouble || trouble.count < before.count) return true;
  return trouble.count === before.count && positionAt(next, trouble.offset).line > line;
}

/** Indexes of the lines to look at: that of the error, the next, and some before. */
function suspects(source: YamlSource, lines: string[], offset: number): number[] {
  const at = Math.min(positionAt(source, offset).line - source.firstLine, lines.length - 1);
  return [at, at + 1, at - 1, at - 2, at - 3, at - 4, at - 5].filter(
    (index) => index >= 0 && index < lines.length,
  );
}

function explain(source: YamlSource, { code, message, offset }: Trouble, file: string): Problem {
  const position = positionAt(source, offset);
  const found = source.text.split('\n')[position.line - source.firstLine]?.trim();
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    file,
    ...position,
    message: PLAIN_WORDS[code] ?? `The fields cannot be read as YAML here: ${message}.`,
    ...(found ? { found: shorten(found) } : {}),
    expected: 'fields as "name: value", one a line; lists as "- item" lines below their field',
  };
}

const PLAIN_WORDS: Partial<Record<Trouble['code'], string>> = {
  NO_FIELDS: 'There are no fields here: each is its name, a colon, a space and its value.',
  BAD_INDENT: 'A bracket is not closed, or the line is not indented like its neighbours.',
  MISSING_CHAR: 'A quote, bracket, comma or colon is missing here or on a line above.',
  MULTIPLE_DOCS: 'A line of three hyphens or dots ends the fields in the middle.',
  BAD_DQ_ESCAPE:
    'A backslash inside double quotes begins an escape that YAML does not know; write two, or use single quotes.',
  RESOURCE_EXHAUSTION: 'The fields are nested too deeply.',
};
