import type { Parents, Root, Text } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Info, type Options } from 'mdast-util-to-markdown';
import { fitToMarkdown } from './fit-markdown.ts';
import { writePlainText } from './write-plain-text.ts';

/** How the library is to write; without the short way for plain texts. */
export const serializerOptions: Options = {
  // Cells padded to the same width would make a long table with one long cell enormous.
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()],
  bullet: '-',
  // Underscores are no bullets: a list of nothing but a rule stays a list.
  rule: '_',
  // An autolink has no escapes: what it cannot hold it would have to change.
  resourceLink: true,
  unsafe: [
    // The library's own rules for list markers eat the line break that they look ahead to, so they miss the
    // second of two bare markers on lines that follow each other. These only look.
    { atBreak: true, character: '-', after: '(?=[ \\t\\r\\n-]|$)' },
    { atBreak: true, character: '+', after: '(?=[ \\t\\r\\n]|$)' },
    { atBreak: true, character: '*', after: '(?=[ \\t\\r\\n*]|$)' },
    { atBreak: true, before: '\\d+', character: '.', after: '(?=[ \\t\\r\\n]|$)' },
    // The library knows autolinks that begin with a letter; addresses of mail begin with a digit or a sign, too, and
    // such a sign can be the mark of what follows the text.
    { character: '<', after: "(?=[#-'*+\\--9=?^-~]*(?:@|[*_`]$))", inConstruct: 'phrasing' },
    // A link of which the text is `^1` would call the footnote of that name.
    { before: '\\[', character: '^', inConstruct: 'label' },
    // A parser drops a byte-order mark at the start of its input.
    { character: '\uFEFF' },
  ],
};

/**
 * A tree → Markdown that renders to that tree with exactly its text. Whatever in a text would mean something to
 * Markdown is escaped, by the same library that knows its grammar; spaces at the ends of lines become character
 * references. What Markdown cannot say is first brought to the nearest thing that it can, see `fit-markdown.ts`.
 * Control characters are the caller's to remove.
 */
export const mdastToMarkdown = (root: Root): string => toMarkdown(fitToMarkdown(root), options);

const options: Options = {
  ...serializerOptions,
  handlers: {
    text: (node: Text, parent: Parents | undefined, state, info) => {
      const isAlone = parent?.type === 'paragraph' && parent.children.length === 1;
      const plain = isAlone ? writePlainText(node.value) : undefined;
      return plain ?? escapeAtMarks(defaultHandlers.text(node, parent, state, info), info);
    },
  },
};

/**
 * The library lets an underscore inside a word stand, but not where the character before or after it may become a
 * reference, for it stands beside a mark of emphasis. It looks for characters of one unit; an emoji has two.
 */
function escapeAtMarks(text: string, { before, after }: Info): string {
  const escape = (run: string): string => run.replaceAll('_', String.raw`\_`);
  const opened = /[*_]$/.test(before) ? text.replace(/^[\u{10000}-\u{10FFFF}]_+/u, escape) : text;
  return /^[*_]/.test(after) ? opened.replace(/(?<![\\_])_+[\u{10000}-\u{10FFFF}]$/u, escape) : opened;
}
