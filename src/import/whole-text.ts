import { MAX_RECORD, type Finding, type SourceRecord, type SourceText } from './format.ts';
import { rejectFile } from './reject-file.ts';
import { recordTooLarge } from './record-too-large.ts';

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

/**
 * The one record of a file that is one: refused when it is too large or blank, else what `read` makes of its text.
 * @param empty what to say of a blank file
 */
export async function* readWholeFile(
  source: SourceText,
  empty: Finding,
  read: (text: string) => SourceRecord | Promise<SourceRecord>,
): AsyncGenerator<SourceRecord> {
  const text = await wholeText(source);
  if (text === undefined) yield rejectFile(recordTooLarge(1));
  else if (text.trim() === '') yield rejectFile(empty);
  else yield await read(text);
}
