import type { Nodes, PhrasingContent } from 'mdast';

/** Blocks as one line of text, for places that hold no more: a heading, a cell of a table. */
export function toOneLine(nodes: readonly Nodes[]): PhrasingContent[] {
  const line: PhrasingContent[] = [];
  const add = (node: Nodes): void => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        if (line.length > 0) line.push({ type: 'text', value: ' ' });
        line.push(...node.children);
        break;
      case 'code':
        if (line.length > 0) line.push({ type: 'text', value: ' ' });
        line.push({ type: 'inlineCode', value: node.value.replace(/\s+/g, ' ') });
        break;
      default:
        if ('children' in node) node.children.forEach(add);
    }
  };
  nodes.forEach(add);
  return line;
}
