import type { Element, ElementContent, Parents, Root } from 'hast';
import { bodyOptionsOf, type BodyFile, type BodyOptions } from './body-options.ts';
import { isExternal, resolveHref } from './resolve-href.ts';

/**
 * Addresses of links and pictures. Links to other hosts are marked `rel="external"`; a link that lost its
 * address to the sanitizer becomes its text. A picture on another host becomes a link with its alternative
 * text, so that reading an article asks nothing of anyone else; one of our own loads when it is needed.
 */
export function rehypeLinks() {
  return (tree: Root, file: BodyFile): void => settle(tree, bodyOptionsOf(file), false);
}

function settle(parent: Parents, options: BodyOptions, insideLink: boolean): void {
  parent.children = parent.children.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node as ElementContent];
    if (node.tagName === 'img') return [settlePicture(node, options, insideLink)];
    const isLink = node.tagName === 'a';
    settle(node, options, insideLink || isLink);
    if (!isLink) return [node];
    const href = node.properties['href'];
    if (typeof href !== 'string') return node.children;
    node.properties['href'] = resolveHref(href, options);
    if (isExternal(href)) node.properties['rel'] = ['external'];
    return [node];
  });
}

function settlePicture(node: Element, options: BodyOptions, insideLink: boolean): ElementContent {
  const src = node.properties['src'];
  const alt = textOf(node.properties['alt']);
  // No address, or none but the page's own, is no picture.
  if (typeof src !== 'string' || /^(?:[?#]|$)/.test(src)) return { type: 'text', value: alt };
  if (!isExternal(src)) {
    node.properties['src'] = resolveHref(src, options);
    node.properties['loading'] = 'lazy';
    node.properties['decoding'] = 'async';
    return node;
  }
  const text: ElementContent = { type: 'text', value: alt || src };
  // A link inside a link is no HTML: the outer one wins.
  if (insideLink) return text;
  return { type: 'element', tagName: 'a', properties: { href: src, rel: ['external'] }, children: [text] };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
