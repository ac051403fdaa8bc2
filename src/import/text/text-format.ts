import type { Format, SourceRecord, ReadOptions, Finding } from '../format.ts';
import { rejectFile } from '../reject-file.ts';
import { textToBody } from '../paragraphs.ts';
import { readDate } from '../read-date.ts';
import { readWholeFile } from '../whole-text.ts';
import { readHeader } from './read-header.ts';

/** Plain text, one article a file: a date line, perhaps a headline and a byline, and paragraphs. */
export const textFormat: Format = {
  name: 'text',
  label: 'plain text',
  // The last to be tried: whatever is text can be one.
  detect: () => true,
  read: (source, options) => readWholeFile(source, EMPTY, (text) => readText(text, source.name, options)),
};

function readText(text: string, name: string, options: ReadOptions): SourceRecord {
  // A form feed is the end of a typed page, and so of a paragraph.
  const lines = text.replaceAll('\f', '\n\n').split('\n');
  const { fields, bodyLine, problem } = readHeader(lines, options.dateOrder);
  if (problem) return rejectFile(problem);
  const warnings: Finding[] = [];
  const date = fields.date ?? dateInName(name);
  if (date === undefined) return rejectFile(explainNoDate(lines));
  if (fields.date === undefined) {
    warnings.push({
      rule: 'date-from-file-name',
      message: 'The text has no date line; the date was taken from the name of the file.',
      found: name,
    });
  }
  const body = textToBody(lines.slice(bodyLine).join('\n'));
  return { number: 1, line: 1, kind: 'article', draft: { ...fields, date, body }, warnings };
}

const EMPTY: Finding = {
  rule: 'empty-file',
  message: 'There is nothing in the file.',
  expected: 'a text that begins with a line such as “date 2020-09-04”',
};

/** `archive/2020-09-04-harbour.txt`, `archive/2020/09/04/harbour.txt`, `20200904.txt`. */
function dateInName(name: string): string | undefined {
  const match = /(?:^|\D)(\d{4})([-_./]?)(\d{2})\2(\d{2})(?!\d)/.exec(name);
  const date = match && `${match[1] ?? ''}-${match[3] ?? ''}-${match[4] ?? ''}`;
  return date && !readDate(date).problem ? date : undefined;
}

function explainNoDate(lines: readonly string[]): Finding {
  const at = lines.findIndex((line) => line.trim() !== '');
  return {
    rule: 'no-date',
    line: at + 1,
    message: 'The text does not say when it was published.',
    found: (lines[at] ?? '').trim().slice(0, 80),
    expected: 'a date line at its top, such as “date 2020-09-04”, or a date in the name of the file',
  };
}
