import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Heading } from '../model/article.ts';
import type { BodyFile } from './body-options.ts';
import { isFootnotes, isHeading, isNoteCall } from './hast-tests.ts';

/**
 * Gives each heading a link to itself and notes the headings in `file.data.headings` for the table of contents.
 * The link is empty (CSS draws its sign), so the heading's text stays what the author wrote. The label of the
 * footnotes is not a heading of the text: it gets neither.
 */
export function rehypeHeadingLinks() {
  return (tree: Root, file: BodyFile): void => {
    const headings: Heading[] = [];
    visit(tree, 'element', (node) => {
      if (isFootnotes(node)) return SKIP;
      if (!isHeading(node)) return;
      const id = String(node.properties['id']);
      const text = headingText(node).replace(/\s+/g, ' ').trim();
      headings.push({ depth: Number(node.tagName[1]), id, text });
      node.children.push(selfLink(id, text));
      return SKIP;
    });
    file.data['headings'] = headings;
  };
}

const selfLink = (id: string, text: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: {
    className: ['heading-link'],
    href: `#${encodeURIComponent(id)}`,
    ariaLabel: `Link to this section: ${text}`,
  },
  children: [],
});

/** The text of a heading without the numbers of its footnotes. */
function headingText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isNoteCall(node)) return '';
  return node.children.map(headingText).join('');
}
