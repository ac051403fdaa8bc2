import type { Finding } from '../format.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { flatText, oneLine } from './flat-text.ts';
import { childOf, childrenOf, textOf, xmlAttributeOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** NITF elements that HTML has too, or has under another name. What is in no list here is only opened up. */
const SAME = new Set(
  'p table caption colgroup col thead tbody tfoot tr th td ol ul li dl dt dd pre hr br a em sub sup'.split(
    ' ',
  ),
);
const RENAMED: Readonly<Record<string, string>> = {
  hl1: 'h2',
  hl2: 'h2',
  bq: 'blockquote',
  block: 'div',
  credit: 'p',
  fn: 'div',
  note: 'div',
  byline: 'p',
  dateline: 'p',
  copyrite: 'p',
  datasource: 'p',
  tagline: 'p',
  bibliography: 'p',
  addressee: 'p',
  'delivery.point': 'p',
  lang: 'span',
};
/** HTML that NITF does not have, and that agencies put into it all the same. */
const BORROWED = new Set(
  'b i strong u s h1 h3 h4 h5 h6 div span section article img figure figcaption blockquote code small cite'.split(
    ' ',
  ),
);
const VOID = new Set(['br', 'hr', 'col', 'img']);
/** What is not meant to be read in the text. */
const METADATA = new Set(
  'tobject key-list classifier alt-code nitf-table-metadata table-reference script style'.split(' '),
);
const ATTRIBUTES = new Set(['href', 'colspan', 'rowspan', 'src', 'alt', 'start']);

/**
 * What a NITF element holds (blocks, enriched text) → the same in HTML, for `htmlToBody` to make a body of: names,
 * places and the like are opened up to their text, which is kept to the letter. Pictures and notes that are not for
 * publication are left out, with a warning.
 * Vocabulary: https://www.iptc.org/std/NITF/3.6/
 */
export function nitfToHtml(element: XmlElement, warnings: Finding[]): string {
  return withoutCopies(element)
    .map((child) => (typeof child === 'string' ? escapeHtml(child) : toHtml(child, warnings)))
    .join('');
}

function toHtml(element: XmlElement, warnings: Finding[]): string {
  const { local } = element;
  if (METADATA.has(local)) return '';
  if (local === 'media') return leaveOutMedia(element, warnings);
  if (isUnpublishable(element)) {
    warnings.push({
      rule: 'note-left-out',
      line: element.line,
      message: 'A note that its author did not mean to be published is left out.',
      found: flatText(element).slice(0, 200),
    });
    return '';
  }
  if (local === 'frac') return fraction(element);
  if (local === 'custom-table') return customTable(element, warnings);
  const tag = Object.hasOwn(RENAMED, local)
    ? RENAMED[local]
    : SAME.has(local) || BORROWED.has(local)
      ? local
      : undefined;
  const inner = nitfToHtml(element, warnings);
  // So is <q>: quotation marks stand in NITF's text; those that HTML would add are none of the author's.
  if (tag === undefined) return inner;
  const start = `<${tag}${attributesOf(element)}>`;
  // HTML parsers drop the first line break of preformatted text.
  const kept = tag === 'pre' && inner.startsWith('\n') ? '\n' : '';
  return VOID.has(tag) ? start : `${start}${kept}${inner}</${tag}>`;
}

/** Archives repeat the opening of a text in a block of its own before the text (class "lead_paragraph"). */
function withoutCopies({ local, children }: XmlElement): XmlElement['children'] {
  if (local !== 'body.content') return children;
  const blocks = children.filter(
    (child) => typeof child !== 'string' && child.local === 'block',
  ) as XmlElement[];
  const texts = blocks.map((block) => textOf(block).replace(/\s+/g, ''));
  const copies = new Set<XmlElement | string>(
    blocks.filter((_, at) => {
      const own = texts[at] ?? '';
      return own !== '' && [texts[at + 1], texts[at + 2]].some((text) => text?.startsWith(own));
    }),
  );
  return children.filter((child) => !copies.has(child));
}

/** `npa`, "Non-Publishable Advisory". */
const isUnpublishable = ({ local, attributes }: XmlElement): boolean =>
  (local === 'note' || local === 'tagline') && /^(?:npa|non-?publishable)/i.test(attributes['type'] ?? '');

function leaveOutMedia(media: XmlElement, warnings: Finding[]): string {
  const type = media.attributes['media-type'] ?? 'media';
  const source = childOf(media, 'media-reference')?.attributes['source'];
  const caption = childrenOf(media, 'media-caption').map(textOf).join(' ');
  warnings.push({
    rule: 'attachment-left-out',
    line: media.line,
    message: 'A picture, sound or film that goes with the text is not imported, nor is its caption.',
    found: [type, source, oneLine(caption)].filter(Boolean).join(', ').slice(0, 300),
  });
  return '';
}

function fraction(element: XmlElement): string {
  const part = (name: string): string => childrenOf(element, name).map(textOf).join('');
  const separator = part('frac-sep') || '/';
  const numerator = part('numer');
  return escapeHtml(numerator === '' ? textOf(element) : `${numerator}${separator}${part('denom')}`);
}

function customTable(element: XmlElement, warnings: Finding[]): string {
  warnings.push({
    rule: 'table-as-text',
    line: element.line,
    message: 'A table in a vocabulary of its own cannot be read as a table; its text stays.',
    found: flatText(element).slice(0, 200),
  });
  return `<p>${escapeHtml(spacedText(element))}</p>`;
}

/** All text in an element, what stands in different elements parted by spaces. */
const spacedText = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : ` ${spacedText(child)} `)).join('');

function attributesOf(element: XmlElement): string {
  const language = xmlAttributeOf(element, 'lang');
  return [
    ...Object.entries(element.attributes).filter(([name]) => ATTRIBUTES.has(name)),
    ...(language === undefined ? [] : [['lang', language] as const]),
  ]
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}
