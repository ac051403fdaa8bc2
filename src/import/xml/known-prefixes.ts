/** The namespace of xml:lang and xml:base. */
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** The namespace of XHTML. */
export const XHTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/**
 * Prefixes that feeds and exports use so generally that a file which forgets to declare one is understood all the same.
 */
export const KNOWN_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['atom', 'http://www.w3.org/2005/Atom'],
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['excerpt', 'http://wordpress.org/export/1.2/excerpt/'],
  ['media', 'http://search.yahoo.com/mrss/'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['wp', 'http://wordpress.org/export/1.2/'],
  ['xhtml', XHTML_NAMESPACE],
]);
