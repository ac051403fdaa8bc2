import type { Nodes } from 'mdast';

/**
 * Calls `see` with a node and all that is in it, in order, what `see` has put there included. For trees that are known not
 * to be deep. `unist-util-visit` does the same with more ceremony, which took a third of the time of reading an article.
 */
export function walk(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) walk(child, see);
}
