import type { Finding } from '../format.ts';
import { bodyText, isSameText, lettersOf } from '../nitf/compare-texts.ts';
import { flatText } from '../nitf/flat-text.ts';
import type { ParsedItem } from '../nitf/parsed-item.ts';
import { emptyStory, type Story } from '../nitf/story.ts';
import { childOf, childrenOf, xmlAttributeOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { chooseText } from './choose-text.ts';
import { publicationDate } from './publication-date.ts';
import { nameOf, readConcepts, type Concepts } from './read-concepts.ts';
import { readContentSet } from './read-content-set.ts';

/** Items that hold no text of their own, and why they are left out. */
const KINDS: Readonly<Record<string, string>> = {
  packageItem: 'package',
  conceptItem: 'concept',
  knowledgeItem: 'knowledge',
  planningItem: 'planning',
  catalogItem: 'catalog',
};

/**
 * Reads an item of NewsML-G2 (all versions; without its namespace too, as some agencies write it).
 * https://iptc.org/std/NewsML-G2/guidelines/
 * @param language what the elements around it say
 */
export function parseNewsItem(item: XmlElement, around?: string): ParsedItem {
  const itemMeta = childOf(item, 'itemMeta');
  const meta = childOf(item, 'contentMeta');
  const all = (name: string): XmlElement[] => (meta === undefined ? [] : childrenOf(meta, name));
  const ofItem = (name: string): string | undefined => filled(itemMeta && childOf(itemMeta, name));
  const tag = all('language')[0]?.attributes['tag']?.trim();
  const language = tag || (xmlAttributeOf(item, 'lang') ?? around);
  const { parts, warnings: attachments } = readContentSet(childOf(item, 'contentSet'));
  const { body, nitf, warnings: losses } = chooseText(parts);
  const { headline = nitf?.headline ?? ofItem('title'), ...headlines } = readHeadlines(all('headline'));
  const embargo = itemMeta && childOf(itemMeta, 'embargoed');
  const published = publicationDate({
    firstCreated: ofItem('firstCreated'),
    versionCreated: ofItem('versionCreated'),
    contentCreated: filled(all('contentCreated')[0]) ?? nitf?.date,
    embargoed: filled(embargo),
  });
  const concepts = orElse(readConcepts(item, all('subject'), { language, headline }), nitf);
  const source = sourceOf(all, itemMeta, language);
  const located = [...all('located'), ...(itemMeta === undefined ? [] : childrenOf(itemMeta, 'located'))];
  const bylines = all('by').map((by) => flatText(by));
  return {
    story: {
      ...emptyStory(),
      ...concepts,
      id: item.attributes['guid'],
      headline,
      subHeadlines: [...headlines.below, ...(nitf?.subHeadlines ?? [])],
      date: published.date,
      section: nitf?.section,
      dateline: filled(all('dateline')[0]) ?? nitf?.dateline,
      located: located.map((place) => nameOf(place, language)).find((name) => name !== undefined),
      bylines: firstFilled(bylines, nitf?.bylines ?? [], creatorsOf(all('creator'), language, source)),
      source: source ?? nitf?.source,
      summary: summaryOf(all('description'), [headline, flatText(all('slugline')[0])]) ?? nitf?.summary,
      language,
      rights: rightsOf(item, language) ?? nitf?.rights,
      body,
      warnings: [
        ...published.warnings,
        ...headlines.warnings,
        ...concepts.warnings,
        ...attachments,
        ...losses,
      ],
    },
    state: {
      kind: kindOf(item, itemMeta),
      status: lastPart(itemMeta && childOf(itemMeta, 'pubStatus')),
      // An empty one means none: agencies leave it standing.
      embargoed: filled(embargo),
      hasText: bodyText(body).trim() !== '',
    },
  };
}

const filled = (element: XmlElement | undefined): string | undefined => flatText(element) || undefined;

/** What the text's own head names, where the item names nothing. */
const orElse = (concepts: Concepts, nitf: Story | undefined): Concepts => {
  const { topics, people, places, organizations } = concepts;
  const isEmpty = [topics, people, places, organizations].every((names) => names.length === 0);
  return isEmpty && nitf ? { ...concepts, ...namesOf(nitf) } : concepts;
};

const namesOf = ({ topics, people, places, organizations }: Story): Omit<Concepts, 'warnings'> => ({
  topics,
  people,
  places,
  organizations,
});

const firstFilled = (...lists: string[][]): string[] =>
  lists.find((list) => list.some((text) => text.trim() !== '')) ?? [];

/** `text` of `ninat:text` or `http://cv.iptc.org/newscodes/ninature/text`. */
function lastPart(element: XmlElement | undefined): string | undefined {
  const { qcode, uri, literal } = element?.attributes ?? {};
  return (qcode ?? uri ?? literal)?.split(/[:/#]/).at(-1)?.trim();
}

function kindOf(item: XmlElement, itemMeta: XmlElement | undefined): string | undefined {
  if (Object.hasOwn(KINDS, item.local)) return KINDS[item.local];
  const nature = lastPart(itemMeta && childOf(itemMeta, 'itemClass'))?.toLowerCase() ?? '';
  return /^(?:text|composite|)$/.test(nature) ? undefined : nature.replace(/[^a-z\d]+/g, '-').slice(0, 40);
}

/** The headline, those below it, and a warning for others that say something else. */
function readHeadlines(headlines: readonly XmlElement[]): {
  headline?: string;
  below: string[];
  warnings: Finding[];
} {
  const isBelow = ({ attributes }: XmlElement): boolean =>
    /sub|deck|strap|kicker/i.test(attributes['role'] ?? '');
  const main = headlines.filter((one) => !isBelow(one));
  const chosen = main.find((one) => /(?:^|:)main$/i.test(one.attributes['role'] ?? '')) ?? main[0];
  const headline = filled(chosen);
  const others = main.filter((one) => {
    const text = flatText(one);
    return one !== chosen && text !== '' && !isSameText(text, headline ?? '');
  });
  return {
    ...(headline !== undefined && { headline }),
    below: headlines.filter(isBelow).map((one) => flatText(one)),
    warnings: others.map((one) => ({
      rule: 'other-headline-left-out',
      line: one.line,
      message: 'The item has a second headline, which is left out.',
      found: flatText(one),
    })),
  };
}

/** Where the text comes from: the source of its information, else who provides it. A code only as the last resort. */
function sourceOf(
  all: (name: string) => XmlElement[],
  itemMeta: XmlElement | undefined,
  language: string | undefined,
): string | undefined {
  const provider = itemMeta && childOf(itemMeta, 'provider');
  const code = /^nprov:(.+)$/.exec(provider?.attributes['qcode'] ?? '')?.[1];
  return (
    all('infoSource')
      .map((source) => nameOf(source, language))
      .find((name) => name !== undefined) ??
    nameOf(provider, language) ??
    filled(all('creditline')[0]) ??
    code
  );
}

/** Creators that have a name: not those that are the agency itself. */
const creatorsOf = (
  creators: readonly XmlElement[],
  language: string | undefined,
  source: string | undefined,
): string[] =>
  creators
    .filter(
      (creator) => childOf(creator, 'name') && !/organi[sz]ation/i.test(creator.attributes['type'] ?? ''),
    )
    .map((creator) => nameOf(creator, language) ?? '')
    .filter((name) => name !== '' && !isSameText(name, source ?? ''));

/** What says more than the headline and the slug over again. */
function summaryOf(
  descriptions: readonly XmlElement[],
  known: readonly (string | undefined)[],
): string | undefined {
  const isSummary = ({ attributes }: XmlElement): boolean =>
    /summary|abstract|lead|teaser|synopsis/i.test(attributes['role'] ?? '');
  const [headline = '', slug = ''] = known.map((text) => lettersOf(text ?? ''));
  return [...descriptions.filter(isSummary), ...descriptions.filter((one) => !isSummary(one))]
    .map((one) => flatText(one))
    .find((text) => {
      const letters = lettersOf(text);
      // "SLUG:Headline", perhaps cut off.
      const rest = letters.startsWith(slug) ? letters.slice(slug.length) : letters;
      return letters !== '' && !headline.startsWith(rest);
    });
}

function rightsOf(item: XmlElement, language: string | undefined): string | undefined {
  const info = childOf(item, 'rightsInfo');
  if (info === undefined) return undefined;
  const texts = [...childrenOf(info, 'copyrightNotice'), ...childrenOf(info, 'usageTerms')]
    .map((one) => flatText(one))
    .filter((text) => text !== '');
  return texts.length > 0 ? texts.join('\n') : nameOf(childOf(info, 'copyrightHolder'), language);
}
