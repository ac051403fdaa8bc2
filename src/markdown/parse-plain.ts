import type { Root } from 'mdast';

/**
 * A line of words alone: nothing in it, at its start or at its end means anything in Markdown, but for escaped
 * punctuation and characters written by number, as our importer writes them. Everything that might mean something is
 * left to the parser.
 */
const PLAIN_LINE =
  /^(?!\d{1,9}[.)])(?:[^\\`*_[\]<>&|~#+\-=:\s\0\uFEFF]|\\[!-/:-@[-`{-~]|&#x[\da-f]{1,5};)(?:[^\\`*_[\]<&|~\t\r\0\uFEFF]|\\[!-/:-@[-`{-~]|&#x[\da-f]{1,5};|&(?![#\w]))*$/i;

const WRITTEN = /\\([!-/:-@[-`{-~])|&#x([\da-f]{1,5});/gi;

/**
 * The tree of a body that is nothing but plain paragraphs, as most texts of an archive are; undefined for any other. It
 * is what the parser makes of such a body, without positions, in a tenth of the time (a property test holds the two to
 * each other).
 */
export function parsePlain(markdown: string): Root | undefined {
  const root: Root = { type: 'root', children: [] };
  for (const block of markdown.split(/\n(?:[ \t]*\n)+/)) {
    const lines = block.replace(/^\n+|\n+$/g, '');
    if (lines === '') continue;
    for (const line of lines.split('\n')) {
      if (!PLAIN_LINE.test(line) || /[ \\]$/.test(line)) return undefined;
    }
    const value = lines.replace(
      WRITTEN,
      (_whole, sign: string | undefined, code: string) => sign ?? decode(code),
    );
    if (value.includes('\uFFFD')) return undefined;
    root.children.push({ type: 'paragraph', children: [{ type: 'text', value }] });
  }
  return root;
}

/** A character by its number; codes that Markdown replaces come out as U+FFFD, which is left to the parser. */
function decode(code: string): string {
  const number = parseInt(code, 16);
  const refused =
    number < 9 ||
    number === 11 ||
    (number > 13 && number < 32) ||
    (number > 126 && number < 160) ||
    (number > 0xd7ff && number < 0xe000) ||
    (number > 0xfdcf && number < 0xfdf0) ||
    (number & 0xffff) >= 0xfffe;
  return refused ? '\uFFFD' : String.fromCodePoint(number);
}
