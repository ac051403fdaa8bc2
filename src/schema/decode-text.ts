import type { Problem } from '../report/problem.ts';

/** A text file's content, or why it cannot be read. */
export interface DecodedText {
  /** The text without a byte-order mark and with `\n` for `\r\n`; nothing else is changed. */
  text?: string;
  problems: Problem[];
}

const UTF8_MARK = '\uFEFF';

/** Bytes of a content file → text. Only UTF-8 is read; a byte-order mark and CRLF are accepted. */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const bad = findBadByte(bytes, loose);
  if (bad || isUtf16(bytes)) return { problems: [explainEncoding(bytes, bad, file)] };
  const text = (loose.startsWith(UTF8_MARK) ? loose.slice(1) : loose).replaceAll('\r\n', '\n');
  const problems = findOddCharacters(text, file);
  return problems.some((problem) => problem.severity === 'error') ? { problems } : { text, problems };
}

interface BadByte {
  /** 0-based, from the start of the file. */
  offset: number;
  line: number;
}

/**
 * The first byte that is not UTF-8. The decoder puts U+FFFD in its place, so that is where to look; a U+FFFD
 * that is spelled out in the file (EF BF BD) is a character like any other.
 */
function findBadByte(bytes: Uint8Array, loose: string): BadByte | undefined {
  const encoder = new TextEncoder();
  let offset = 0;
  let from = 0;
  for (let at = loose.indexOf('\uFFFD'); at >= 0; at = loose.indexOf('\uFFFD', from)) {
    offset += encoder.encode(loose.slice(from, at)).length;
    const spelledOut = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!spelledOut) return { offset, line: lineAt(loose, at) };
    offset += 3;
    from = at + 1;
  }
  return undefined;
}

/** UTF-16 by its byte-order mark, or because every second byte of the opening is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const opening = bytes.subarray(0, 64);
  const zeros = (parity: number): number =>
    opening.filter((byte, index) => index % 2 === parity && byte === 0).length;
  return opening.length >= 8 && Math.max(zeros(0), zeros(1)) >= opening.length / 4;
}

function explainEncoding(bytes: Uint8Array, bad: BadByte | undefined, file: string): Problem {
  const rule = 'not-utf8';
  const expected = 'a file saved as UTF-8; editors offer it under "Save as" or "Encoding"';
  if (isUtf16(bytes)) {
    return {
      rule,
      severity: 'error',
      file,
      line: 1,
      message: 'The file is saved as UTF-16, not as UTF-8.',
      expected,
      fix: `iconv -f UTF-16 -t UTF-8 ${file} > copy && mv copy ${file}`,
    };
  }
  const { offset, line } = bad ?? { offset: 0, line: 1 };
  const byte = bytes[offset] ?? 0;
  const hex = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  const windows = new TextDecoder('windows-1252');
  const before = new TextDecoder().decode(bytes.subarray(Math.max(0, offset - 24), offset));
  const after = windows.decode(bytes.subarray(offset, offset + 12));
  // The cut may fall inside a character; its remains are not part of what was found.
  const found = `${
    before
      .replace(/^\uFFFD+/u, '')
      .split('\n')
      .at(-1) ?? ''
  }${after.split(/[\r\n]/u)[0] ?? ''}`;
  const character = windows.decode(Uint8Array.of(byte));
  return {
    rule,
    severity: 'error',
    file,
    line,
    message:
      `The file is not UTF-8: byte ${hex} at offset ${String(offset)} (line ${String(line)}) cannot stand there. ` +
      `It is probably windows-1252, in which this byte is “${character}”.`,
    found,
    expected,
    fix: `iconv -f WINDOWS-1252 -t UTF-8 ${file} > copy && mv copy ${file}`,
  };
}

/** Characters that an article cannot have meant: reported once each kind, with their number. */
function findOddCharacters(text: string, file: string): Problem[] {
  const kinds = [
    {
      rule: 'control-character',
      severity: 'error',
      // XML 1.0 (feeds, sitemaps) has no way to write these.
      pattern: /(?![\t\n\r\x7F-\x9F])\p{Cc}|[\uFFFE\uFFFF]/gu,
      what: 'an invisible control character that no page or feed can carry',
      expected: 'the file without it: delete the character, or write what it stood for',
    },
    {
      rule: 'control-character',
      severity: 'warning',
      pattern: /[\x7F-\x9F]/gu,
      what: 'an invisible control character, as left behind when windows-1252 is converted as Latin-1',
      expected: 'the character that the source shows here, often a curly quote or a dash',
    },
    {
      rule: 'lost-character',
      severity: 'warning',
      pattern: /\uFFFD/gu,
      what: 'the mark � of a character that an earlier conversion lost',
      expected: 'the character that the source shows here',
    },
  ] as const;
  return kinds.flatMap(({ rule, severity, pattern, what, expected }): Problem[] => {
    const hits = [...text.matchAll(pattern)];
    const [first] = hits;
    if (!first) return [];
    const code = `U+${(first[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const times = hits.length === 1 ? '' : `, ${String(hits.length)} times in this file`;
    const line = lineAt(text, first.index);
    const column = first.index - text.lastIndexOf('\n', first.index - 1);
    return [
      {
        rule,
        severity,
        file,
        line,
        column,
        message: `The text holds ${what}${times}.`,
        found: code,
        expected,
      },
    ];
  });
}

/** 1-based line of an index. */
function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
