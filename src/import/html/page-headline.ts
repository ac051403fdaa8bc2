import { elementsIn, rawText } from './html-nodes.ts';
import type { HtmlParent } from './parse-html.ts';
import { plainText } from './plain-value.ts';

/** Nothing is looked for in a longer one. */
const LONGEST = 1000;

/** What may be the headline of a page. */
interface Titles {
  /** Of the JSON-LD. */
  linked: string | undefined;
  /** Of Open Graph and the like: what a site wants shown where the page is shared. */
  shared: string | undefined;
  /** The page's `<title>`. */
  title: string | undefined;
  /** Name of the site, which titles may end in. */
  source: string | undefined;
}

/** A headline. */
export interface Headline {
  text: string;
  /** True when it is the page's `<title>`, which may name the site too. */
  isTitle: boolean;
}

/**
 * The headline of a page: JSON-LD's, else Open Graph's, else the first `<h1>`, else the `<title>` without the name of the
 * site. One that its site has cut short (`…`) is taken from the `<h1>` that it begins.
 */
export function pageHeadline(
  page: HtmlParent,
  { linked, shared, title, source }: Titles,
): Headline | undefined {
  const heading = firstHeading(page);
  const plainTitle = title === undefined ? undefined : withoutSite(collapse(title), source);
  const stated = linked ?? (shared && withoutSite(plainText(shared), source)) ?? heading;
  const headline = stated ?? plainTitle;
  if (headline === undefined || headline === '') return undefined;
  const isTitle = stated === undefined;
  if (headline.length > LONGEST) return { text: headline, isTitle };
  const cut = /^(.+?)\s*(?:…|\.\.\.)$/u.exec(headline)?.[1];
  return cut !== undefined && heading?.startsWith(cut)
    ? { text: heading, isTitle }
    : { text: headline, isTitle };
}

function firstHeading(page: HtmlParent): string | undefined {
  for (const element of elementsIn(page)) {
    const text = element.tagName === 'h1' ? collapse(rawText(element)) : '';
    if (text !== '') return text;
  }
  return undefined;
}

/** `Harbour opens | The Mercury` → `Harbour opens`, when the site is The Mercury. */
function withoutSite(title: string, source: string | undefined): string {
  if (title.length > LONGEST) return title;
  const parts = /^(.+)\s+(?:[|·•»:]|[-–—])\s+(.+?)$/u.exec(title);
  const [, before, after] = parts ?? [];
  if (before === undefined || after === undefined || source === undefined) return title;
  return letters(after) === letters(source) ? before.trim() : title;
}

/**
 * `The Mercury: Harbour opens` → `Harbour opens`, when the text opens with that line.
 * @param lines the first lines of the text
 */
export function headlineAmong(title: string, lines: readonly string[]): string {
  const line = lines.find(
    (one) =>
      one.length >= 8 &&
      one.length < title.length &&
      (/[|·•»:–—-]\s+$/u.test(title.endsWith(one) ? title.slice(0, -one.length) : '') ||
        /^\s+[|·•«:–—-]/u.test(title.startsWith(one) ? title.slice(one.length) : '')),
  );
  return line ?? title;
}

const letters = (text: string): string => text.toLowerCase().replace(/^the\s+|[^\p{L}\p{N}]+/gu, '');

const collapse = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ').trim();
