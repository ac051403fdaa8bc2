import { MAX_RECORD, type SourceText } from './format.ts';

/**
 * The whole text of a file that is one record, with `\n` for every line end.
 * @returns undefined when it is longer than {@link MAX_RECORD}; no more than that is ever read.
 */
export async function wholeText(source: SourceText): Promise<string | undefined> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of source.chunks()) {
    length += piece.length;
    if (length > MAX_RECORD) return undefined;
    pieces.push(piece);
  }
  return pieces.join('').replace(/\r\n?/g, '\n');
}
