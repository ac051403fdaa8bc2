import { XHTML_NAMESPACE, XML_NAMESPACE } from './known-prefixes.ts';
import type { XmlElement } from './xml-element.ts';

/** True for a child element that is called so; any namespace will do when none is asked for. */
const isCalled = (child: XmlElement | string, local: string, uri?: string): child is XmlElement =>
  typeof child !== 'string' && child.local === local && (uri === undefined || child.uri === uri);

/** The child elements of that name, in order. Without `uri`, in any namespace; `''` asks for none. */
export const childrenOf = (element: XmlElement, local: string, uri?: string): XmlElement[] =>
  element.children.filter((child) => isCalled(child, local, uri));

/** The first child element of that name. Without `uri`, in any namespace; `''` asks for none. */
export const childOf = (element: XmlElement, local: string, uri?: string): XmlElement | undefined =>
  element.children.find((child): child is XmlElement => isCalled(child, local, uri));

/** All text inside an element, unchanged. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The value of xml:lang, xml:base or xml:space on an element. */
export const xmlAttributeOf = (element: XmlElement, local: 'lang' | 'base' | 'space'): string | undefined =>
  element.attributes[`{${XML_NAMESPACE}}${local}`];

// Elements that HTML never closes; https://html.spec.whatwg.org/multipage/syntax.html#void-elements
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

// Elements whose first line break an HTML parser drops.
const DROPS_LINE_BREAK = new Set(['pre', 'textarea', 'listing']);

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const escapeValue = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

function serialiseAttributes(element: XmlElement): string {
  return Object.entries(element.attributes)
    .map(([name, value]) => [name === `{${XML_NAMESPACE}}lang` ? 'lang' : name, value] as const)
    .filter(([name]) => !name.startsWith('{'))
    .map(([name, value]) => ` ${name}="${escapeValue(value)}"`)
    .join('');
}

function serialise(node: XmlElement | string): string {
  if (typeof node === 'string') return escapeText(node);
  const start = `<${node.local}${serialiseAttributes(node)}>`;
  const isHtml = node.uri === XHTML_NAMESPACE || node.uri === '';
  const inner = innerXml(node);
  if (isHtml && inner === '' && VOID.has(node.local)) return start;
  const kept = isHtml && DROPS_LINE_BREAK.has(node.local) && inner.startsWith('\n') ? '\n' : '';
  return `${start}${kept}${inner}</${node.local}>`;
}

/**
 * What an element holds, written again as text that an HTML parser reads as it is meant: XHTML without prefixes, empty
 * elements the way HTML has them. Attributes with a namespace are left out, but for xml:lang.
 */
export const innerXml = (element: XmlElement): string => element.children.map(serialise).join('');
