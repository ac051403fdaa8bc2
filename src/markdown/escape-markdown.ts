import type { Root } from 'mdast';
import { mdastToMarkdown } from './mdast-to-markdown.ts';

/**
 * Plain text → Markdown that renders to exactly the same text, one paragraph each. Line breaks within a paragraph
 * stay. Empty paragraphs, which Markdown cannot say, are left out. Control characters are the caller's to remove.
 */
export function paragraphsToMarkdown(paragraphs: readonly string[]): string {
  const tree: Root = {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
  return mdastToMarkdown(tree);
}
