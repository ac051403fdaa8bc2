import type { Finding } from '../format.ts';
import { headingDepth } from './element-roles.ts';
import { attribute, elementsIn, isElement } from './html-nodes.ts';
import type { HtmlElement, HtmlNode, HtmlParent } from './parse-html.ts';
import { readabilityChoice } from './readability-choice.ts';
import { isProse, textBlocks, type TextBlock } from './text-blocks.ts';

/** Readability's own measure of a text, and one for news in brief. */
const LONG = 500;
const SHORT = 140;

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
  const chosen = firstChoice(page, blocks);
  const isTaken = ({ nodes }: TextBlock): boolean => nodes.some((node) => chosen.has(node));
  const taken = blocks.filter(isTaken);
  const container = findContainer(page, taken.length > 0 ? taken : blocks);
  const leftOut = container || taken.length === 0 ? mend(blocks, chosen, container) : [];
  removeMenus(blocks.filter(isTaken), chosen);
  const text = blocks.filter(isTaken);
  if (!isArticle(text) || (!saysArticle && isIndex(blocks))) return undefined;
  return {
    chosen,
    container,
    length: text.reduce((sum, block) => sum + block.text.length, 0),
    warnings: leftOut.length > 0 ? [explainLeftOut(leftOut)] : [],
  };
}

/**
 * Readability's choice. News in brief is shorter than it expects a text to be, and it would take half the page instead;
 * but a short piece of a page that has more to say is the wrong one.
 */
function firstChoice(page: HtmlParent, blocks: readonly TextBlock[]): Set<HtmlNode> {
  const chosen = readabilityChoice(page, SHORT);
  if (!chosen) return new Set();
  const [inside, outside] = [true, false].map((wanted) =>
    lengthOf(
      blocks.filter(
        (block) =>
          isProse(block) && !block.furniture && block.nodes.some((node) => chosen.has(node)) === wanted,
      ),
    ),
  ) as [number, number];
  return (inside < LONG && outside > inside && readabilityChoice(page, LONG)) || chosen;
}

/**
 * Adds what Readability has missed in the container, and removes what is no text and lies outside it. Without a container
 * and a choice, the text is all that does not stand beside it.
 * @returns longer pieces inside the container that stay out
 */
function mend(
  blocks: readonly TextBlock[],
  chosen: Set<HtmlNode>,
  container: HtmlElement | undefined,
): TextBlock[] {
  const taken = blocks.map(({ nodes }) => nodes.some((node) => chosen.has(node)));
  const [start, end] = [taken.indexOf(true), taken.lastIndexOf(true)];
  const leftOut: TextBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const inside =
      !container || block.parent === container || ancestors(block.parent).some((node) => node === container);
    if (taken[index]) {
      if (!inside && !isProse(block)) remove(block, chosen);
    } else if (inside) {
      const isAmong = start < 0 || (index > start && index < end);
      if (!block.furniture && belongs(block, isAmong)) add(block, chosen);
      else if (isProse(block) && !headingDepth(block.parent.nodeName)) leftOut.push(block);
    }
  }
  return leftOut;
}

/**
 * The article as the page marks it: the innermost `<article>` that holds most of the text, else what is marked as its
 * body, else as the main part of the page.
 */
function findContainer(page: HtmlParent, blocks: readonly TextBlock[]): HtmlElement | undefined {
  const inside = new Map<HtmlParent, number>();
  let total = 0;
  for (const { parent, unlinked } of blocks.filter((block) => isProse(block, 40))) {
    total += unlinked;
    for (const node of [parent, ...ancestors(parent)]) inside.set(node, (inside.get(node) ?? 0) + unlinked);
  }
  if (total === 0) return undefined;
  const best = new Map<number, HtmlElement>();
  // A later one that holds as much lies inside the one before.
  for (const element of elementsIn(page)) {
    const rank =
      (inside.get(element) ?? 0) >= total * 0.8 ? MARKS.findIndex((isMarked) => isMarked(element)) : -1;
    if (rank >= 0) best.set(rank, element);
  }
  return best.get(Math.min(...best.keys()));
}

/** How pages mark their article, the surest first: an `<article>` has the pictures and captions above its body too. */
const MARKS: readonly ((element: HtmlElement) => boolean)[] = [
  ({ tagName }) => tagName === 'article',
  (element) => attribute(element, 'itemprop')?.split(/\s+/).includes('articleBody') ?? false,
  (element) => element.tagName === 'main' || attribute(element, 'role') === 'main',
];

function* ancestors(node: HtmlParent): Generator<HtmlParent> {
  for (let at = parentOf(node); at; at = parentOf(at)) yield at;
}

const parentOf = (node: HtmlParent): HtmlParent | null => ('parentNode' in node ? node.parentNode : null);

const lengthOf = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, { unlinked }) => sum + unlinked, 0);

/**
 * True for text that belongs to an article although Readability did not take it.
 * @param isAmong true when it stands among what was taken: there an item of a list is no menu
 */
function belongs(block: TextBlock, isAmong: boolean): boolean {
  const tag = block.parent.nodeName;
  if (block.unlinked * 2 <= block.text.length) return false;
  // A headline stands above the text; it is known from elsewhere.
  if (headingDepth(tag)) return tag !== 'h1';
  if (/^(?:p|blockquote|pre|dd|dt|td|th|figcaption|caption)$/.test(tag)) return true;
  if (tag === 'footer') return true;
  return isProse(block, 40) || (isAmong && tag === 'li');
}

function add(block: TextBlock, chosen: Set<HtmlNode>): void {
  for (const node of block.nodes) chosen.add(node);
  if (!('tagName' in block.parent)) return;
  chosen.add(block.parent);
  if (block.parent.tagName === 'figcaption') addPicture(block.parent, chosen);
}

/** A caption without its picture says nothing. */
function addPicture(caption: HtmlElement, chosen: Set<HtmlNode>): void {
  const { parentNode: figure } = caption;
  if (
    figure?.nodeName !== 'figure' ||
    figure.childNodes.find((node) => node.nodeName === 'figcaption') !== caption
  )
    return;
  for (const element of elementsIn(figure)) if (element.tagName === 'img') chosen.add(element);
}

/** Lists of links above the text are the menus of pages that are laid out by tables. */
function removeMenus(taken: readonly TextBlock[], chosen: Set<HtmlNode>): void {
  const start = taken.findIndex((block) => isProse(block));
  for (const block of taken.slice(0, Math.max(0, start))) {
    const links = block.nodes.filter(({ nodeName }) => nodeName === 'a').length;
    if (links > 1 && block.unlinked * 10 < block.text.length) remove(block, chosen);
  }
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

/** True for a page that announces several articles: none of them has half of its text. */
function isIndex(blocks: readonly TextBlock[]): boolean {
  const articles = new Map<HtmlParent, number>();
  for (const { parent, unlinked } of blocks.filter((block) => isProse(block))) {
    const outermost = [parent, ...ancestors(parent)].findLast(({ nodeName }) => nodeName === 'article');
    if (outermost) articles.set(outermost, (articles.get(outermost) ?? 0) + unlinked);
  }
  const lengths = [...articles.values()];
  return lengths.length >= 3 && Math.max(...lengths) * 2 < lengths.reduce((sum, length) => sum + length);
}

function explainLeftOut(blocks: readonly TextBlock[]): Finding {
  const [first] = blocks;
  const line =
    first && 'sourceCodeLocation' in first.parent ? first.parent.sourceCodeLocation?.startLine : undefined;
  return {
    rule: 'text-left-out',
    message:
      blocks.length === 1
        ? 'A paragraph inside the article of the page was taken for something else (an offer, a related story, a comment) and is left out.'
        : `${blocks.length} paragraphs inside the article of the page were taken for something else (offers, related stories, comments) and are left out.`,
    found: first?.text.trim().slice(0, 120) ?? '',
    ...(line !== undefined && { line }),
  };
}
