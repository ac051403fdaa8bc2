import type { Finding } from '../format.ts';
import { splitBylines } from '../nitf/split-byline.ts';
import { childrenOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { FeedFields } from './feed-names.ts';
import { readLooseText, toPlainText } from './feed-text.ts';
import { personName } from './read-person.ts';

/** Bylines of an item, without e-mail addresses; those of the feed when the item has none, as Atom wants it. */
export function readByline(fields: FeedFields, head: FeedFields): { byline?: string[]; warnings: Finding[] } {
  const [origin] = fields.all('atom:source');
  const given = [fields, origin && new FeedFields(origin), head]
    .map((where) => (where === undefined ? [] : peopleIn(where)))
    .find((people) => people.length > 0);
  const { names, warnings } = splitBylines(given ?? []);
  return { ...(names.length > 0 && { byline: names }), warnings };
}

function peopleIn(fields: FeedFields): string[] {
  const named = fields.all('atom:author').flatMap((author) => childrenOf(author, 'name'));
  const written = fields.all('dc:creator', 'dc:author', 'rss:author');
  const people = [...named, ...written]
    .map(plain)
    .map(personName)
    .filter((name) => name !== '');
  if (people.length > 0) return people;
  return fields
    .all('itunes:author')
    .map(plain)
    .filter((name) => name !== '');
}

/** What an item is about, as the feed has it. Addresses that stand for a subject are no names. */
export function readTopics(fields: FeedFields): string[] {
  const labels = fields
    .all('atom:category')
    .map(({ attributes }) => attributes['label']?.trim() || attributes['term']?.trim() || '')
    .filter((name) => !/^https?:\/\//i.test(name));
  const texts = fields.all('rss:category', 'dc:subject', 'dcterms:subject').map(plain);
  return [...new Set([...labels, ...texts])].filter((name) => name !== '');
}

const plain = (element: XmlElement): string => toPlainText(readLooseText(element));
