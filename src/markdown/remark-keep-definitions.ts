import type { Definition, FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyFile } from './body-options.ts';

/**
 * Shows definitions that nothing refers to. Markdown drops a line such as `[Editor]: Smith` or a note that is
 * never called; in an archive that would be text lost without a word. They become paragraphs with the
 * characters of the source. A second definition of the same label is never used, so it is shown as well.
 */
export function remarkKeepDefinitions() {
  return (tree: Root, file: BodyFile): void => {
    const used = new Set<string>();
    const definitions: (Definition | FootnoteDefinition)[] = [];
    visit(tree, (node) => {
      if (node.type === 'linkReference' || node.type === 'imageReference')
        used.add(`link ${node.identifier}`);
      else if (node.type === 'footnoteReference') used.add(`note ${node.identifier}`);
      else if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
    });
    const source = String(file);
    for (const node of definitions) {
      // Deleting at first sight makes the second definition of a label an unused one.
      if (used.delete(`${node.type === 'definition' ? 'link' : 'note'} ${node.identifier}`)) continue;
      const value = source.slice(node.position?.start.offset, node.position?.end.offset);
      Object.assign(node, { type: 'paragraph', children: [{ type: 'text', value }] });
    }
  };
}
