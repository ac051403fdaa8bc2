import { childOf, xmlAttributeOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { bodyText } from './compare-texts.ts';
import type { ParsedItem } from './parsed-item.ts';
import { readNitfBody } from './read-nitf-body.ts';
import { readNitfHead } from './read-nitf-head.ts';
import { emptyStory, type Story } from './story.ts';

/**
 * Reads a NITF document (all versions; the vocabulary has only grown): https://www.iptc.org/std/NITF/3.6/
 * @param nitf the `<nitf>` element, or an element of another format that holds the body of one, or its blocks
 * @param language what the elements around it say
 */
export function parseNitf(nitf: XmlElement, language?: string): ParsedItem {
  const head = childOf(nitf, 'head');
  // Other formats hold NITF's blocks without a document around them.
  const body = childOf(nitf, 'body') ?? (head || nitf.local === 'nitf' ? undefined : nitf);
  const { status, embargoed, ...catalogued } = head ? readNitfHead(head) : EMPTY_HEAD;
  const printed = body ? readNitfBody(body) : undefined;
  const story: Story = {
    ...emptyStory(),
    ...catalogued,
    id: catalogued.id ?? nitf.attributes['uno'],
    language:
      nitf.attributes['baselang'] ??
      (body && xmlAttributeOf(body, 'lang')) ??
      xmlAttributeOf(nitf, 'lang') ??
      language,
    ...(printed && {
      ...printed,
      headline: printed.headline ?? catalogued.headline,
      source: catalogued.source ?? printed.source,
      rights: printed.rights ?? catalogued.rights,
      // Some agencies print their keywords below the headline.
      subHeadlines: printed.subHeadlines.filter((text) => !catalogued.topics.includes(text)),
      warnings: [...catalogued.warnings, ...printed.warnings],
    }),
  };
  return { story, state: { status, embargoed, hasText: bodyText(story.body).trim() !== '' } };
}

const EMPTY_HEAD = {
  ...emptyStory(),
  status: undefined,
  embargoed: undefined,
};
