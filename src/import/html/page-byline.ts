import { attribute, elementsIn, rawText } from './html-nodes.ts';
import type { HtmlElement, HtmlParent } from './parse-html.ts';
import { nameOf, plainText } from './plain-value.ts';

/** "By" before a name, as far as pages write it into their metadata. */
const BY = /^(?:by|von|por|par|door|af|av|di|przez)\s*:?\s+(?=\p{Lu}|\p{Lo})/iu;

/**
 * Who wrote the article: the authors of the JSON-LD, else of the meta tags, else what is marked as the author in the
 * text. Names as they are, without "By"; addresses of profiles are no names.
 */
export function pageByline(
  page: HtmlParent,
  linked: readonly unknown[] | undefined,
  meta: (...names: string[]) => string[],
  container: HtmlElement | undefined,
): string[] {
  const candidates = [
    (linked ?? []).map((author) => nameOf(author) ?? ''),
    meta(
      'author',
      'article:author',
      'og:article:author',
      'dc.creator',
      'dcterms.creator',
      'citation_author',
      'parsely-author',
      'sailthru.author',
      'byl',
    ),
    container ? markedAuthors(container) : [],
    markedAuthors(page),
  ];
  const names = candidates.map((list) => list.map(cleanName).filter(isName));
  return names.find((list) => list.length > 0) ?? [];
}

function markedAuthors(within: HtmlParent): string[] {
  const found: string[] = [];
  for (const element of elementsIn(within)) {
    const marked =
      attribute(element, 'itemprop')?.split(/\s+/).includes('author') === true ||
      (element.tagName === 'a' && attribute(element, 'rel')?.split(/\s+/).includes('author') === true);
    if (marked) found.push(authorText(element));
    // Others are those of comments and of related stories.
    if (found.length >= 5) break;
  }
  return [...new Set(found)].slice(0, 3);
}

/** An author may be a whole box, in which the name is marked. */
function authorText(element: HtmlElement): string {
  for (const inner of elementsIn(element)) {
    if (attribute(inner, 'itemprop')?.split(/\s+/).includes('name'))
      return attribute(inner, 'content') ?? rawText(inner);
  }
  return attribute(element, 'content') ?? rawText(element);
}

const cleanName = (name: string): string => plainText(name).replace(BY, '');

const isName = (name: string): boolean =>
  name !== '' && name.length <= 200 && !/^(?:https?:)?\/\//i.test(name);
