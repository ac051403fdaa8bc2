import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Finding } from '../format.ts';
import { resolveBase } from '../xml/outer-elements.ts';
import { xmlAttributeOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { FeedFields } from './feed-names.ts';
import { readAtomText, readLooseText, toBody, toPlainText, type FeedText } from './feed-text.ts';
import { isHtmlName } from './html-names.ts';

/** Where the whole text of an article may stand, the likelier place first. */
const FULL = ['content:encoded', 'xhtml:body', 'xhtml:div', 'atom:content', 'rss:fullitem', 'other:fullitem'];

/** Where a summary may stand, or the text of a feed that has only one. */
const SHORT = [
  'rss:description',
  'atom:summary',
  'rss:summary',
  'dcterms:abstract',
  'dc:description',
  'dcterms:description',
  'rss:abstract',
  'itunes:summary',
];

/** Those that hold no more than a summary: other than RSS, whose one element serves for either. */
const SUMMARIES = ['atom:summary', 'dcterms:abstract', 'rss:abstract', 'itunes:summary'];

/** Names of all elements that {@link readItemText} knows. */
export const TEXT_NAMES: readonly string[] = [...FULL, ...SHORT];

/** The text of an item. */
export interface ItemText {
  body: Root;
  /** Left out when the text is all there is, or says the same. */
  summary?: string;
  /** Language of the text, where it has one of its own. */
  language?: string;
  warnings: Finding[];
}

/**
 * Finds the text of an article and its summary.
 * @param base what relative addresses in the item start from
 */
export function readItemText(fields: FeedFields, base: string | undefined): ItemText {
  const warnings: Finding[] = [];
  const [full] = textsIn(fields, FULL, warnings);
  const [short] = textsIn(fields, SHORT, warnings);
  const chosen = full ?? short;
  if (chosen === undefined) return { body: { type: 'root', children: [] }, warnings };
  const { element, text } = chosen;
  if (fields.all(...SUMMARIES).includes(element)) warnings.push(summaryAsText(element.line));
  const made = toBody(text, baseOf(element, base));
  const summary = full === undefined || short === undefined ? undefined : toPlainText(short.text, isHtmlName);
  const language = xmlAttributeOf(element, 'lang');
  return {
    body: made.body,
    ...(summary !== undefined && summary !== '' && !saysTheSame(summary, made.body) && { summary }),
    ...(language !== undefined && { language }),
    warnings: [...warnings, ...made.warnings],
  };
}

interface FoundText {
  element: XmlElement;
  text: FeedText;
}

function textsIn(fields: FeedFields, names: readonly string[], warnings: Finding[]): FoundText[] {
  return fields.all(...names).flatMap((element) => {
    const text = isAtom(element, fields) ? readAtomText(element) : readLooseText(element);
    if (text === undefined) warnings.push(explainContent(element));
    return text === undefined || text.value.trim() === '' ? [] : [{ element, text }];
  });
}

const isAtom = (element: XmlElement, fields: FeedFields): boolean =>
  fields.all('atom:content', 'atom:summary').includes(element);

/** What relative addresses in a text start from, by xml:base of its element and of the `div` that XHTML stands in. */
function baseOf(element: XmlElement, around: string | undefined): string | undefined {
  const div = element.children.find((child) => typeof child !== 'string');
  const bases = [element, ...(div?.local === 'div' ? [div] : [])].map((one) => xmlAttributeOf(one, 'base'));
  return bases.reduce((base, inner) => (inner === undefined ? base : resolveBase(inner, base)), around);
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

const saysTheSame = (summary: string, body: Root): boolean => squeeze(summary) === squeeze(toString(body));

const explainContent = ({ attributes, line }: XmlElement): Finding => ({
  rule: 'content-left-out',
  line,
  message: 'The feed has content that is no text, or that stands elsewhere; it is not imported.',
  found: (attributes['src'] ?? attributes['type'] ?? '').slice(0, 200),
});

/** Says that an article's text is what the feed calls its summary. */
export const summaryAsText = (line: number): Finding => ({
  rule: 'description-as-text',
  line,
  message: 'The feed has no text of the article; its summary is imported as its text.',
});
