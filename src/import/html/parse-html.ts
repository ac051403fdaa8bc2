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
/** An element, with what is in it. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;
/** An element, or the page. */
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
  /** How the file ends, when that is not where a page ends. */
  end: 'whole' | EndOfFile;
}

/** `inside-tag`: what follows the last `<` or `<!--` is lost. `inside-box`: with boxes open. `no-end`: without end tags. */
type EndOfFile = 'inside-tag' | 'inside-box' | 'no-end';

/** What parse5 reports when a file ends inside a tag or a comment; the rest of its errors are of no interest. */
const INSIDE_TAG = /^(?:eof-in-(?:tag|comment)|eof-before-tag-name)$/;

/** Elements whose end tags may be left out (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags). */
const MAY_STAY_OPEN =
  /^(?:html|head|body|p|li|d[dt]|t(?:body|head|foot|[rdh])|option|optgroup|r[bpt]|rtc|colgroup|font|b|i|center)$/;

/** Parses a whole page. Runs in linear time on anything. */
export function parseHtmlPage(html: string): ParsedPage {
  const ends: string[] = [];
  const onParseError = ({ code }: { code: string }): void => {
    if (INSIDE_TAG.test(code)) ends.push(code);
  };
  const parsed = parseWithin(html, (options) => parse(html, { ...options, onParseError }), true);
  if (ends.length > 0) return { ...parsed, end: 'inside-tag' };
  // A part of a page has no end of its own.
  if (!/<(?:html|body|head)\b/i.test(html) || /<\/(?:html|body)\s*>/i.test(html.slice(-20_000)))
    return { ...parsed, end: 'whole' };
  return { ...parsed, end: endsInBox(parsed.root) ? 'inside-box' : 'no-end' };
}

/** True when an element is open at the end of the file that has to be closed. */
function endsInBox(root: HtmlParent): boolean {
  for (
    let node: HtmlNode | HtmlParent | undefined = root;
    node && 'childNodes' in node;
    node = node.childNodes.at(-1)
  ) {
    if (!('tagName' in node) || MAY_STAY_OPEN.test(node.tagName)) continue;
    if (node.sourceCodeLocation && !node.sourceCodeLocation.endTag && node.childNodes.length > 0) return true;
  }
  return false;
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
