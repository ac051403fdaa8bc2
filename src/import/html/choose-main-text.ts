import type { Finding } from '../format.ts';
import { headingDepth } from './element-roles.ts';
import { attribute, elementsIn, isElement } from './html-nodes.ts';
import type { HtmlElement, HtmlNode, HtmlParent } from './parse-html.ts';
import { readabilityChoice } from './readability-choice.ts';
import { isProse, textBlocks, type TextBlock } from './text-blocks.ts';

/** The main text of a page. */
export interface MainText {
  /** Its texts, and the elements that belong to it. */
  chosen: Set<HtmlNode>;
  /** Characters of text. */
  length: number;
  /** The element that the page itself says is the article, if it says so. */
  container: HtmlElement | undefined;
  warnings: Finding[];
}

/**
 * Finds the main text of a page. Readability says where it is; what the page itself marks as its article says where it
 * ends, and gives back the paragraphs that Readability took for something else. Longer pieces that stay out of the
 * marked article are told of.
 * @param saysArticle true when the page's metadata say that it is an article, however many others it announces
 * @returns undefined when there is none: an index, an empty page
 */
export function chooseMainText(page: HtmlParent, saysArticle = false): MainText | undefined {
  const blocks = textBlocks(page);
  const chosen = readabilityChoice(page) ?? new Set<HtmlNode>();
  const taken = blocks.filter(({ nodes }) => nodes.some((node) => chosen.has(node)));
  const container = findContainer(page, taken.length > 0 ? taken : blocks);
  const isInside = container ? withinTest(container) : () => false;

  const leftOut: TextBlock[] = [];
  for (const block of blocks) {
    const isTaken = block.nodes.some((node) => chosen.has(node));
    const inside = isInside(block.parent);
    if (isTaken && container && !inside && !isProse(block)) remove(block, chosen);
    if (isTaken || !inside) continue;
    if (!block.furniture && belongs(block)) add(block, chosen);
    else if (isProse(block, 80) && !headingDepth(block.parent.nodeName)) leftOut.push(block);
  }
  const text = blocks.filter(({ nodes }) => nodes.some((node) => chosen.has(node)));
  if (!isArticle(text) || (!saysArticle && !container && isIndex(text))) return undefined;
  return {
    chosen,
    container,
    length: text.reduce((sum, block) => sum + block.text.length, 0),
    warnings: leftOut.length > 0 ? [explainLeftOut(leftOut)] : [],
  };
}

/** The article as the page marks it: the smallest such element that holds most of the text. */
function findContainer(page: HtmlParent, blocks: readonly TextBlock[]): HtmlElement | undefined {
  const prose = blocks.filter((block) => isProse(block, 40));
  const total = lengthOf(prose);
  let best: HtmlElement | undefined;
  for (const element of elementsIn(page)) {
    const names = attribute(element, 'itemprop')?.split(/\s+/) ?? [];
    const marked =
      names.includes('articleBody') || element.tagName === 'article' || element.tagName === 'main';
    if (!marked && attribute(element, 'role') !== 'main') continue;
    const isInside = withinTest(element);
    // Later ones are inside, or no better.
    if (lengthOf(prose.filter(({ parent }) => isInside(parent))) >= total * 0.8) best = element;
  }
  return total > 0 ? best : undefined;
}

const lengthOf = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, { unlinked }) => sum + unlinked, 0);

/** A test for being inside an element, which remembers what it has seen. */
function withinTest(container: HtmlElement): (node: HtmlParent) => boolean {
  const known = new Map<HtmlParent, boolean>([[container, true]]);
  return (node) => {
    const path: HtmlParent[] = [];
    let answer: boolean | undefined;
    for (let at: HtmlParent | null = node; at; at = 'parentNode' in at ? at.parentNode : null) {
      answer = known.get(at);
      if (answer !== undefined) break;
      path.push(at);
    }
    for (const one of path) known.set(one, answer ?? false);
    return answer ?? false;
  };
}

/** Text that belongs to an article although Readability did not take it. */
function belongs(block: TextBlock): boolean {
  const tag = block.parent.nodeName;
  if (block.unlinked * 2 <= block.text.length) return false;
  // A headline stands above the text; it is known from elsewhere.
  if (headingDepth(tag)) return tag !== 'h1';
  if (/^(?:p|blockquote|pre|dd|dt|td|th|figcaption|caption)$/.test(tag)) return true;
  return isProse(block, 40);
}

function add(block: TextBlock, chosen: Set<HtmlNode>): void {
  for (const node of block.nodes) chosen.add(node);
  if (!('tagName' in block.parent)) return;
  chosen.add(block.parent);
  if (block.parent.tagName !== 'figcaption') return;
  // A caption without its picture says nothing.
  const figure = block.parent.parentNode;
  if (figure) for (const element of elementsIn(figure)) if (element.tagName === 'img') chosen.add(element);
}

function remove(block: TextBlock, chosen: Set<HtmlNode>): void {
  for (const node of block.nodes) chosen.delete(node);
  if (isElement(block.parent as HtmlNode)) chosen.delete(block.parent as HtmlNode);
}

/** True for a text that is more than links. */
const isArticle = (blocks: readonly TextBlock[]): boolean => {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return length > 0 && lengthOf(blocks) * 2 > length;
};

/** True for a page that announces several articles: no one of them holds its text. */
function isIndex(text: readonly TextBlock[]): boolean {
  const articles = new Set<HtmlParent>();
  for (const { parent } of text.filter((block) => isProse(block))) {
    for (let node: HtmlParent | null = parent; node; node = 'parentNode' in node ? node.parentNode : null) {
      if (node.nodeName === 'article') articles.add(node);
    }
  }
  return articles.size >= 3;
}

const explainLeftOut = (blocks: readonly TextBlock[]): Finding => ({
  rule: 'text-left-out',
  message:
    blocks.length === 1
      ? 'A paragraph inside the article of the page was taken for something else (an offer, a related story, a comment) and is left out.'
      : `${blocks.length} paragraphs inside the article of the page were taken for something else (offers, related stories, comments) and are left out.`,
  found: blocks[0]?.text.trim().slice(0, 120) ?? '',
});
