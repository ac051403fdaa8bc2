import type { Finding } from '../format.ts';
import { looksLikeHtml } from '../nitf/read-marked-text.ts';
import { childrenOf, innerXml, textOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { TextPart } from './choose-text.ts';

/** The texts in a content set, and what of it is no text. */
export interface ContentSet {
  parts: TextPart[];
  warnings: Finding[];
}

const HTML_ELEMENTS = /^(?:html|body|p|div|section|article|h[1-6]|ul|ol|table|blockquote|pre)$/i;

/** The texts in the content set of a NewsML-G2 item; what lies in other files is a warning. */
export function readContentSet(contentSet: XmlElement | undefined): ContentSet {
  if (contentSet === undefined) return { parts: [], warnings: [] };
  const inline = contentSet.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && /^inline(?:XML|Data)$/.test(child.local),
  );
  const remote = childrenOf(contentSet, 'remoteContent');
  const isEncoded = ({ attributes }: XmlElement): boolean => attributes['encoding'] !== undefined;
  const encoded = inline.filter(isEncoded);
  const parts = inline
    .filter((child) => !isEncoded(child))
    .map((child) =>
      toTextPart(child, {
        role: child.attributes['contenttypevariant'] ?? child.attributes['rendition'] ?? child.local,
        type: child.attributes['contenttype'] ?? '',
      }),
    );
  const found = [...remote, ...encoded].map(
    ({ attributes }) => attributes['href'] ?? attributes['residref'] ?? attributes['contenttype'] ?? 'file',
  );
  return { parts, warnings: explainAttachments(found, remote[0]?.line ?? encoded[0]?.line) };
}

/** Says that files which go with an item are not imported; nothing when there are none. */
export const explainAttachments = (found: readonly string[], line?: number): Finding[] =>
  found.length === 0
    ? []
    : [
        {
          rule: 'attachment-left-out',
          ...(line !== undefined && { line }),
          message: 'Pictures, films, sounds or files that go with the text are not imported.',
          found: found.join(', ').slice(0, 300),
        },
      ];

/**
 * An element that holds a text in line → that text: NITF, XHTML, or text that may be HTML.
 * @param context.type its media type, or the name of its format
 */
export function toTextPart(element: XmlElement, context: { role: string; type: string }): TextPart {
  const { role, type } = context;
  const part = (content: TextPart['content']): TextPart => ({ role, line: element.line, content });
  const children = element.children.filter((child) => typeof child !== 'string');
  const [first] = children;
  if (first === undefined) {
    const text = textOf(element);
    return part(
      /html/i.test(type) || looksLikeHtml(text) ? { kind: 'html', html: text } : { kind: 'text', text },
    );
  }
  if (first.local === 'nitf') return part({ kind: 'nitf', nitf: first });
  if (/nitf/i.test(type) || first.local.startsWith('body.')) return part({ kind: 'nitf', nitf: element });
  if (/html/i.test(type) || HTML_ELEMENTS.test(first.local))
    return part({ kind: 'html', html: innerXml(element) });
  return part({ kind: 'unknown', text: spacedText(element) });
}

const spacedText = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : spacedText(child))).join(' ');
