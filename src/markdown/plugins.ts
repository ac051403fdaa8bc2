import type { RehypePlugin, RemarkPlugin } from '@astrojs/markdown-remark';
import rehypeSanitize from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import { rehypeBidi } from './rehype-bidi.ts';
import { rehypeDateline } from './rehype-dateline.ts';
import { rehypeDirection } from './rehype-direction.ts';
import { rehypeHeadingLevels } from './rehype-heading-levels.ts';
import { rehypeHeadingLinks } from './rehype-heading-links.ts';
import { rehypeLinks } from './rehype-links.ts';
import { rehypeTables } from './rehype-tables.ts';
import { remarkHtmlAsText } from './remark-html-as-text.ts';
import { remarkKeepDefinitions } from './remark-keep-definitions.ts';
import { remarkTablesAndFootnotes } from './remark-tables-and-footnotes.ts';
import { NOTE_PREFIX, sanitizeSchema } from './sanitize-schema.ts';

/**
 * Markdown → tree. The first two say what syntax there is, so they come before anything is parsed; the third
 * reads the tree and needs footnotes to be known.
 */
export const remarkPlugins: RemarkPlugin[] = [
  remarkTablesAndFootnotes as RemarkPlugin,
  remarkHtmlAsText as RemarkPlugin,
  remarkKeepDefinitions,
];

/** Tree → HTML tree. */
export const remarkRehypeOptions: RemarkRehypeOptions = {
  clobberPrefix: NOTE_PREFIX,
  // The default trims spaces round a line break, also those written as `&#x20;`: the author meant these.
  handlers: { text: (_state, node: { value: string }) => ({ type: 'text', value: node.value }) },
};

/** HTML tree → the page's. Each of these may trust what stands before it. */
export const rehypePlugins: (RehypePlugin | [RehypePlugin, unknown])[] = [
  // First, on nothing but what Markdown made: later steps add attributes of ours that no author may write.
  [rehypeSanitize, sanitizeSchema],
  // Before ids: a heading without text must not get one.
  rehypeHeadingLevels,
  // The prefix keeps headings from taking an id of the page's own.
  [rehypeSlug, { prefix: 'h-' }],
  // Before heading links and datelines are added: these need no settling.
  rehypeLinks,
  // Needs ids.
  rehypeHeadingLinks,
  rehypeDateline,
  // After the dateline, which is looked for in the first text whole.
  rehypeBidi,
  // Before tables get their box: a table that is a root's child is found either way, its box has no text.
  rehypeDirection,
  rehypeTables,
];
