import type { Finding, Format } from '../format.ts';
import { readWholeFile } from '../whole-text.ts';
import { detectMarkdown } from './detect-markdown.ts';

/** Markdown files of Hugo, Jekyll, Eleventy and Astro sites, and entries of ours: one file, one article. */
export const markdownFormat: Format = {
  name: 'markdown',
  label: 'Markdown with front matter',
  detect: detectMarkdown,
  read: (source, options) =>
    readWholeFile(source, EMPTY, async (text) => {
      // The parser and what it takes to know other sites' Markdown: no other format should wait for these.
      const { readMarkdownFile } = await import('./read-markdown-file.ts');
      return readMarkdownFile(text, source.name, options);
    }),
};

const EMPTY: Finding = {
  rule: 'empty-file',
  line: 1,
  message: 'The file is empty.',
  expected: 'front matter and the text of an article',
};
