import type { Problem } from '../report/problem.ts';

/** A content file cut into its front matter and its body. */
export interface SplitText {
  /** YAML between the fences; undefined when the file has no front matter. */
  yaml?: string;
  /** What comes after the closing fence, unchanged. */
  body: string;
  /** 1-based line in the file on which the body begins. */
  bodyLine: number;
  problems: Problem[];
}

/** The line of the file on which front matter begins, after the fence. */
export const YAML_LINE = 2;

const FENCE = /^---[ \t]*$/;

/**
 * Cuts a file at its `---` lines.
 * @param required whether front matter must be there; if not, a file without it is all body.
 */
export function splitFrontMatter(text: string, file: string, required: boolean): SplitText {
  const opening = lineAt(text, 0);
  if (!FENCE.test(opening.text)) {
    const problems = required ? [explainNoFrontMatter(text, file)] : [];
    return { body: text, bodyLine: 1, problems };
  }
  let line = YAML_LINE;
  for (let at = opening.next; at < text.length; line += 1) {
    const current = lineAt(text, at);
    if (FENCE.test(current.text)) {
      return {
        yaml: text.slice(opening.next, at),
        body: text.slice(current.next),
        bodyLine: line + 1,
        problems: [],
      };
    }
    at = current.next;
  }
  return { body: '', bodyLine: line, problems: [explainUnclosed(text, file)] };
}

function lineAt(text: string, start: number): { text: string; next: number } {
  const end = text.indexOf('\n', start);
  if (end < 0) return { text: text.slice(start), next: text.length };
  return { text: text.slice(start, end), next: end + 1 };
}

function explainNoFrontMatter(text: string, file: string): Problem {
  const lines = text.split('\n', 50);
  const first = lines.findIndex((line) => line.trim() !== '');
  const found = lines[first]?.trim() ?? '';
  const late = /^(?:---+|[—–]+-*|\+\+\+|```(?:ya?ml)?)$/u.test(found);
  const message = late
    ? `The front matter must begin with a line of exactly three hyphens, as the first line of the file; line ${String(first + 1)} is not that.`
    : 'The file has no front matter: the block of fields between two lines of three hyphens that opens an article.';
  return {
    rule: 'no-front-matter',
    severity: 'error',
    file,
    line: late ? first + 1 : 1,
    message,
    ...(found === '' ? {} : { found: found.slice(0, 80) }),
    expected: '"---", the fields, "---", and then the text',
    fix: late ? '---' : '---\nheadline: Write the headline here\ndate: YYYY-MM-DD\n---',
  };
}

/** Says after which line the missing fence probably belongs: the last that still looks like a field. */
function explainUnclosed(text: string, file: string): Problem {
  const lines = text.split('\n');
  const isField = (line: string): boolean =>
    /^(?:[A-Za-z_-]+:(?:\s|$)|\s*- |\s+\S|#)/u.test(line) && line.trim() !== '';
  let last = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (isField(line)) last = index;
    else if (line.trim() !== '') break;
  }
  return {
    rule: 'unclosed-front-matter',
    severity: 'error',
    file,
    line: last + 1,
    message: `The front matter is not closed: put a line of three hyphens after line ${String(last + 1)}, between the fields and the text.`,
    found: (lines[last] ?? '').slice(0, 80),
    expected: 'a line of three hyphens after the last field',
    fix: `${lines[last] ?? ''}\n---`,
  };
}
