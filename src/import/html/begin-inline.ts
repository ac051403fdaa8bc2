import type { FootnoteReference } from 'mdast';
import type { End } from './body-builder.ts';
import { isControl, isEmbed, markOf, meaningOf } from './element-roles.ts';
import { attribute, elementsIn, isElement, isText, rawText, traverse, walk } from './html-nodes.ts';
import type { HtmlElement } from './parse-html.ts';
import { isTrackingDot, pictureAddress } from './picture-address.ts';
import { lose, noteLabel, type Reading } from './reading.ts';
import { judgeAddress } from './safe-address.ts';

/**
 * Begins an element that stands in a line.
 * @returns false when nothing inside it is text of the line; else what to do when it ends
 */
export function beginInline(element: HtmlElement, reading: Reading): End | boolean {
  const { tagName } = element;
  const { builder } = reading;
  if (isControl(tagName)) {
    if (attribute(element, 'type')?.toLowerCase() !== 'hidden') lose(reading, 'form-left-out', element);
    return false;
  }
  if (isEmbed(tagName)) return beginEmbed(element, reading);
  switch (tagName) {
    case 'br':
      builder.lineBreak();
      return false;
    case 'a':
      return beginLink(element, reading);
    case 'img':
    case 'image':
      putPicture(element, reading);
      return false;
    case 'svg':
      putDrawing(element, reading);
      return false;
    case 'q':
      return beginQuote(reading);
    default:
      noteMeaning(element, reading);
      return beginMark(tagName, reading);
  }
}

function beginMark(tagName: string, { builder }: Reading): End | boolean {
  const mark = markOf(tagName);
  return mark === undefined || builder.mark({ type: mark });
}

/** The quotation marks that browsers put round a `<q>`. */
function beginQuote(reading: Reading): End {
  const mark = reading.quotes % 2 === 0 ? '"' : "'";
  reading.builder.text(mark);
  reading.quotes += 1;
  return () => {
    reading.quotes -= 1;
    reading.builder.text(mark);
  };
}

function beginLink(element: HtmlElement, reading: Reading): End | boolean {
  const href = attribute(element, 'href');
  if (href === undefined) return true;
  if (reading.notes.returns.has(element)) return false;
  const number = reading.notes.calls.get(element);
  if (number !== undefined) {
    const label = noteLabel(number);
    const node: FootnoteReference = { type: 'footnoteReference', identifier: label, label };
    reading.calls.push({ node, text: oneLine(rawText(element)) });
    reading.builder.piece(node);
    return false;
  }
  const address = judgeAddress(href, reading.base);
  if (address.kind === 'fragment' || address.kind === 'unsafe') {
    lose(reading, address.kind === 'unsafe' ? 'unsafe-link' : 'link-within-page', element, href);
    return true;
  }
  if (address.kind === 'relative') lose(reading, 'relative-link', element, href);
  const title = attribute(element, 'title');
  return reading.builder.mark({ type: 'link', url: address.url, ...(title && { title }) });
}

function putPicture(element: HtmlElement, reading: Reading): void {
  const alt = oneLine(attribute(element, 'alt') ?? '');
  const address = pictureAddress(element, reading.base);
  if (address && !address.relative) {
    // A page that loads its pictures late has them once more for readers without scripts.
    const repeated = reading.pictures.has(address.url) && isInside(element, 'noscript');
    if (repeated || isTrackingDot(element)) return;
    reading.pictures.add(address.url);
    const title = oneLine(attribute(element, 'title') ?? '');
    reading.builder.piece({ type: 'image', url: address.url, alt, ...(title && { title }) });
    return;
  }
  if (isTrackingDot(element)) return;
  lose(reading, 'picture-left-out', element, address?.url ?? attribute(element, 'src'));
  reading.builder.text(alt);
}

function putDrawing(element: HtmlElement, reading: Reading): void {
  const { builder } = reading;
  const isDecoration = attribute(element, 'aria-hidden') === 'true';
  const texts: string[] = [];
  traverse(element, (node) => {
    if (!isElement(node)) return false;
    if (node.tagName !== 'text' && node.tagName !== 'foreignObject') return true;
    texts.push(rawText(node));
    return false;
  });
  if (!isDecoration || texts.length > 0) lose(reading, 'drawing-left-out', element);
  for (const text of texts) builder.text(` ${text} `);
}

/** A link to what cannot be embedded. What is inside the element is for browsers that cannot show it either. */
function beginEmbed(element: HtmlElement, reading: Reading): End | boolean {
  const { builder } = reading;
  for (const candidate of embedAddresses(element)) {
    const address = judgeAddress(candidate, reading.base);
    if (address.kind !== 'absolute') continue;
    lose(reading, 'embed-left-as-link', element, address.url);
    builder.boundary();
    const end = builder.mark({ type: 'link', url: address.url });
    builder.text(oneLine(attribute(element, 'title') ?? '') || address.url);
    end();
    builder.boundary();
    return false;
  }
  lose(reading, 'embed-left-out', element, embedAddresses(element)[0]);
  // The content of these is the source of a page, or code.
  return element.tagName !== 'iframe';
}

function embedAddresses(element: HtmlElement): string[] {
  const own = ['src', 'data', 'data-src', 'href'].map((name) => attribute(element, name));
  const sources = [...elementsIn(element)]
    .filter(({ tagName }) => tagName === 'source' || tagName === 'embed')
    .map((source) => attribute(source, 'src'));
  return [...own, ...sources].filter((address): address is string => Boolean(address?.trim()));
}

/** Nodes that are looked at to see what an element says; marks like these hold a word or two. */
const FEW = 200;

/** Counts markup that says more than its text does. */
function noteMeaning(element: HtmlElement, reading: Reading): void {
  const meaning = meaningOf(element.tagName);
  if (!meaning || element.parentNode?.nodeName === element.tagName) return;
  const nodes = walk(element).take(FEW).toArray();
  const text = oneLine(nodes.map((node) => (isText(node) ? node.value : '')).join(''));
  if (text === '') return;
  const isLink = nodes.some(({ nodeName }) => nodeName === 'a');
  // "1st" and "Mme" read the same on the line; "10²" does not. The call of a note is a link.
  if (meaning === 'raised-text-lowered' && (isLink || /^[\p{L}\p{M}\s.]*$/u.test(text))) return;
  lose(reading, meaning, element, text);
}

function isInside(element: HtmlElement, tagName: string): boolean {
  for (let node = element.parentNode; node && 'tagName' in node; node = node.parentNode) {
    if (node.tagName === tagName) return true;
  }
  return false;
}

const oneLine = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, '');
