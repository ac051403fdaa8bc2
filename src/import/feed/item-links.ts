import type { Finding } from '../format.ts';
import { resolveBase } from '../xml/outer-elements.ts';
import { textOf, xmlAttributeOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { FeedFields } from './feed-names.ts';

/** The addresses in an item. */
export interface ItemLinks {
  /** Of the article at its source. */
  sourceUrl?: string;
  /** What relative addresses in the item start from. */
  base?: string;
}

/**
 * Finds the addresses of an item.
 * @param headBase what relative addresses start from outside of the item
 */
export function readLinks(
  item: XmlElement,
  fields: FeedFields,
  head: FeedFields,
  headBase: string | undefined,
): ItemLinks {
  const own = xmlAttributeOf(item, 'base');
  const declared = own === undefined ? headBase : resolveBase(own, headBase);
  const site = linkOf(head);
  const around = declared ?? (site !== undefined && isWebAddress(site) ? site : undefined);
  const link = linkOf(fields) ?? permanentGuid(fields) ?? aboutOf(item) ?? hrefOf(item);
  const sourceUrl = link === undefined || URL.canParse(link) ? link : (URL.parse(link, around)?.href ?? link);
  // Where a feed declares no base, its texts were written for the page of the article.
  const base = declared ?? (sourceUrl !== undefined && isWebAddress(sourceUrl) ? sourceUrl : around);
  return { ...(sourceUrl !== undefined && { sourceUrl }), ...(base !== undefined && { base }) };
}

const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);

const nonEmpty = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** The address of the page, in the order of trust: that before a counting service, RSS's, Atom's. */
function linkOf(fields: FeedFields): string | undefined {
  const texts = fields.all('feedburner:origlink', 'rss:link').map((link) => nonEmpty(textOf(link)));
  const pages = fields
    .all('atom:link', 'rss:link')
    .filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate')
    .sort((a, b) => rank(a) - rank(b));
  return [...texts, ...pages.map(({ attributes }) => nonEmpty(attributes['href']))].find(
    (link) => link !== undefined,
  );
}

/** Links to pages before links to other forms of the article. */
const rank = ({ attributes }: XmlElement): number => (/html|^$/.test(attributes['type'] ?? '') ? 0 : 1);

function permanentGuid(fields: FeedFields): string | undefined {
  const guid = fields
    .all('rss:guid')
    .find(({ attributes }) => attributes['isPermaLink']?.toLowerCase() !== 'false');
  const text = guid && nonEmpty(textOf(guid));
  return text !== undefined && isWebAddress(text) ? text : undefined;
}

/** RDF's name for what an item describes. */
export const aboutOf = ({ attributes }: XmlElement): string | undefined =>
  nonEmpty(attributes['{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about']);

/** The address of an item in the Channel Definition Format. */
const hrefOf = ({ attributes }: XmlElement): string | undefined =>
  nonEmpty(attributes['href'] ?? attributes['HREF']);

/** Says which pictures, sounds and files of an item stay behind. */
export function leaveOutAttachments(fields: FeedFields): Finding[] {
  const attached = [
    ...fields.all('rss:enclosure', 'media:content', 'media:group', 'media:player', 'media:thumbnail'),
    ...fields.all('atom:link').filter(({ attributes }) => attributes['rel'] === 'enclosure'),
  ];
  const [first] = attached;
  if (first === undefined) return [];
  const found = first.attributes['url'] ?? first.attributes['href'];
  return [
    {
      rule: 'attachment-left-out',
      line: first.line,
      message: 'A picture, sound or file that is attached to the article is not imported.',
      ...(found !== undefined && { found: found.slice(0, 200) }),
    },
  ];
}
