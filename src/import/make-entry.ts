import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { mdastToMarkdown } from '../markdown/mdast-to-markdown.ts';
import { slugify } from '../model/slug.ts';
import { articleSchema, type ArticleInput } from '../schema/article.ts';
import { checkAlias } from '../schema/check-site-path.ts';
import { checkLanguage } from '../schema/check-language.ts';
import { checkWebAddress } from '../schema/check-web-address.ts';
import { findMojibake, TextCleaner } from './clean-text.ts';
import type { Draft } from './draft.ts';
import { findDateline, settleDateline } from './find-dateline.ts';
import type { Finding } from './format.ts';
import type { ImportOptions } from './import-options.ts';
import { settleDate } from './settle-date.ts';
import { supplyHeadline } from './supply-headline.ts';

/** An entry that is ready but for its place and its provenance. */
export interface MadeEntry {
  /** `YYYY-MM-DD`. */
  day: string;
  fields: ArticleInput;
  /** Markdown. */
  body: string;
  /** The text of its blocks, in order. */
  blocks: string[];
}

/** What came of a draft: an entry or the reasons why there is none, and what to tell in either case. */
export type Making =
  | { entry: MadeEntry; warnings: Finding[]; problems?: never }
  | { entry?: never; warnings: Finding[]; problems: Finding[] };

/** Blocks of the text that are looked at for a headline and a dateline. */
const OPENING_BLOCKS = 6;

/**
 * Makes an entry of a draft: cleans it, brings date, dateline, language and addresses to the form that entries have,
 * supplies a headline where the source has none, and writes the text as Markdown. What cannot be used is left out with a
 * warning; what an article cannot be without, and has not, is a reason to reject it.
 */
export function makeEntry(draft: Draft, options: ImportOptions): Making {
  const warnings: Finding[] = [];
  const cleaner = new TextCleaner();
  const finish = (problems: Finding[]): Making => ({ warnings, problems });

  cleaner.cleanTree(draft.body);
  const body = mdastToMarkdown(draft.body);
  const blocks = blockTexts(draft.body);
  if (body.trim() === '') return finish([NO_TEXT]);
  if (draft.date === undefined || draft.date.trim() === '') return finish([NO_DATE]);
  const date = settleDate(cleaner.cleanLine(draft.date), options);
  if ('rule' in date) return finish([date]);
  if (date.warning) warnings.push(date.warning);

  const opening = blocks.slice(0, OPENING_BLOCKS);
  const language = settleLanguage(draft.language ?? options.defaults.language, warnings);
  const printed = draft.dateline === undefined ? '' : cleaner.cleanLine(draft.dateline);
  const dateline = printed === '' ? { dateline: findDateline(opening) } : settleDateline(printed, date.day);
  if ('warning' in dateline) warnings.push(dateline.warning);
  const given = draft.headline === undefined ? '' : cleaner.cleanLine(draft.headline);
  const headline =
    given === '' ? supplyHeadline(opening, language ?? options.language, dateline.dateline) : given;
  if (headline === undefined) return finish([NO_HEADLINE]);

  const line = (value: string | undefined): string | undefined =>
    (value === undefined ? '' : cleaner.cleanLine(value)) || undefined;
  const names = (values: string[] | undefined): string[] =>
    uniqueNames((values ?? []).map((one) => cleaner.cleanLine(one)));
  const fields: Record<string, unknown> = {
    headline,
    suppliedHeadline: given === '' || draft.suppliedHeadline === true ? true : undefined,
    date: date.value,
    dateline: dateline.dateline,
    byline: (draft.byline ?? []).map((one) => cleaner.cleanLine(one)).filter((one) => one !== ''),
    source: line(draft.source) ?? options.defaults.source,
    sourceUrl: settleAddress(line(draft.sourceUrl), warnings),
    section: line(draft.section) ?? options.defaults.section,
    summary: draft.summary === undefined ? undefined : cleaner.clean(draft.summary).trim() || undefined,
    language,
    topics: names(draft.topics),
    people: names(draft.people),
    places: names(draft.places),
    organizations: names(draft.organizations),
    corrections: draft.corrections,
    rights: draft.rights === undefined ? undefined : cleaner.clean(draft.rights).trim() || undefined,
    aliases: settleAliases(draft.aliases ?? [], warnings),
  };
  const removed = cleaner.finding();
  if (removed) warnings.push(removed);
  const mojibake = findMojibake(draft, blocks.join('\n'));
  if (mojibake) warnings.push(mojibake);

  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const checked = articleSchema.safeParse(present);
  if (!checked.success) {
    return finish(
      checked.error.issues.map((issue) => ({
        rule: 'field-refused',
        field: issue.path.join('.'),
        message: `The field ${issue.path.join('.')} ${issue.message}.`,
        expected: 'a value that an entry can have (docs/content-model.md)',
      })),
    );
  }
  return { entry: { day: date.day, fields: present as ArticleInput, body, blocks }, warnings };
}

const NO_TEXT: Finding = {
  rule: 'empty-body',
  message: 'There is no text.',
  expected: 'an article with at least one sign; of a table, --map body=COLUMN says where the text is',
};

const NO_DATE: Finding = {
  rule: 'no-date',
  message: 'The source does not say when the article was published.',
  expected: 'a date of publication; of a table, --map date=COLUMN says where it is',
};

const NO_HEADLINE: Finding = {
  rule: 'no-headline',
  message: 'There is no headline, and the text has no word that one could be made of.',
  expected: 'a headline, or a text with letters or digits in it',
};

/** Text of every block of a tree, in the order of the page. */
function blockTexts(node: Nodes): string[] {
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'footnoteDefinition':
      return node.children.flatMap((child) => blockTexts(child));
    case 'tableRow':
      return [node.children.map((cell) => toString(cell)).join(' ')];
    default: {
      const text = toString(node, { includeImageAlt: false });
      return text.trim() === '' ? [] : [text];
    }
  }
}

function settleLanguage(language: string | undefined, warnings: Finding[]): string | undefined {
  const tag = language?.trim() ?? '';
  if (tag === '') return undefined;
  const refusal = checkLanguage(tag);
  if (!refusal) return tag;
  if (refusal.suggestion !== undefined) return refusal.suggestion;
  warnings.push({
    rule: refusal.rule,
    message: 'The source names a language that is not known; it was left out.',
    found: tag.slice(0, 40),
    expected: 'a BCP 47 language tag such as en or hi',
  });
  return undefined;
}

function settleAddress(address: string | undefined, warnings: Finding[]): string | undefined {
  if (address === undefined) return undefined;
  const refusal = checkWebAddress(address);
  if (!refusal) return address;
  if (/^https?:/i.test(address) && !/\s/.test(address) && URL.canParse(address)) return new URL(address).href;
  warnings.push({
    rule: 'web-address',
    message: 'The address of the article at its source is no web address; it was left out.',
    found: address.slice(0, 120),
    expected: 'an address that begins with https:// or http://',
  });
  return undefined;
}

function settleAliases(aliases: readonly string[], warnings: Finding[]): string[] {
  return [...new Set(aliases)].filter((alias) => {
    const refusal = checkAlias(alias);
    if (!refusal) return true;
    warnings.push({
      rule: 'alias-left-out',
      message: 'An old address of the article cannot be a path of this site; it was left out.',
      found: alias.slice(0, 120),
      ...(refusal.expected !== undefined && { expected: refusal.expected }),
    });
    return false;
  });
}

/** Subjects that have an address, each once, in the spelling that comes first. */
export function uniqueNames(names: readonly string[]): string[] {
  const bySlug = new Map(names.map((name) => [slugify(name), name] as const).reverse());
  bySlug.delete('');
  return [...bySlug.values()].reverse();
}
