import type { Finding } from '../format.ts';
import { flatText } from '../nitf/flat-text.ts';
import { explainCodes } from '../nitf/read-nitf-head.ts';
import { childrenOf, xmlAttributeOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { formalName, isMedia, metadataOf, newsLines } from './newsml1-components.ts';

/** What a NewsML 1 item is about. */
export interface Subjects {
  topics: string[];
  places: string[];
  warnings: Finding[];
}

/**
 * The subjects of a NewsML 1 item: keywords, topics with a name, places with a name. IPTC's subject codes come without
 * names, unless the item brings a set of topics along.
 */
export function readSubjects(components: readonly XmlElement[], language: string | undefined): Subjects {
  const keywords = components
    .filter((component) => !isMedia(component))
    .flatMap((component) => [
      ...childrenOf(component, 'Metadata'),
      ...childrenOf(component, 'DescriptiveMetadata'),
    ])
    .flatMap((metadata) => childrenOf(metadata, 'Property'))
    .filter(({ attributes }) => /keywords?$/i.test(attributes['FormalName'] ?? '') && !attributes['Role']);
  const isPlace = (property: XmlElement): boolean => /country|state|region|city/i.test(formalName(property));
  const valueOf = ({ attributes }: XmlElement): string => attributes['Value'] ?? '';
  const topics = components.flatMap((component) => readTopics(component, language));
  const locations = metadataOf(components, 'DescriptiveMetadata', 'Location')
    .filter(({ attributes }) => !/origin/i.test(attributes['HowPresent'] ?? ''))
    .flatMap((location) => childrenOf(location, 'Property'))
    .filter((property) => /city|area|region|county/i.test(formalName(property)));
  const codes = metadataOf(components, 'DescriptiveMetadata', 'SubjectCode').flatMap((code) =>
    code.children.flatMap((child) => (typeof child === 'string' ? [] : [formalName(child)])),
  );
  const named = topics.some(({ name }) => name !== '');
  return {
    topics: [
      ...topics.map(({ name }) => name),
      ...keywords.filter((property) => !isPlace(property)).map(valueOf),
      ...newsLines(components, 'KeywordLine'),
    ],
    places: [...keywords.filter(isPlace), ...locations].map(valueOf),
    warnings: named ? [] : explainCodes(codes.filter((code) => code !== '')),
  };
}

/** The topics that an item defines for itself, by their names in its language. */
function readTopics(component: XmlElement, language: string | undefined): { name: string }[] {
  const primary = language?.split('-')[0]?.toLowerCase();
  return childrenOf(component, 'TopicSet')
    .flatMap((set) => childrenOf(set, 'Topic'))
    .map((topic) => {
      const names = childrenOf(topic, 'Description').filter(
        ({ attributes }) => (attributes['Variant'] ?? 'Name') === 'Name',
      );
      const own = names.find((name) => xmlAttributeOf(name, 'lang')?.toLowerCase().split('-')[0] === primary);
      return { name: flatText(own ?? names[0]) };
    });
}
