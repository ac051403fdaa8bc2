import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts each table into a box that scrolls sideways on narrow screens and can be reached and scrolled by
 * keyboard. Numbered labels, because two regions of one page may not share a name. Column alignment moves from
 * the obsolete `align` attribute to `data-align`, for CSS.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    let count = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'td' || node.tagName === 'th') alignByData(node);
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      count += 1;
      visit(node, 'element', alignByData);
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: `Table ${count}` },
        children: [node],
      };
      return SKIP;
    });
  };
}

function alignByData(cell: Element): void {
  const { align, ...others } = cell.properties;
  if (align) cell.properties = { ...others, dataAlign: align };
}
