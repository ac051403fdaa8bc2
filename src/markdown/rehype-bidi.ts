import type { ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Characters that turn the direction of what follows (UAX #9): embeddings, overrides, isolates and their ends. */
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/u;

/**
 * Isolates lines with control characters of direction. In a source, such a character acts up to the end of its line at
 * most; on the page, lines run on within their paragraph, and it would turn them round as well. The characters stay.
 */
export function rehypeBidi() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !CONTROLS.test(node.value)) return;
      const pieces = node.value.split(/(?<=\n)/u).map((line): ElementContent => {
        const text: Text = { type: 'text', value: line };
        if (!CONTROLS.test(line)) return text;
        return { type: 'element', tagName: 'span', properties: { className: ['isolate'] }, children: [text] };
      });
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}
