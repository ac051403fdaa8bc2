import {
  defaultTreeAdapter,
  parse,
  parseFragment,
  type DefaultTreeAdapterTypes,
  type ParserOptions,
  type TreeAdapter,
  type DefaultTreeAdapterMap,
} from 'parse5';
import { flattenMarkup } from './flatten-markup.ts';

/** A node of a parsed page. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** A page or a fragment, parsed as browsers do. */
export interface ParsedHtml {
  root: HtmlParent;
  /** True when the markup was too deep or too tangled to be read: then the tree has its text in paragraphs. */
  flattened: boolean;
}

/** Chromium nests no deeper either (kMaximumHTMLParserDOMTreeDepth). */
const MAX_DEPTH = 512;

/** Unclosed formatting is opened again in each later block; this stops a page that lives by it. */
const MAX_NODES = 1_000_000;

class TooTangled extends Error {}

/** Parses a fragment: the text of an article in a feed or an export. Runs in linear time on anything. */
export const parseHtmlFragment = (html: string, locations = false): ParsedHtml =>
  parseWithin(html, (options) => parseFragment(html, options), locations);

/** A parsed page. */
export interface ParsedPage extends ParsedHtml {
  /** True when the file ends in the middle: in a tag or a comment, or with boxes open and no end of the page. */
  truncated: boolean;
}

/** What parse5 reports when a file ends where it cannot; the rest of its errors are of no interest. */
const CUT_OFF = /^(?:eof-in-|eof-before-tag-name|open-elements-left-after-eof)/;

/** Parses a whole page. Runs in linear time on anything. */
export function parseHtmlPage(html: string): ParsedPage {
  const ends: string[] = [];
  const onParseError = ({ code }: { code: string }): void => {
    if (CUT_OFF.test(code)) ends.push(code);
  };
  const parsed = parseWithin(html, (options) => parse(html, { ...options, onParseError }), true);
  const hasEnd = /<\/(?:html|body)\s*>/i.test(html.slice(-20_000));
  return { ...parsed, truncated: ends.length > 0 && !hasEnd && /<(?:html|body|head)\b/i.test(html) };
}

function parseWithin(
  html: string,
  run: (options: ParserOptions<DefaultTreeAdapterMap>) => HtmlParent,
  locations: boolean,
): ParsedHtml {
  try {
    const treeAdapter = limitedAdapter();
    const root = run({ treeAdapter, scriptingEnabled: false, sourceCodeLocationInfo: locations });
    return { root, flattened: false };
  } catch (error) {
    if (!(error instanceof TooTangled)) throw error;
    return { root: parseFragment(flattenMarkup(html)), flattened: true };
  }
}

/** parse5's own tree, which stops where its parser would begin to take quadratic time. */
function limitedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  let nodes = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      nodes += 1;
      if (nodes > MAX_NODES) throw new TooTangled();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > MAX_DEPTH) throw new TooTangled();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}
