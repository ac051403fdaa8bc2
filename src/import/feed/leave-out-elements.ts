import type { Finding } from '../format.ts';
import { textOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { FeedFields } from './feed-names.ts';
import { DATE_NAMES } from './item-date.ts';
import { TEXT_NAMES } from './item-text.ts';

/** What is read, and what says nothing of the article itself: counters, addresses of comments, machinery. */
const EXPECTED: ReadonlySet<string> = new Set([
  ...DATE_NAMES,
  ...TEXT_NAMES,
  ...'atom:id atom:title atom:link atom:author atom:category atom:source atom:rights atom:copyright'.split(
    ' ',
  ),
  ...'rss:title rss:link rss:guid rss:author rss:category rss:source rss:copyright rss:enclosure'.split(' '),
  ...'rss:comments rss:expirationdate atom:generator'.split(' '),
  ...'dc:title dc:creator dc:author dc:subject dc:language dc:rights dc:identifier dc:format dc:type'.split(
    ' ',
  ),
  ...'dcterms:title dcterms:subject dcterms:rights dcterms:identifier itunes:author'.split(' '),
]);

const MACHINERY: ReadonlySet<string> = new Set([
  'app',
  'feedburner',
  'georss',
  'itunes',
  'media',
  'slash',
  'sy',
  'thr',
  'wfw',
]);

/** Names the elements of an item that have text, and no place in an entry. */
export function leaveOutElements(item: XmlElement, fields: FeedFields): Finding[] {
  const left = fields.names.filter(
    (name) =>
      !EXPECTED.has(name) &&
      !MACHINERY.has(name.replace(/:.*/s, '')) &&
      fields.all(name).some((element) => textOf(element).trim() !== ''),
  );
  const stray = item.children
    .filter((child): child is string => typeof child === 'string')
    .join(' ')
    .trim();
  const findings: Finding[] = [];
  if (left.length > 0) {
    findings.push({
      rule: 'element-left-out',
      line: item.line,
      message: 'The item has elements that no field of an article stands for.',
      found: left
        .map((name) => name.replace(/^(?:rss|other):/, ''))
        .slice(0, 8)
        .join(', '),
    });
  }
  if (stray !== '') {
    findings.push({
      rule: 'stray-text-left-out',
      line: item.line,
      message: 'Text stands in the item outside of all its elements.',
      found: stray.slice(0, 120),
    });
  }
  return findings;
}
