import { createHash } from 'node:crypto';
import type { ByteSurvey } from './guess-encoding.ts';

/** Enough for a declaration, and for telling UTF-16. */
const OPENING = 4096;

/** A survey and the digest of the same bytes. */
export interface Surveyed extends ByteSurvey {
  /** SHA-256, lower-case hex. */
  sha256: string;
}

/** One pass over the bytes of a file, whatever its size: what encodings it can be in, and its SHA-256. */
export async function surveyBytes(chunks: AsyncIterable<Uint8Array>): Promise<Surveyed> {
  const hash = createHash('sha256');
  const strict = new TextDecoder('utf-8', { fatal: true });
  let opening: Uint8Array = new Uint8Array();
  let validUtf8 = true;
  let multibyte = false;
  let zeros = false;
  let highBytes = 0;
  let length = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    length += chunk.length;
    if (opening.length < OPENING)
      opening = Buffer.concat([opening, chunk.subarray(0, OPENING - opening.length)]);
    zeros ||= chunk.includes(0);
    if (validUtf8) validUtf8 = isValid(strict, chunk, true);
    const high = countHigh(chunk);
    highBytes += high;
    if (high > 0 && !multibyte) multibyte = hasSequence(chunk);
  }
  if (validUtf8) validUtf8 = isValid(strict, new Uint8Array(), false);
  return { opening, validUtf8, multibyte, zeros, highBytes, length, sha256: hash.digest('hex') };
}

function isValid(decoder: TextDecoder, chunk: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream });
    return true;
  } catch {
    return false;
  }
}

function countHigh(chunk: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < chunk.length; at += 1) if ((chunk[at] ?? 0) > 127) count += 1;
  return count;
}

/** True when the bytes hold a whole UTF-8 sequence of several bytes (RFC 3629). */
function hasSequence(chunk: Uint8Array): boolean {
  const continues = (at: number): boolean => ((chunk[at] ?? 0) & 0xc0) === 0x80;
  for (let at = 0; at < chunk.length; at += 1) {
    const byte = chunk[at] ?? 0;
    const rest = byte >= 0xf0 && byte <= 0xf4 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    if (byte < 0xc2 || byte > 0xf4 || rest === 0) continue;
    let whole = true;
    for (let step = 1; step <= rest; step += 1) whole &&= continues(at + step);
    // A lone "Ã©" in windows-1252 is rarer than damage in UTF-8.
    if (whole) return true;
  }
  return false;
}
