import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isFootnotes, isHeading } from './hast-tests.ts';

/**
 * Fits a body's headings under the page's own h1: they start at h2 and never skip a level, whatever levels the
 * author used, and those on one level stay on one level. A heading without text cannot head anything: it
 * becomes a paragraph when it holds something (a picture), else it goes. Headings inside a footnote become
 * paragraphs, since a note has no sections.
 */
export function rehypeHeadingLevels() {
  return (tree: Root): void => {
    /** Levels, as the author wrote them, of the headings that are open at this point. */
    const open: number[] = [];
    visit(tree, 'element', (node, index, parent) => {
      if (isFootnotes(node)) {
        flattenHeadings(node);
        return SKIP;
      }
      if (!isHeading(node)) return;
      if (/^[\s\p{C}]*$/u.test(toString(node))) {
        if (node.children.length > 0) node.tagName = 'p';
        else if (parent && index !== undefined) {
          parent.children.splice(index, 1);
          return index;
        }
        return;
      }
      const level = Number(node.tagName[1]);
      while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
      node.tagName = `h${Math.min(6, open.length + 1)}`;
      return;
    });
  };
}

/** Turns every heading of the notes, save the label of the list itself, into a paragraph. */
function flattenHeadings(notes: Element): void {
  visit(notes, 'element', (node) => {
    if (isHeading(node) && node.properties['id'] !== 'footnote-label') node.tagName = 'p';
  });
}
