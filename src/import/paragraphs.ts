import type { Code, Paragraph, Root } from 'mdast';

/** A run of blanks or a leader of dots inside a line: what parts the columns of a typed table. */
const COLUMNS = /\S(?: {3,}|\t| ?\.{4,} ?| \. \. \. )\S/;
/** Lines of a table that have no columns: its rules, and rows with one cell. */
const RULE = /^[\s\-=_+|.*]*$/;

/** Characters of a line on average, above which each line must be a paragraph: nobody wraps lines so late. */
const LONG_LINE = 160;

/**
 * Plain text → paragraphs. Blank lines part them; so does the indentation of a first line, where lines are wrapped by
 * hand; and where there is neither, long lines are a paragraph each. Typed tables become blocks whose columns stay in
 * place. Every character between the blank lines is kept, indentation and the ends of lines included.
 */
export function textToBody(text: string): Root {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const blocks = splitAtBlankLines(lines);
  const [only] = blocks;
  const single =
    blocks.length === 1 && only !== undefined && only.length > 1 ? splitLongLines(only) : undefined;
  const children = (single ?? blocks).flatMap(toParagraphs);
  return { type: 'root', children };
}

const isBlank = (line: string): boolean => line.trim() === '';

function splitAtBlankLines(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (!isBlank(line)) blocks.at(-1)?.push(line);
    else if (blocks.at(-1)?.length !== 0) blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0);
}

function splitLongLines(lines: readonly string[]): string[][] | undefined {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  return length / lines.length > LONG_LINE ? lines.map((line) => [line]) : undefined;
}

/** A block between blank lines → its paragraphs and tables. */
function toParagraphs(lines: readonly string[]): (Paragraph | Code)[] {
  const found: (Paragraph | Code)[] = [];
  let prose: string[] = [];
  const flush = (): void => {
    for (const value of splitAtIndents(prose))
      found.push({ type: 'paragraph', children: [{ type: 'text', value }] });
    prose = [];
  };
  for (let at = 0; at < lines.length;) {
    const end = endOfTable(lines, at);
    if (end > at) {
      flush();
      found.push({ type: 'code', value: lines.slice(at, end).join('\n') });
      at = end;
    } else {
      prose.push(lines[at] ?? '');
      at += 1;
    }
  }
  flush();
  return found;
}

/**
 * Where the table ends that begins at `start`; `start` itself when none does. Two rows with columns are a table; between
 * rows there may be one without, and rules.
 */
function endOfTable(lines: readonly string[], start: number): number {
  let rows = 0;
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (COLUMNS.test(line)) {
      rows += 1;
      end = at + 1;
    } else if (!RULE.test(line) && at + 1 - end > 1) break;
    else if (rows === 0 && !RULE.test(line)) break;
  }
  return rows >= 2 ? end : start;
}

/** A line that is indented deeper than most begins a paragraph, where lines are wrapped. */
function splitAtIndents(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const indents = lines.map((line) => /^[ \t\u3000]*/.exec(line)?.[0].length ?? 0);
  const usual = indents.reduce((least, indent) => Math.min(least, indent));
  // All lines alike: an indented block, a poem, or one line.
  const begins = indents.map(
    (indent, at) => at > 0 && indent > usual + (lines[at]?.startsWith('\u3000') ? 0 : 1),
  );
  const paragraphs: string[][] = [];
  lines.forEach((line, at) => {
    if (at === 0 || begins[at]) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  });
  return paragraphs.map((part) => part.join('\n'));
}
