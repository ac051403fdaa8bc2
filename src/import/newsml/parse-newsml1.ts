import type { Finding } from '../format.ts';
import { htmlToPlainText } from '../html/html-to-body.ts';
import { bodyText, isSameText } from '../nitf/compare-texts.ts';
import { dayOf } from '../nitf/leave-out.ts';
import type { ParsedItem } from '../nitf/parsed-item.ts';
import { emptyStory } from '../nitf/story.ts';
import { childOf, childrenOf, xmlAttributeOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { chooseText, type TextPart } from './choose-text.ts';
import {
  formalName,
  listComponents,
  metadataOf,
  newsLines,
  partyOf,
  readComponents,
  roleOf,
  trimmed,
} from './newsml1-components.ts';
import { readSubjects } from './newsml1-subjects.ts';
import { publicationDate } from './publication-date.ts';
import { explainAttachments } from './read-content-set.ts';

/**
 * Reads a news item of NewsML 1.0–1.2: https://iptc.org/std/NewsML/1.2/
 * @param around the `<NewsML>` around it, with the envelope
 */
export function parseNewsMl1(item: XmlElement, around: XmlElement): ParsedItem {
  const management = childOf(item, 'NewsManagement');
  const envelope = childOf(around, 'NewsEnvelope');
  const components = listComponents(item);
  const texts = readComponents(components);
  const { body, nitf, warnings: losses } = chooseText(texts.parts);
  const below = texts.below.map((part) => chooseText([part]).body);
  const language =
    languageOf(components) ?? filledTag(xmlAttributeOf(item, 'lang')) ?? xmlAttributeOf(around, 'lang');
  const subjects = readSubjects(components, language);
  const [headline = nitf?.headline] = newsLines(components, 'HeadLine');
  const published = publicationDate({
    firstCreated: trimmed(management && childOf(management, 'FirstCreated')),
    versionCreated:
      trimmed(management && childOf(management, 'ThisRevisionCreated')) ??
      trimmed(envelope && childOf(envelope, 'DateAndTime')),
  });
  const source = sourceOf(components, envelope);
  const creator = partyOf(metadataOf(components, 'AdministrativeMetadata', 'Creator')[0]);
  const bylines = [...newsLines(components, 'ByLine'), ...(nitf?.bylines ?? [])].filter(
    (line) => line !== '',
  );
  // What stands between headline and text, but for one line, which is a headline below the headline.
  const single = below.filter(({ children }) => children.length === 1 && children[0]?.type === 'paragraph');
  const blocks = below.filter((one) => !single.includes(one)).flatMap(({ children }) => children);
  return {
    story: {
      ...emptyStory(),
      id: idOf(item),
      headline,
      subHeadlines: [
        ...newsLines(components, 'SubHeadLine'),
        ...single.map(bodyText),
        ...(nitf?.subHeadlines ?? []),
      ],
      date: published.date,
      dateline: newsLines(components, 'DateLine')[0] ?? nitf?.dateline,
      bylines: bylines.length > 0 || isSameText(creator, source ?? '') ? bylines : [creator],
      source,
      summary: nitf?.summary,
      language,
      topics: subjects.topics,
      places: subjects.places,
      rights: rightsOf(components) ?? nitf?.rights,
      body: { ...body, children: [...blocks, ...body.children] },
      warnings: [
        ...published.warnings,
        ...subjects.warnings,
        ...explainAttachments(texts.attachments, item.line),
        ...texts.contacts.map(explainContact),
        ...losses,
      ],
    },
    state: {
      kind: kindOf(components, texts.parts),
      status: formalName(management && childOf(management, 'Status')),
      embargoed: embargoOf(management),
      hasText: bodyText(body).trim() !== '',
    },
  };
}

/**
 * The item's identifier without the number of its revision (`…:1`, `…:2A`): a later revision is the same article.
 * RFC 3085
 */
function idOf(item: XmlElement): string | undefined {
  const identification = childOf(item, 'Identification');
  const identifier = identification && childOf(identification, 'NewsIdentifier');
  const urn = trimmed(identifier && childOf(identifier, 'PublicIdentifier'));
  if (urn !== undefined) return /^urn:newsml:/i.test(urn) ? urn.replace(/:\d+[NUA]?$/, '') : urn;
  return trimmed(identifier && childOf(identifier, 'NewsItemId'));
}

const filledTag = (tag: string | undefined): string | undefined =>
  tag === undefined || /^(?:x-default|)$/i.test(tag.trim()) ? undefined : tag;

const languageOf = (components: readonly XmlElement[]): string | undefined =>
  metadataOf(components, 'DescriptiveMetadata', 'Language')
    .map(formalName)
    .find((name) => name !== '');

function sourceOf(components: readonly XmlElement[], envelope: XmlElement | undefined): string | undefined {
  const party = (name: string): string => partyOf(metadataOf(components, 'AdministrativeMetadata', name)[0]);
  const sentFrom = envelope && childOf(envelope, 'SentFrom');
  return [party('Provider'), ...newsLines(components, 'CreditLine'), partyOf(sentFrom), party('Source')].find(
    (name) => name !== '',
  );
}

function rightsOf(components: readonly XmlElement[]): string | undefined {
  const usage = metadataOf(components, 'RightsMetadata', 'UsageRights')
    .flatMap((rights) => childrenOf(rights, 'UsageType'))
    .map((type) => trimmed(type) ?? formalName(type));
  const lines = [...newsLines(components, 'CopyrightLine'), ...newsLines(components, 'RightsLine'), ...usage];
  return lines.filter((line) => line !== '').join('\n') || undefined;
}

/** An item of nothing but pictures or films is what they are. */
function kindOf(components: readonly XmlElement[], parts: readonly TextPart[]): string | undefined {
  if (parts.length > 0) return undefined;
  const items = components.flatMap((component) => childrenOf(component, 'ContentItem'));
  const media = items.map((one) => formalName(childOf(one, 'MediaType')).toLowerCase()).filter(Boolean);
  const [
    kind = components
      .map(roleOf)
      .find((role) => role !== '')
      ?.toLowerCase(),
  ] = media;
  if (items.length === 0) return components.length === 0 ? undefined : 'package';
  return (kind ?? 'media')
    .replace(/^photo$/, 'picture')
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 40);
}

/** "Embargoed" until the day on which the status will change; until further notice when no day is named. */
function embargoOf(management: XmlElement | undefined): string | undefined {
  const status = formalName(management && childOf(management, 'Status'));
  if (!/^embargoed$/i.test(status)) return undefined;
  const change = management && childOf(management, 'StatusWillChange');
  const date = trimmed(change && childOf(change, 'DateAndTime')) ?? '';
  return dayOf(date) === undefined ? '' : date;
}

const explainContact = ({ line, content }: TextPart): Finding => ({
  rule: 'contact-left-out',
  ...(line !== undefined && { line }),
  message:
    'Whom journalists may ask (names, telephone numbers, addresses) is no part of the text; it is left out.',
  found: (content.kind === 'html'
    ? htmlToPlainText(content.html)
    : 'text' in content
      ? content.text
      : ''
  ).slice(0, 200),
});
