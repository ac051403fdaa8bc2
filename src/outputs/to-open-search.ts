import type { Site } from '../model/site.ts';
import { remember } from '../model/remember.ts';
import { toUrl, type SiteAddress } from '../model/urls.ts';
import { escapeXml } from './escape-xml.ts';

/** Characters that a name and a description may have at most. */
const LONGEST = { name: 16, longName: 48, description: 1024 } as const;

/**
 * `opensearch.xml` (OpenSearch 1.1, https://github.com/dewitt/opensearch): with it a browser offers to search the archive from its
 * address bar.
 */
export function toOpenSearch(site: Site, address: SiteAddress): string {
  const template = `${toUrl(address, '/search/')}?q={searchTerms}`;
  const icon = escapeXml(toUrl(address, '/favicon.ico'));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    tag('ShortName', toShortName(site)),
    tag('LongName', shorten(site.title, LONGEST.longName)),
    tag('Description', shorten(site.description, LONGEST.description)),
    `<Url type="text/html" template="${escapeXml(template)}"/>`,
    `<Image width="32" height="32" type="image/vnd.microsoft.icon">${icon}</Image>`,
    tag('InputEncoding', 'UTF-8'),
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/** The archive's name in 16 characters: what a browser calls its search. A link to the description has the same as its title. */
export const toShortName = ({ title }: Pick<Site, 'title'>): string => shortNameOf(title);

/** Every page has it. */
const shortNameOf = remember((title) => shorten(title, LONGEST.name));

const tag = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/** As many of its first words as fit; of a first word that does not, as many of its letters. */
function shorten(text: string, most: number): string {
  const fits = (part: string): boolean => [...part].length <= most;
  if (fits(text)) return text;
  const words = new Intl.Segmenter('en', { granularity: 'word' });
  const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return longest(text, words, fits) || longest(text, letters, fits) || [...text].slice(0, most).join('');
}

/** The longest beginning that fits, of whole segments, without the spaces and signs that would be left at its end. */
function longest(text: string, segmenter: Intl.Segmenter, fits: (part: string) => boolean): string {
  let end = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    if (!fits(text.slice(0, index + segment.length))) break;
    end = index + segment.length;
  }
  return text.slice(0, end).replace(/[\s\p{Pd}\p{Ps}\p{Pi}&,;:]+$/u, '');
}
