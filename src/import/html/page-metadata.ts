import type { Draft } from '../draft.ts';
import type { Finding } from '../format.ts';
import { attribute, elementsIn } from './html-nodes.ts';
import { asList, isObject, readJsonLd, typesOf, type JsonObject } from './json-ld.ts';
import { pageByline } from './page-byline.ts';
import { pageHeadline } from './page-headline.ts';
import type { HtmlElement, HtmlParent } from './parse-html.ts';
import type { PageFacts } from './read-page.ts';
import { nameOf, plainText, plainValue } from './plain-value.ts';
import { webAddress } from './safe-address.ts';

/** What a page says of its article, but for the text. */
export interface PageMetadata {
  fields: Omit<Draft, 'body'>;
  /** True when the headline is the page's `<title>`, which may name the site too. */
  isTitle: boolean;
  /** The text as the metadata have it: a last resort, since its structure is lost. */
  articleBody: string | undefined;
  /** True when the page says that it is an article, and not an index or a home page. */
  saysArticle: boolean;
  warnings: Finding[];
}

/**
 * Reads what a page says of its article. Of several sources the one that is made for machines and for this article wins:
 * JSON-LD, then the meta tags of Open Graph, Dublin Core, Highwire (`citation_`), Parse.ly and Sailthru, then what is
 * marked in the text. `container` is the article in the page, when that is known.
 */
export function pageMetadata(page: HtmlParent, facts: PageFacts, container?: HtmlElement): PageMetadata {
  const { meta } = facts;
  const linkedData = readJsonLd(facts.jsonLd, facts.canonical);
  const { article } = linkedData;
  const resolve = (value: unknown): unknown => linkedData.resolve(value);
  const first = (...names: string[]): string | undefined =>
    names.map((name) => meta.get(name)?.[0]).find(Boolean);
  const all = (...names: string[]): string[] =>
    names.map((name) => meta.get(name) ?? []).find((list) => list.length > 0) ?? [];
  const linked = (name: string): string | undefined => plainValue(article?.[name]);
  const named = (name: string): string[] =>
    asList(article?.[name]).flatMap((one) => nameOf(resolve(one)) ?? []);

  const source =
    named('publisher')[0] ??
    first('og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title', 'application-name');
  const sections = named('articleSection');
  const fields: Omit<Draft, 'body'> = {};
  const headline = pageHeadline(page, {
    linked: linked('headline'),
    shared: first('og:title', 'twitter:title', 'dc.title', 'citation_title'),
    title: facts.title,
    source,
  });
  set(fields, 'headline', headline?.text);
  set(
    fields,
    'date',
    linked('datePublished') ?? first(...DATES) ?? markedDate(container ?? page, container !== undefined),
  );
  set(fields, 'source', source && plainText(source));
  set(fields, 'sourceUrl', facts.canonical ?? webAddress(linked('url')));
  set(fields, 'section', sections[0] ?? first('article:section', 'parsely-section', 'section'));
  set(
    fields,
    'summary',
    linked('description') ??
      plainValue(first('og:description', 'description', 'dc.description', 'twitter:description')),
  );
  set(
    fields,
    'language',
    linked('inLanguage') ??
      language(container) ??
      facts.language ??
      first('content-language', 'dc.language', 'og:locale'),
  );
  set(
    fields,
    'rights',
    linked('copyrightNotice') ?? first('dc.rights', 'dcterms.rights', 'copyright', 'rights'),
  );
  set(fields, 'dateline', linked('dateline'));
  // A page without an address of its own has the site's.
  if (fields.sourceUrl !== undefined && new URL(fields.sourceUrl).pathname !== '/')
    fields.id = fields.sourceUrl;
  setList(
    fields,
    'byline',
    pageByline(page, article && asList(article['author'] ?? article['creator']).map(resolve), all, container),
  );
  setList(fields, 'topics', topics(named('keywords'), all));
  for (const [field, type] of SUBJECTS) setList(fields, field, aboutOf(article, resolve, type));
  if (fields.places === undefined) setList(fields, 'places', named('contentLocation'));

  const body = article?.['articleBody'];
  const kind = first('og:type');
  return {
    fields,
    isTitle: headline?.isTitle ?? false,
    articleBody: typeof body === 'string' && body.trim() !== '' ? body : undefined,
    saysArticle: article !== undefined || kind === 'article',
    warnings: linkedData.broken > 0 ? [BROKEN] : [],
  };
}

const DATES =
  `article:published_time og:article:published_time datepublished dcterms.issued dc.date.issued dcterms.created
  dc.date.created dc.date dcterms.date citation_publication_date citation_date parsely-pub-date sailthru.date
  cxenseparse:recs:publishtime article.published publish-date publishdate publish_date publication_date pubdate date
  published_time originalpublicationdate`.split(/\s+/);

const SUBJECTS = [
  ['people', 'Person'],
  ['places', 'Place'],
  ['organizations', 'Organization'],
] as const;

const BROKEN: Finding = {
  rule: 'metadata-unreadable',
  message: 'A block of metadata in the page (JSON-LD) is no JSON and was not read.',
};

/** A date that is marked in the page. Outside the article only one that says that it is the date of publication. */
function markedDate(within: HtmlParent, isArticle: boolean): string | undefined {
  let any: string | undefined;
  for (const element of elementsIn(within)) {
    const property = attribute(element, 'itemprop')?.split(/\s+/) ?? [];
    const value = attribute(element, 'datetime') ?? attribute(element, 'content');
    if (
      property.includes('datePublished') ||
      (element.tagName === 'time' && attribute(element, 'pubdate') !== undefined)
    ) {
      if (value) return value;
    }
    if (element.tagName === 'time' && !property.includes('dateModified')) any ??= value;
  }
  return isArticle ? any : undefined;
}

/** The language of the article, where it is not the page's. */
const language = (container: HtmlElement | undefined): string | undefined => {
  for (
    let node: HtmlParent | null | undefined = container;
    node && 'tagName' in node;
    node = node.parentNode
  ) {
    const lang = node.tagName === 'html' ? undefined : attribute(node, 'lang');
    if (lang) return lang;
  }
  return undefined;
};

function topics(linked: readonly string[], all: (...names: string[]) => string[]): string[] {
  const split = (list: readonly string[]): string[] => list.flatMap((one) => one.split(/\s*[,;،、，]\s*/));
  const keywords = split(linked);
  if (keywords.some(Boolean)) return keywords;
  // Tags are one to an element, and may have commas in them.
  const tags = all('article:tag');
  return tags.length > 1
    ? tags
    : split([
        ...tags,
        ...all(
          'news_keywords',
          'parsely-tags',
          'sailthru.tags',
          'citation_keywords',
          'dc.subject',
          'keywords',
        ),
      ]);
}

function aboutOf(
  article: JsonObject | undefined,
  resolve: (value: unknown) => unknown,
  type: string,
): string[] {
  return asList(article?.['about'])
    .map(resolve)
    .filter(isObject)
    .filter((one) => typesOf(one).some((name) => name.endsWith(type)))
    .flatMap((one) => nameOf(one) ?? []);
}

type Text =
  'headline' | 'date' | 'source' | 'sourceUrl' | 'section' | 'summary' | 'language' | 'rights' | 'dateline';
type Names = 'byline' | 'topics' | 'people' | 'places' | 'organizations';

function set(fields: Omit<Draft, 'body'>, name: Text, value: string | undefined): void {
  if (value !== undefined && value !== '') fields[name] = value;
}

function setList(fields: Omit<Draft, 'body'>, name: Names, values: readonly string[]): void {
  const kept = [...new Set(values.map((value) => plainText(value)))].filter((value) => value !== '');
  if (kept.length > 0) fields[name] = kept;
}
