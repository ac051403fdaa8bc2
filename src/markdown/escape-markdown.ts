import type { Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';

const options: Options = {
  extensions: [gfmTableToMarkdown(), gfmFootnoteToMarkdown()],
  unsafe: [
    // The library's own rules for list markers eat the line break that they look ahead to, so they miss the
    // second of two bare markers on lines that follow each other. These only look.
    { atBreak: true, character: '-', after: '(?=[ \\t\\r\\n-]|$)' },
    { atBreak: true, character: '+', after: '(?=[ \\t\\r\\n]|$)' },
    { atBreak: true, character: '*', after: '(?=[ \\t\\r\\n*]|$)' },
    { atBreak: true, before: '\\d+', character: '.', after: '(?=[ \\t\\r\\n]|$)' },
    // A parser drops a byte-order mark at the start of its input.
    { character: '\uFEFF' },
  ],
};

/**
 * Plain text → Markdown that renders to exactly the same text, one paragraph each. Whatever would mean
 * something to Markdown is escaped, by the same library that knows its grammar; spaces at the ends of lines
 * become character references. Line breaks within a paragraph stay. Empty paragraphs, which Markdown cannot
 * say, are left out. Control characters are the caller's to remove.
 */
export function paragraphsToMarkdown(paragraphs: readonly string[]): string {
  const tree: Root = {
    type: 'root',
    children: paragraphs
      .filter((value) => value !== '')
      .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
  return toMarkdown(tree, options);
}
