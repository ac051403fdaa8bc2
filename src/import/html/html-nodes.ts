import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlElement, HtmlNode, HtmlParent } from './parse-html.ts';

/** True for an element. */
export const isElement = (node: HtmlNode): node is HtmlElement => adapter.isElementNode(node);
/** True for a text. */
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => adapter.isTextNode(node);

/** The value of an attribute, as written. */
export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/**
 * Goes through all that is inside, in order, however deep.
 * @param enter called with each node; false keeps out of an element, a function is called when the element ends
 */
export function traverse(parent: HtmlParent, enter: (node: HtmlNode) => boolean | (() => void)): void {
  interface Level {
    nodes: readonly HtmlNode[];
    next: number;
    end: boolean | (() => void);
  }
  const levels: Level[] = [{ nodes: parent.childNodes, next: 0, end: true }];
  for (let level = levels[0]; level; level = levels[levels.length - 1]) {
    const node = level.nodes[level.next];
    level.next += 1;
    if (!node) {
      if (typeof level.end === 'function') level.end();
      levels.pop();
      continue;
    }
    const end = enter(node);
    if (end !== false && isElement(node)) levels.push({ nodes: node.childNodes, next: 0, end });
  }
}

/** All nodes inside, in order. `skip` leaves out what an element holds. */
export function* walk(
  parent: HtmlParent,
  skip: (element: HtmlElement) => boolean = () => false,
): Generator<HtmlNode, void> {
  const levels = [{ nodes: parent.childNodes, next: 0 }];
  for (let level = levels[0]; level; level = levels[levels.length - 1]) {
    const node = level.nodes[level.next];
    level.next += 1;
    if (!node) levels.pop();
    else {
      yield node;
      if (isElement(node) && !skip(node)) levels.push({ nodes: node.childNodes, next: 0 });
    }
  }
}

/** All elements inside, in order. */
export function* elementsIn(
  parent: HtmlParent,
  skip?: (element: HtmlElement) => boolean,
): Generator<HtmlElement, void> {
  for (const node of walk(parent, skip)) if (isElement(node)) yield node;
}

/** True when there is anything but white space inside. */
export function holdsText(parent: HtmlParent): boolean {
  for (const node of walk(parent)) if (isText(node) && /[^ \t\n\f\r\u00a0]/.test(node.value)) return true;
  return false;
}

/** The text inside, as it stands. */
export function rawText(parent: HtmlParent): string {
  const parts: string[] = [];
  for (const node of walk(parent)) if (isText(node)) parts.push(node.value);
  return parts.join('');
}

/** True for what a page keeps from its readers by an attribute. */
export function isHidden(element: HtmlElement): boolean {
  const hidden = attribute(element, 'hidden');
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined) return true;
  const style = attribute(element, 'style');
  return style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(style);
}
