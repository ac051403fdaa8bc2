import { isBlock, isUnseen } from './element-roles.ts';
import { isElement, isText, traverse } from './html-nodes.ts';
import { parseHtmlFragment } from './parse-html.ts';

/**
 * HTML of a headline or a summary → its text in one line: tags gone, character references resolved, white space
 * collapsed. What has neither `<` nor `&` in it is only collapsed.
 */
export function htmlToPlainText(html: string): string {
  if (!/[<&]/.test(html)) return collapse(html);
  const parts: string[] = [];
  traverse(parseHtmlFragment(html).root, (node) => {
    if (isText(node)) parts.push(node.value);
    if (!isElement(node) || isUnseen(node.tagName)) return false;
    if (!isBlock(node.tagName) && node.tagName !== 'br') return true;
    // Words of two blocks are two words.
    parts.push(' ');
    return () => void parts.push(' ');
  });
  return collapse(parts.join(''));
}

/** HTML's white space, and only that: a no-break space is a character like any other. */
const collapse = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, '');
