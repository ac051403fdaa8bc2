import type { Finding } from '../format.ts';
import { htmlToPlainText } from '../html/html-to-body.ts';
import { chooseText, type ChosenText } from '../newsml/choose-text.ts';
import { publicationDate } from '../newsml/publication-date.ts';
import { bodyText, countWords, isSameText } from '../nitf/compare-texts.ts';
import type { ParsedItem } from '../nitf/parsed-item.ts';
import { emptyStory } from '../nitf/story.ts';
import { textToBody } from '../paragraphs.ts';
import { textOfField, type FoldedItem } from './fold-item.ts';
import { explainAssociations } from './associations.ts';
import { readNames } from './read-names.ts';
import { parseNitfText } from './parse-nitf-text.ts';
import { isHtml, listTexts, toTextPart, type RoleText } from './text-roles.ts';

/** What an item may be besides a text. */
const OTHER_TYPES =
  /^(?:picture|photo|image|graphic|infographic|animated|audio|video|event|planning|map|data|package)$/;

/** Descriptions in the order in which they make a summary. */
const SUMMARIES = [
  'summary',
  'abstract',
  'lead',
  'teaser',
  'standfirst',
  'intro',
  'text',
  '',
  'main',
  'plain',
];
/** Descriptions that describe a picture's rights and makers. */
const NO_SUMMARY = /credit|writer|copyright|byline|keyword/;

/** More headlines or descriptions than any agency sends. */
const MOST_COMPARED = 20;

/**
 * Reads an item of ninjs 1.0–3.1: https://iptc.org/std/ninjs/userguide/
 * @param item with its fields folded
 * @param line of the file, on which it begins
 */
export async function parseItem(item: FoldedItem, line: number): Promise<ParsedItem> {
  const bodies = listTexts(item, 'body', 'bodies');
  const descriptions = listTexts(item, 'description', 'descriptions').filter(
    ({ role }) => !NO_SUMMARY.test(role),
  );
  const parts = await Promise.all(bodies.map((body) => toTextPart(body, line, parseNitfText)));
  const chosen = chooseText(parts);
  const summaries = inOrder(descriptions);
  const text = bodyText(chosen.body).trim() === '' ? fromSummary(summaries) : chosen;
  const { body, nitf } = text;
  const headlines = readHeadlines(listTexts(item, 'headline', 'headlines'));
  const headline = headlines.headline ?? nitf?.headline ?? textOfField(item, 'title');
  const embargoed = textOfField(item, 'embargoed', 'embargoeduntil');
  const published = publicationDate({
    firstPublished: textOfField(item, 'firstpublished'),
    firstCreated: textOfField(item, 'firstcreated'),
    versionCreated: textOfField(item, 'versioncreated'),
    contentCreated: textOfField(item, 'contentcreated') ?? nitf?.date,
    embargoed,
  });
  const names = readNames(item, line);
  const summary = text === chosen ? toPlain(summaries[0]) : undefined;
  const shareMissing = countWords([bodyText(body), summary, headline].join('\n'));
  return {
    story: {
      ...emptyStory(),
      ...names,
      id: textOfField(item, 'uri', 'guid'),
      headline,
      subHeadlines: [...headlines.below, ...(nitf?.subHeadlines ?? [])],
      date: published.date,
      dateline: nitf?.dateline,
      located: textOfField(item, 'located'),
      bylines: names.bylines.length > 0 ? names.bylines : (nitf?.bylines ?? []),
      source: names.source ?? nitf?.source,
      summary: summary ?? nitf?.summary,
      language: textOfField(item, 'language') ?? nitf?.language,
      rights: rightsOf(item) ?? nitf?.rights,
      body,
      warnings: [
        ...published.warnings,
        ...headlines.warnings,
        ...names.warnings,
        ...summaries
          .slice(1, MOST_COMPARED)
          .filter((other) => shareMissing(toPlain(other) ?? '') > 0.1)
          .map((other) => explainOther('description', other, line)),
        ...explainAssociations(item, line),
        ...explainPartial(item, line),
        ...text.warnings,
      ],
    },
    state: {
      kind: kindOf(item, bodyText(chosen.body).trim() !== ''),
      status: textOfField(item, 'pubstatus'),
      embargoed,
      hasText: bodyText(body).trim() !== '',
    },
  };
}

/** Says that an item is an extract, if it says so itself: what APIs give before they are asked for the whole. */
function explainPartial(item: FoldedItem, line: number): Finding[] {
  const found = textOfField(item, 'representationtype') ?? '';
  if (!/^(?:partial|incomplete|associated)$/i.test(found)) return [];
  return [
    {
      rule: 'partial-text',
      line,
      field: 'representationtype',
      message: 'The item says that it is incomplete; its text may be an extract.',
      found,
    },
  ];
}

/** What an item is, when it is no text. One without a type is what it has. */
function kindOf(item: FoldedItem, hasBody: boolean): string | undefined {
  const type = textOfField(item, 'type')?.trim().toLowerCase() ?? '';
  if (OTHER_TYPES.test(type)) return type;
  if (type === '' && item.has('eventdetails')) return 'event';
  if (type === '' && item.has('plannedcoverage')) return 'planning';
  return /^(?:composite|component)$/.test(type) && !hasBody ? type : undefined;
}

function inOrder(descriptions: readonly RoleText[]): RoleText[] {
  const rank = ({ role }: RoleText): number => {
    const at = SUMMARIES.indexOf(role.replace(/_?(?:x?html|richtext|text|plain)$/, '') || role);
    return at < 0 ? SUMMARIES.length : at;
  };
  return [...descriptions].sort((one, other) => rank(one) - rank(other));
}

/** An item without a body has its description for a text: what some agencies send as a short version. */
function fromSummary([description]: readonly RoleText[]): ChosenText {
  const text = toPlain(description);
  if (text === undefined) return { body: { type: 'root', children: [] }, warnings: [] };
  const warning: Finding = {
    rule: 'description-as-text',
    message: 'The item has no body; its description is imported as its text.',
    found: text.slice(0, 100),
  };
  return { body: textToBody(text), warnings: [warning] };
}

const toPlain = (text: RoleText | undefined): string | undefined =>
  text && (isHtml(text) ? htmlToPlainText(text.text) : text.text.trim());

/** The main headline, those below it, and a warning for others that say something else. */
function readHeadlines(texts: readonly RoleText[]): {
  headline?: string;
  below: string[];
  warnings: Finding[];
} {
  const isBelow = ({ role }: RoleText): boolean => /sub|deck|strap|kicker/.test(role);
  const isMain = ({ role }: RoleText): boolean => role === '' || role === 'main';
  const others = texts.filter((text) => !isBelow(text));
  const main = others.find(isMain) ?? others[0];
  const headline = toPlain(main);
  return {
    ...(headline !== undefined && { headline }),
    below: texts.filter(isBelow).map((text) => toPlain(text) ?? ''),
    warnings: others
      .slice(0, MOST_COMPARED)
      .filter((text) => text !== main && !isSameText(toPlain(text) ?? '', headline ?? ''))
      .map((text) => explainOther('headline', text)),
  };
}

const explainOther = (what: 'headline' | 'description', text: RoleText, line?: number): Finding => ({
  rule: `other-${what}-left-out`,
  ...(line !== undefined && { line }),
  message: `The item has a second ${what}, which is left out.`,
  found: `${text.role || what}: ${toPlain(text) ?? ''}`.slice(0, 200),
});

function rightsOf(item: FoldedItem): string | undefined {
  const texts = ['copyrightnotice', 'usageterms'].flatMap((name) => textOfField(item, name) ?? []);
  return texts.length > 0 ? texts.join('\n') : textOfField(item, 'copyrightholder');
}
