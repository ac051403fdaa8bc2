import type { Finding } from './format.ts';

/** What a pass over all bytes of a file has shown. */
export interface ByteSurvey {
  /** The first bytes, enough for a declaration. */
  opening: Uint8Array;
  /** Every byte fits UTF-8. */
  validUtf8: boolean;
  /** There are sequences of several bytes that are UTF-8; ASCII alone says nothing of the encoding. */
  multibyte: boolean;
  /** Bytes of 0x80 and above. */
  highBytes: number;
  /** There is a zero byte, which no text in an encoding of single bytes has. */
  zeros: boolean;
  length: number;
}

/** The encoding of a file, by the WHATWG's name, and what is doubtful about it; or why there is none. */
export interface EncodingGuess {
  encoding?: string;
  /** True when some bytes do not fit the encoding: the records that hold them have to be refused. */
  hasBadBytes?: boolean;
  warning?: Finding;
  problem?: Finding;
}

/** Share of high bytes above which a text is not in a Latin alphabet, so that windows-1252 would be a wild guess. */
const MOST_LATIN = 0.3;

/**
 * Decides how the bytes of a file are to be read: by byte-order mark, by what the file declares of itself, by what the
 * bytes can be. A wrong declaration is noticed and reported.
 * @param given `--encoding`: what the archivist says goes before everything else
 */
export function guessEncoding(survey: ByteSurvey, given?: string): EncodingGuess {
  if (given !== undefined) return { encoding: given, hasBadBytes: given === 'utf-8' && !survey.validUtf8 };
  const marked = fromMark(survey.opening);
  if (marked === 'utf-32') return unknown('The file is in UTF-32.');
  if (marked !== undefined) return { encoding: marked, hasBadBytes: marked === 'utf-8' && !survey.validUtf8 };
  if (survey.zeros) {
    const wide = fromZeros(survey.opening);
    if (wide === 'utf-32') return unknown('The file is in UTF-32.');
    if (wide) return { encoding: wide };
    return {
      problem: {
        rule: 'not-text',
        message: 'The file is no text: it holds zero bytes.',
        expected: 'a text file',
      },
    };
  }
  const declared = declaredEncoding(survey.opening);
  const label = declared === undefined ? undefined : canonicalEncoding(declared);
  if (declared !== undefined && label === undefined && !survey.validUtf8)
    return unknown(`The file says that it is in “${declared}”, an encoding that is not known.`);
  if (survey.validUtf8) return readAsUtf8(survey, declared, label);
  if (label !== undefined && label !== 'utf-8') return { encoding: label };
  return guessSingleByte(survey, declared);
}

const unknown = (message: string): EncodingGuess => ({
  problem: {
    rule: 'unknown-encoding',
    message,
    expected:
      'UTF-8, UTF-16, or the name of the encoding after --encoding (windows-1252, koi8-r, shift_jis …)',
  },
});

function readAsUtf8(
  { multibyte }: ByteSurvey,
  declared: string | undefined,
  label: string | undefined,
): EncodingGuess {
  // UTF-16 with a declaration that can be read byte by byte is not UTF-16.
  const wide = label?.startsWith('utf-16') === true;
  // Without high bytes any encoding may be right, and some (ISO-2022-JP) write all characters in ASCII.
  if (label === undefined || label === 'utf-8' || wide || multibyte) {
    const wrong = declared !== undefined && label !== 'utf-8' && (multibyte || wide);
    return { encoding: 'utf-8', ...(wrong && { warning: wrongDeclaration(declared, 'UTF-8') }) };
  }
  return { encoding: label };
}

function guessSingleByte(survey: ByteSurvey, declared: string | undefined): EncodingGuess {
  // Some of it is UTF-8: then that is what it is, and the rest is damage.
  if (survey.multibyte) return { encoding: 'utf-8', hasBadBytes: true };
  if (survey.highBytes > survey.length * MOST_LATIN)
    return unknown('The file is not UTF-8, and its bytes do not look like a text in Latin letters.');
  const message = 'The file is not UTF-8 and does not name its encoding; it was read as windows-1252.';
  const warning = {
    rule: 'guessed-encoding',
    message,
    expected: 'a look at accents and quotation marks of the result; if they are wrong, --encoding NAME',
  };
  return {
    encoding: 'windows-1252',
    warning: declared === undefined ? warning : wrongDeclaration(declared, 'windows-1252'),
  };
}

const wrongDeclaration = (declared: string, real: string): Finding => ({
  rule: 'wrong-encoding',
  message: `The file says that it is in ${declared}, but its bytes are not; it was read as ${real}.`,
  expected: 'a look at accents and quotation marks of the result; if they are wrong, --encoding NAME',
});

function fromMark([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined;
}

/** UTF-16 and UTF-32 by where the zero bytes of its first ASCII characters lie. */
function fromZeros(opening: Uint8Array): string | undefined {
  const zeros = [0, 0, 0, 0];
  const length = Math.min(opening.length, 64) & ~3;
  for (let at = 0; at < length; at += 1) if (opening[at] === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros.map((count) => count / (length / 4));
  if (length < 4) return opening[0] === 0 ? 'utf-16be' : opening[1] === 0 ? 'utf-16le' : undefined;
  if ((first > 0.9 && second > 0.9 && third < 0.5) || (third > 0.9 && fourth > 0.9 && first < 0.5))
    return 'utf-32';
  if (first + third > 0.5 && second + fourth < 0.2) return 'utf-16be';
  return second + fourth > 0.5 && first + third < 0.2 ? 'utf-16le' : undefined;
}

/** What an XML declaration or an HTML meta element says (HTML Standard, "prescan a byte stream"). */
function declaredEncoding(opening: Uint8Array): string | undefined {
  const text = new TextDecoder('latin1').decode(opening.subarray(0, 4096));
  const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"'<>]{1,40})["']/i.exec(text);
  if (xml) return xml[1];
  if (!/<(?:!doctype|html|head|meta)\b/i.test(text)) return undefined;
  return /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(text)?.[1];
}

/** The WHATWG's name of an encoding, or undefined when it knows none of that name. */
export function canonicalEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}
