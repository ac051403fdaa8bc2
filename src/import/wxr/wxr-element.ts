import { childOf, childrenOf, textOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';

const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
/** The version (1.0, 1.1, 1.2) is part of the namespace; what is read here is the same in all of them. */
const EXPORT = /^https?:\/\/wordpress\.org\/export\/[\d.]+\/$/;
const EXCERPT = /^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/;

/** The children that WordPress's own namespace has under this name. */
export const wpChildren = (element: XmlElement, local: string): XmlElement[] =>
  childrenOf(element, local).filter(({ uri }) => EXPORT.test(uri));

/** Text of the first of {@link wpChildren}, trimmed; '' when there is none. */
export const wpText = (element: XmlElement, local: string): string => firstText(wpChildren(element, local));

/** Text of the first child that RSS itself has under this name, trimmed; '' when there is none. */
export const rssText = (element: XmlElement, local: string): string =>
  firstText(childrenOf(element, local, ''));

/** `dc:creator`, trimmed; '' when there is none. */
export const creatorOf = (item: XmlElement): string => firstText(childrenOf(item, 'creator', DUBLIN_CORE));

/** The text of the post as WordPress keeps it, and where it begins. */
export function contentOf(item: XmlElement): { text: string; line: number } {
  const element = childOf(item, 'encoded', CONTENT);
  return element ? { text: textOf(element), line: element.line } : { text: '', line: item.line };
}

/** The post's excerpt, which an editor wrote; '' when there is none. */
export const excerptOf = (item: XmlElement): string =>
  firstText(childrenOf(item, 'encoded').filter(({ uri }) => EXCERPT.test(uri)));

/** Value of the post's custom field of this name; '' when there is none. */
export function metaOf(item: XmlElement, key: string): string {
  const field = wpChildren(item, 'postmeta').find((meta) => wpText(meta, 'meta_key') === key);
  return field ? wpText(field, 'meta_value') : '';
}

const firstText = ([element]: readonly XmlElement[]): string => (element ? textOf(element).trim() : '');
