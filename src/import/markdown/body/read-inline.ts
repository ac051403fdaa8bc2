import type { PhrasingContent } from 'mdast';
import { htmlToPlainText } from '../../html/html-to-body.ts';
import { inlineReferences } from './inline-references.ts';
import { isTangled } from './is-tangled.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** Markdown of one line, such as a caption → what stands in the line. HTML in it makes it plain text. */
export function readInline(text: string): PhrasingContent[] {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return [];
  const plain: PhrasingContent[] = [{ type: 'text', value: line }];
  if (/<[a-z!/]/i.test(line)) return [{ type: 'text', value: htmlToPlainText(line) }];
  if (isTangled(line)) return plain;
  const tree = parseMarkdown(line);
  inlineReferences(tree);
  const [only, ...others] = tree.children;
  return only?.type === 'paragraph' && others.length === 0 ? only.children : plain;
}
