import { MAX_RECORD } from './format.ts';

/** One line of a source. */
export interface SourceLine {
  /** Without its end. Left out when it is longer than a record may be. */
  text?: string;
  /** 1-based. */
  line: number;
}

/** Cuts a text that comes in pieces into lines (`\n` or `\r\n`); a line that is too long is never held whole. */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<SourceLine> {
  let rest: string[] = [];
  let length = 0;
  let line = 1;
  const take = (last: string): SourceLine => {
    const text = length + last.length > MAX_RECORD ? undefined : [...rest, last].join('').replace(/\r$/, '');
    rest = [];
    length = 0;
    line += 1;
    return { line: line - 1, ...(text !== undefined && { text }) };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      yield take(chunk.slice(from, end));
      from = end + 1;
    }
    length += chunk.length - from;
    if (length <= MAX_RECORD) rest.push(chunk.slice(from));
    else rest = [];
  }
  if (length > 0) yield take('');
}
