import { flatText } from '../nitf/flat-text.ts';
import { childOf, childrenOf, textOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { TextPart } from './choose-text.ts';
import { toTextPart } from './read-content-set.ts';

/** The content of a NewsML 1 item, sorted by the parts that it plays. */
export interface ComponentTexts {
  /** Texts that could be the article. */
  parts: TextPart[];
  /** What stands between headline and text. */
  below: TextPart[];
  /** What a press release says of whom to ask. */
  contacts: TextPart[];
  /** Pictures and other files, as roles and addresses. */
  attachments: string[];
}

const MEDIA = /photo|picture|image|logo|video|audio|sound|graphic|thumbnail|icon|caption/i;
const TEXT_FORMAT = /nitf|html|text|ascii|xml/i;
const STYLE = /css|style/i;

/** The components of an item and those inside them, the outer ones first. */
export function listComponents(item: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  let level = childrenOf(item, 'NewsComponent');
  while (level.length > 0) {
    found.push(...level);
    level = level.flatMap((component) => childrenOf(component, 'NewsComponent'));
  }
  return found;
}

export const formalName = (element: XmlElement | undefined): string =>
  element?.attributes['FormalName']?.trim() ?? '';

/** What part a component plays: `Main`, `Photo`. */
export const roleOf = (component: XmlElement): string => formalName(childOf(component, 'Role'));

/** True for a component that is a picture, a film or a sound, with a headline of its own. */
export const isMedia = (component: XmlElement): boolean => MEDIA.test(roleOf(component));

/** Sorts the content of all components. */
export function readComponents(components: readonly XmlElement[]): ComponentTexts {
  const texts: ComponentTexts = { parts: [], below: [], contacts: [], attachments: [] };
  for (const component of components) {
    const role = roleOf(component);
    for (const item of childrenOf(component, 'ContentItem')) {
      const format = formalName(childOf(item, 'Format'));
      const mime = formalName(childOf(item, 'MimeType'));
      if (STYLE.test(`${role} ${format} ${mime}`)) continue;
      const data = childOf(item, 'DataContent');
      if (!data || isMedia(component) || !isText(item, format, mime)) {
        texts.attachments.push([role, item.attributes['Href'] ?? format].filter(Boolean).join(' '));
        continue;
      }
      const part = toTextPart(data, { role: role || format || 'text', type: `${format} ${mime}` });
      if (/^sub-?headline$/i.test(role)) texts.below.push(part);
      else if (/^headline$/i.test(role)) continue;
      else if (/contact/i.test(role)) texts.contacts.push(part);
      else if (/^(?:body|main)/i.test(role)) texts.parts.unshift(part);
      else texts.parts.push(part);
    }
  }
  return texts;
}

function isText(item: XmlElement, format: string, mime: string): boolean {
  const media = formalName(childOf(item, 'MediaType'));
  if (media !== '') return /text/i.test(media);
  return TEXT_FORMAT.test(`${format} ${mime}`) || `${format}${mime}` === '';
}

/** A line of the first component that has it (`HeadLine`), media aside; all of them when there are several. */
export function newsLines(components: readonly XmlElement[], name: string): string[] {
  for (const component of components) {
    if (isMedia(component)) continue;
    const lines = childrenOf(component, 'NewsLines')
      .flatMap((newsLines) => childrenOf(newsLines, name))
      .map((line) => flatText(line))
      .filter((text) => text !== '');
    if (lines.length > 0) return lines;
  }
  return [];
}

/** All elements of that name in the components' metadata of that name. */
export const metadataOf = (components: readonly XmlElement[], group: string, name: string): XmlElement[] =>
  components
    .filter((component) => !isMedia(component))
    .flatMap((component) => childrenOf(component, group))
    .flatMap((metadata) => childrenOf(metadata, name));

/** The name of the party in an element such as `<Provider>`. */
export const partyOf = (element: XmlElement | undefined): string =>
  formalName(element && childOf(element, 'Party'));

/** The text of an element, trimmed; undefined when there is none. */
export const trimmed = (element: XmlElement | undefined): string | undefined =>
  (element && textOf(element).trim()) || undefined;
