import type { Root } from 'mdast';
import type { Finding } from '../format.ts';
import { htmlToBody, htmlToPlainText } from '../html/html-to-body.ts';
import { textToBody } from '../paragraphs.ts';
import { innerXml, textOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { isHeadlineMarkup } from './html-names.ts';
import { decodeReferences, keepUnknownTags, looksLikeHtml } from './loose-html.ts';

/** A text of a feed. */
export interface FeedText {
  /**
   * `loose` where the format leaves open whether text or HTML stands there, as RSS does; it is HTML when there is a
   * tag of HTML in it.
   */
  kind: 'text' | 'html' | 'xhtml' | 'loose';
  value: string;
  line: number;
}

const hasElements = (element: XmlElement): boolean =>
  element.children.some((child) => typeof child !== 'string');

/** An element of RSS and its modules → its text. */
export const readLooseText = (element: XmlElement): FeedText =>
  hasElements(element)
    ? { kind: 'xhtml', value: innerXml(element), line: element.line }
    : { kind: 'loose', value: textOf(element), line: element.line };

/**
 * A text construct or the content of Atom → its text: RFC 4287, 3.1 and 4.1.3; Atom 0.3, 3.1.
 * @returns undefined when it is no text: a picture, or something that stands elsewhere
 */
export function readAtomText(element: XmlElement): FeedText | undefined {
  const type = (element.attributes['type'] ?? 'text').replace(/;.*/s, '').trim().toLowerCase();
  const mode = element.attributes['mode']?.trim().toLowerCase();
  const { line } = element;
  const kind = kindOf(type);
  if (kind === undefined || (element.attributes['src'] !== undefined && textOf(element).trim() === ''))
    return undefined;
  if (mode === 'base64')
    return { kind, value: Buffer.from(textOf(element), 'base64').toString('utf8'), line };
  // Elements inside what is said to be text are markup that somebody forgot to escape.
  if (kind === 'xhtml' || (hasElements(element) && mode !== 'escaped')) {
    return hasElements(element)
      ? { kind: 'xhtml', value: innerXml(element), line }
      : { kind: 'loose', value: textOf(element), line };
  }
  return { kind, value: textOf(element), line };
}

function kindOf(type: string): FeedText['kind'] | undefined {
  if (type === 'html' || type === 'text/html') return 'html';
  if (type === 'xhtml' || /[/+]xml$/.test(type)) return 'xhtml';
  return type === 'text' || type === '' || type.startsWith('text/') ? 'text' : undefined;
}

const isHtml = ({ kind, value }: FeedText): boolean =>
  kind === 'html' || kind === 'xhtml' || (kind === 'loose' && looksLikeHtml(value));

/**
 * A headline, a name or a summary: its text without markup.
 * @param isMarkup says of an element's name whether it is markup there
 */
export function toPlainText({ kind, value, line }: FeedText, isMarkup = isHeadlineMarkup): string {
  switch (kind) {
    case 'text':
      return value.trim();
    case 'xhtml':
      return htmlToPlainText(value);
    case 'html':
      return htmlToPlainText(keepUnknownTags(value, line).html);
    case 'loose':
      return looksLikeHtml(value, isMarkup)
        ? htmlToPlainText(keepUnknownTags(value, line, isMarkup).html)
        : decodeReferences(value).trim();
  }
}

/**
 * The text of an article.
 * @param base what relative addresses in it start from
 */
export function toBody(text: FeedText, base: string | undefined): { body: Root; warnings: Finding[] } {
  const { kind, value, line } = text;
  if (!isHtml(text)) {
    return {
      body: textToBody(kind === 'loose' ? withoutMargin(decodeReferences(value)) : value),
      warnings: [],
    };
  }
  const { html, warnings } = kind === 'xhtml' ? { html: value, warnings: [] } : keepUnknownTags(value, line);
  const body = htmlToBody(html, { base, line });
  return { body: body.body, warnings: [...warnings, ...body.warnings] };
}

/** Takes away what a text has from standing inside indented XML: the margin that all its lines but the first share. */
function withoutMargin(text: string): string {
  const trimmed = text.replace(/^\s*\n|[ \t\n]+$/g, '').replace(/^[ \t]+/, '');
  const margins = [...trimmed.matchAll(/\n([ \t]*)(?=\S)/g)].map(([, margin = '']) => margin.length);
  const margin = margins.reduce((least, one) => Math.min(least, one), 200);
  return margins.length === 0 || margin === 0
    ? trimmed
    : trimmed.replace(new RegExp(`\\n[ \\t]{1,${margin}}`, 'g'), '\n');
}
