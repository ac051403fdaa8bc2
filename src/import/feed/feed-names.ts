import type { XmlElement } from '../xml/xml-element.ts';

/** The vocabularies of feeds, each under one short name; addresses in lower case, without `https`, `/` or `#` at the end. */
const VOCABULARIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rss: [
      'http://purl.org/rss/1.0',
      'http://purl.org/net/rss1.1',
      'http://my.netscape.com/rdf/simple/0.9',
      'http://channel.netscape.com/rdf/simple/0.9',
      'http://my.netscape.com/publish/formats/rss-0.91.dtd',
      'http://backend.userland.com/rss',
      'http://backend.userland.com/rss091',
      'http://backend.userland.com/rss2',
      'http://blogs.law.harvard.edu/tech/rss',
      'http://cyber.law.harvard.edu/rss',
    ],
    atom: ['http://www.w3.org/2005/atom', 'http://purl.org/atom/ns'],
    app: ['http://www.w3.org/2007/app', 'http://purl.org/atom/app'],
    cc: ['http://backend.userland.com/creativecommonsrssmodule', 'http://web.resource.org/cc'],
    content: ['http://purl.org/rss/1.0/modules/content'],
    dc: ['http://purl.org/dc/elements/1.1', 'http://purl.org/dc/elements/1.0'],
    dcterms: ['http://purl.org/dc/terms'],
    feedburner: ['http://rssnamespace.org/feedburner/ext/1.0'],
    georss: ['http://www.georss.org/georss', 'http://www.opengis.net/gml'],
    itunes: ['http://www.itunes.com/dtds/podcast-1.0.dtd'],
    media: ['http://search.yahoo.com/mrss'],
    prism: ['http://prismstandard.org/namespaces/basic/2.0', 'http://prismstandard.org/namespaces/1.2/basic'],
    rdf: ['http://www.w3.org/1999/02/22-rdf-syntax-ns'],
    slash: ['http://purl.org/rss/1.0/modules/slash'],
    sy: ['http://purl.org/rss/1.0/modules/syndication'],
    thr: ['http://purl.org/syndication/thread/1.0'],
    wfw: ['http://wellformedweb.org/commentapi'],
    xhtml: ['http://www.w3.org/1999/xhtml'],
  }).flatMap(([name, uris]) => [[name, name] as const, ...uris.map((uri) => [uri, name] as const)]),
);

const vocabularyOf = (uri: string): string | undefined =>
  VOCABULARIES.get(
    uri
      .trim()
      .toLowerCase()
      .replace(/^https:/, 'http:')
      .replace(/[/#]+$/, ''),
  );

/** An element by our name for it, `rss:pubdate` or `dc:creator`; in lower case, as feeds do not agree on the rest. */
function feedName({ uri, local }: XmlElement, parent: XmlElement): string {
  const vocabulary =
    vocabularyOf(uri) ?? (uri === parent.uri || uri === '' ? ownVocabulary(parent) : 'other');
  return `${vocabulary}:${local.toLowerCase()}`;
}

/** The vocabulary of an item or a feed whose address is not known, or that has none. */
const ownVocabulary = ({ local }: XmlElement): string => (/^(?:entry|feed)$/i.test(local) ? 'atom' : 'rss');

/** The child elements of an item or a feed by name. */
export class FeedFields {
  readonly #fields = new Map<string, XmlElement[]>();

  constructor(element: XmlElement) {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const name = feedName(child, element);
      const same = this.#fields.get(name);
      if (same === undefined) this.#fields.set(name, [child]);
      else same.push(child);
    }
  }

  /** Every name that occurs. */
  get names(): string[] {
    return [...this.#fields.keys()];
  }

  /** The elements of one name after those of another, in the order of the names. */
  all(...names: string[]): XmlElement[] {
    return names.flatMap((name) => this.#fields.get(name) ?? []);
  }
}
