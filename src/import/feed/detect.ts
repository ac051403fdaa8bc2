import { readRoot } from '../xml/read-root.ts';
import type { XmlName } from '../xml/xml-element.ts';

/** Elements that items stand in: RSS, RDF, Atom, CDF. */
const PARENTS: ReadonlySet<string> = new Set(['channel', 'rdf', 'rss', 'feed']);

const ATOM = /^https?:\/\/(?:www\.w3\.org\/2005\/atom|purl\.org\/atom\/)/i;

/** True for an item of a feed, in whatever case its name is spelled. */
export function isItem(path: readonly XmlName[]): boolean {
  const last = path.at(-1);
  const parent = path.at(-2)?.local.toLowerCase();
  const name = last?.local.toLowerCase();
  if (parent === undefined) return name === 'entry' && ATOM.test(last?.uri ?? '');
  return PARENTS.has(parent) && (name === 'item' || name === 'entry');
}

/** True for a file that opens as a feed: https://www.rssboard.org/rss-specification, RFC 4287, RSS 1.0. */
export function isFeed(head: string): boolean {
  const root = readRoot(head);
  if (root === undefined) return false;
  switch (root.local.toLowerCase()) {
    case 'rss':
      return true;
    case 'feed':
    case 'entry':
      // Without its namespace, anything may be called so.
      return ATOM.test(root.uri) || /<(?:\w+:)?entry[\s>]/.test(root.inner);
    case 'rdf':
      return /<(?:\w+:)?(?:channel|item)[\s>]/i.test(root.inner);
    case 'channel':
      return /<item[\s>]/i.test(root.inner);
    default:
      return false;
  }
}
