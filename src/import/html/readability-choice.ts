import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { serialize, defaultTreeAdapter as adapter, html } from 'parse5';
import { isElement, isText, traverse } from './html-nodes.ts';
import type { HtmlElement, HtmlNode, HtmlParent } from './parse-html.ts';
import { judgeAddress } from './safe-address.ts';

/** A mark of our own on each node, by which it is found again in what Readability takes. */
const MARK = 'data-dateline-';

/** Pages beyond this are lists, logs or broken; Readability's time grows faster than their size. */
const MAX_NODES = 30_000;
const MAX_DEPTH = 150;

/** Frames that are part of a text, and not an advertisement: they become links. Readability's own list, and more. */
const EMBEDS =
  /\/\/(?:[\w-]+\.)*(?:dailymotion|youtube|youtube-nocookie|vimeo|twitch|bilibili|rumble|archive|soundcloud|spotify|documentcloud|scribd|datawrapper|dwcdn|flourish|infogram|facebook|instagram|twitter|tiktok|google|openstreetmap)\.(?:com|org|net|tv|studio)\/|\/\/v\.qq\.com\//i;

/**
 * The nodes of a page that are its main text, as Mozilla's Readability sees it. It works on a copy of the page, in which
 * nothing is run and nothing is fetched; only its choice is used, the text is taken from the page itself.
 * @param shortest characters that a text must have; for a shorter one Readability gives up its rules one by one
 * @returns undefined when it finds none, or when the page is too large for it
 */
export function readabilityChoice(page: HtmlParent, shortest: number): Set<HtmlNode> | undefined {
  const { nodes, copy, depth } = markedCopy(page);
  if (nodes.length > MAX_NODES || depth > MAX_DEPTH) return undefined;
  try {
    const { document } = parseHTML(serialize(copy));
    const reader = new Readability<MarkedParent>(document, {
      charThreshold: shortest,
      allowedVideoRegex: EMBEDS,
      serializer: (node) => node as never,
    });
    const content = reader.parse()?.content;
    if (!content) return undefined;
    const chosen = new Set<HtmlNode>();
    for (const { attributes } of content.querySelectorAll('*')) {
      // An element that stands for several (a box in a box) has the marks of all of them.
      for (const { name } of attributes) {
        const node = name.startsWith(MARK) ? nodes[Number(name.slice(MARK.length))] : undefined;
        if (!node) continue;
        chosen.add(node);
        if (isElement(node) && !isReplaced(node))
          node.childNodes.filter(isText).forEach((text) => chosen.add(text));
      }
    }
    return chosen;
  } catch {
    // Both libraries are made for pages as they are; one that breaks them is read without them.
    return undefined;
  }
}

interface MarkedParent {
  querySelectorAll(selector: string): Iterable<{ attributes: Iterable<{ name: string }> }>;
}

/**
 * A copy of the page with a mark on each element, and each text in an element of its own that has one: Readability makes
 * new paragraphs of text that stands beside blocks, and leaves their parents behind.
 */
function markedCopy(page: HtmlParent): { copy: HtmlParent; nodes: HtmlNode[]; depth: number } {
  const nodes: HtmlNode[] = [];
  const copy = adapter.createDocument();
  const parents: HtmlParent[] = [copy];
  let depth = 0;
  const mark = (node: HtmlNode): { name: string; value: string } => ({
    name: `${MARK}${nodes.push(node) - 1}`,
    value: '',
  });
  traverse(page, (node) => {
    const parent = parents.at(-1) ?? copy;
    if (isText(node)) {
      if (isReplaced(parent) && isWritten(node.value)) {
        // No other element is so plain: rules of Readability count spans.
        const box = adapter.createElement('data', html.NS.HTML, [mark(node)]);
        adapter.insertText(box, node.value);
        adapter.appendChild(parent, box);
      } else adapter.insertText(parent, node.value);
    }
    if (!isElement(node) || node.tagName === 'template') return false;
    const element = adapter.createElement(node.tagName, node.namespaceURI, [
      ...keptAttributes(node),
      mark(node),
    ]);
    adapter.appendChild(parent, element);
    depth = Math.max(depth, parents.push(element));
    return () => void parents.pop();
  });
  return { copy, nodes, depth };
}

/** A link that runs a script would lose its mark with its address. */
const keptAttributes = (element: HtmlElement): HtmlElement['attrs'] =>
  element.attrs.filter(({ name, value }) => name !== 'href' || judgeAddress(value).kind !== 'unsafe');

/** Elements that Readability replaces by the paragraphs that it makes of their text. */
const isReplaced = (parent: HtmlParent): boolean =>
  /^(?:div|section|td|body|center|article|main)$/.test(parent.nodeName);

const isWritten = (text: string): boolean => /[^ \t\n\f\r]/.test(text);
