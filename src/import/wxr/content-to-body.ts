import type { Root } from 'mdast';
import type { Finding } from '../format.ts';
import { htmlToBody } from '../html/html-to-body.ts';
import { addParagraphs } from './add-paragraphs.ts';
import { hasBlocks } from './block-token.ts';
import { createNotes, markBlockNotes, readBlockNotes } from './notes.ts';
import { createRemovals } from './removals.ts';
import { renderBlocks } from './render-blocks.ts';
import { replaceShortcodes } from './replace-shortcodes.ts';

/** What is known of a post beside its content. */
export interface ContentOptions {
  /** Address of the post, from which relative links start. */
  base?: string | undefined;
  /** The post's `footnotes` field. */
  footnotes?: string | undefined;
}

/**
 * The content of a post, as WordPress keeps it (classic editor or blocks), → a body. Filters of display, such as curly
 * quotation marks, are never applied.
 */
export function contentToBody(
  content: string,
  options: ContentOptions = {},
): { body: Root; warnings: Finding[] } {
  const removals = createRemovals();
  const notes = createNotes();
  const noteTexts = readBlockNotes(options.footnotes ?? '');
  const convert = (html: string) =>
    htmlToBody(html, options.base === undefined ? {} : { base: options.base });

  const marked = markBlockNotes(joinPages(content), noteTexts, notes);
  const plain = replaceShortcodes(marked, { removals, addNote: (text) => notes.add(addParagraphs(text)) });
  const html = hasBlocks(plain) ? renderBlocks(plain, removals, noteTexts.size > 0) : addParagraphs(plain);
  const { body, warnings } = convert(escapeOpenComments(html));
  notes.settle(body, (text) => {
    const note = convert(text);
    warnings.push(...note.warnings);
    return note.body.children;
  });
  return { body, warnings: [...removals.toFindings(), ...warnings] };
}

/** Takes out what divides a post into pages, and what divides its opening from the rest. */
const joinPages = (content: string): string =>
  content
    .replace(/\r\n?/g, '\n')
    .replace(/<!--nextpage-->/g, '\n\n')
    .replace(/<!--(?:more\b[^<>]*|noteaser)-->/g, '');

/** A comment without an end would take the rest of the post with it. */
function escapeOpenComments(html: string): string {
  const end = html.lastIndexOf('-->') + 1;
  return html.includes('<!--', end)
    ? html.slice(0, end) + html.slice(end).replaceAll('<!--', '&lt;!--')
    : html;
}
