import { attribute, elementsIn, rawText } from './html-nodes.ts';
import type { HtmlElement, HtmlParent } from './parse-html.ts';
import { webAddress } from './safe-address.ts';

/** What a page says of itself in its markup, gathered in one pass. */
export interface PageFacts {
  /** Contents of `<meta>` by lower-case name, property or itemprop, in order. */
  meta: Map<string, string[]>;
  /** Text of each `<script type="application/ld+json">`. */
  jsonLd: string[];
  title: string | undefined;
  /** `<html lang>`. */
  language: string | undefined;
  canonical: string | undefined;
  /** What relative addresses start from. */
  base: string | undefined;
}

/** Longer values are no metadata. */
const LONGEST = 20_000;

/** Reads what a page says of itself. */
export function readPage(page: HtmlParent, html: string): PageFacts {
  const meta = new Map<string, string[]>();
  const jsonLd: string[] = [];
  let title: string | undefined;
  let language: string | undefined;
  let canonical: string | undefined;
  let base: string | undefined;
  for (const element of elementsIn(page, ({ tagName }) => tagName === 'svg' || tagName === 'template')) {
    switch (element.tagName) {
      case 'html':
        language = attribute(element, 'lang') ?? attribute(element, 'xml:lang');
        break;
      case 'title':
        title ??= rawText(element);
        break;
      case 'meta':
        addMeta(element, meta);
        break;
      case 'link':
        if (hasWord(attribute(element, 'rel'), 'canonical')) canonical ??= attribute(element, 'href');
        break;
      case 'base':
        base ??= attribute(element, 'href');
        break;
      case 'script':
        if (/^\s*application\/ld\+json\b/i.test(attribute(element, 'type') ?? ''))
          jsonLd.push(rawText(element));
        break;
      default:
    }
  }
  const saved = webAddress(savedFrom(html));
  const ogUrl = meta.get('og:url')?.[0];
  const address = webAddress(canonical, webAddress(ogUrl) ?? saved) ?? webAddress(ogUrl) ?? saved;
  return { meta, jsonLd, title, language, canonical: address, base: webAddress(base, address) ?? address };
}

function addMeta(element: HtmlElement, meta: Map<string, string[]>): void {
  const content = attribute(element, 'content')?.trim();
  if (!content || content.length > LONGEST) return;
  for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
    const name = attribute(element, key)?.trim().toLowerCase();
    if (!name) continue;
    const contents = meta.get(name);
    if (contents) contents.push(content);
    else meta.set(name, [content]);
  }
}

/** The address in the comment that browsers write into pages that they save. */
const savedFrom = (html: string): string | undefined =>
  /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url: )(\S+)/.exec(html.slice(0, 4096))?.[1];

const hasWord = (list: string | undefined, word: string): boolean =>
  list?.toLowerCase().split(/\s+/).includes(word) ?? false;
