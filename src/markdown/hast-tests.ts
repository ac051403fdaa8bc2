import type { Nodes } from 'hast';

/** True for h1 … h6. */
export const isHeading = (node: Nodes): boolean => node.type === 'element' && /^h[1-6]$/.test(node.tagName);

/** True for the section of footnotes that remark-rehype puts at the end. */
export const isFootnotes = (node: Nodes): boolean =>
  node.type === 'element' && node.tagName === 'section' && 'dataFootnotes' in node.properties;

/** True for the small number that calls a footnote. */
export const isNoteCall = (node: Nodes): boolean =>
  node.type === 'element' && node.tagName === 'a' && 'dataFootnoteRef' in node.properties;
