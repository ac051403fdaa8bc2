import { isBlock, isUnseen } from './element-roles.ts';
import { attribute, elementsIn, isElement, isText, traverse } from './html-nodes.ts';
import type { HtmlElement } from './parse-html.ts';

/** Preformatted text. */
export interface Preformatted {
  /** Its characters, spaces and line ends as they are. */
  value: string;
  /** Language of a program's code, when the page names it. */
  lang?: string;
  /** Links whose addresses cannot stand in it. */
  links: number;
}

/** Reads what is in a `<pre>`. */
export function readPreformatted(element: HtmlElement): Preformatted {
  const parts: string[] = [];
  let links = 0;
  traverse(element, (node) => {
    if (isText(node)) parts.push(node.value);
    if (!isElement(node) || isUnseen(node.tagName)) return false;
    if (node.tagName === 'br' || isBlock(node.tagName)) parts.push('\n');
    if (node.tagName === 'img') parts.push(attribute(node, 'alt') ?? '');
    if (node.tagName === 'a' && attribute(node, 'href') !== undefined) links += 1;
    return true;
  });
  const lang = languageOf(element);
  return { value: parts.join('').replace(/\n$/, ''), links, ...(lang && { lang }) };
}

/** `<pre><code class="language-x">`, as CommonMark's own renderers write it. */
function languageOf(element: HtmlElement): string | undefined {
  for (const code of elementsIn(element)) {
    if (code.tagName !== 'code') continue;
    return /(?:^|\s)language-([\w+#.-]{1,30})(?:\s|$)/.exec(attribute(code, 'class') ?? '')?.[1];
  }
  return undefined;
}
