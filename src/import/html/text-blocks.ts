import { isBlock, isControl, isUnseen } from './element-roles.ts';
import { isFurniture } from './furniture.ts';
import { isElement, isHidden, isText, traverse } from './html-nodes.ts';
import type { HtmlElement, HtmlNode, HtmlParent } from './parse-html.ts';

/** The text that stands in one paragraph, heading, item or cell of a page. */
export interface TextBlock {
  /** The block that it stands in. */
  parent: HtmlParent;
  /** Its texts and what stands among them: pictures, line breaks, emphasis. */
  nodes: HtmlNode[];
  /** Its text, white space collapsed; `\n` for a line break. */
  text: string;
  /** Characters of it that are not in a link. */
  unlinked: number;
  /** What around it says that it is no part of the article. */
  furniture: HtmlElement | undefined;
}

/** The blocks of text of a page, in order. What is hidden is none. */
export function textBlocks(page: HtmlParent): TextBlock[] {
  const blocks: TextBlock[] = [];
  const byParent = new Map<HtmlParent, TextBlock>();
  const parents: HtmlParent[] = [page];
  const furniture: HtmlElement[] = [];
  let links = 0;
  const blockOf = (parent: HtmlParent): TextBlock => {
    const known = byParent.get(parent);
    if (known) return known;
    const block: TextBlock = { parent, nodes: [], text: '', unlinked: 0, furniture: furniture[0] };
    byParent.set(parent, block);
    blocks.push(block);
    return block;
  };
  traverse(page, (node) => {
    const parent = parents.at(-1) ?? page;
    if (isText(node)) {
      const text = collapse(node.value);
      const block = blockOf(parent);
      block.nodes.push(node);
      if (text !== ' ' || !/\s$/.test(block.text)) block.text += text;
      if (links === 0) block.unlinked += text.trim().length;
    }
    if (!isElement(node) || isUnseen(node.tagName) || isControl(node.tagName) || isHidden(node)) return false;
    const block = isBlock(node.tagName);
    const isLink = node.tagName === 'a';
    const aside = isFurniture(node);
    if (block) parents.push(node);
    else {
      const inside = blockOf(parent);
      inside.nodes.push(node);
      if (node.tagName === 'br') inside.text += '\n';
    }
    if (isLink) links += 1;
    if (aside) furniture.push(node);
    return () => {
      if (block) parents.pop();
      if (isLink) links -= 1;
      if (aside) furniture.pop();
    };
  });
  return blocks.filter(({ text }) => /[^\s\u00a0]/.test(text));
}

/** Characters of a short sentence. */
export const SENTENCE = 60;

/** True for what reads like a text: a sentence or more that is no list of links. */
export const isProse = (block: TextBlock, least = SENTENCE): boolean =>
  block.unlinked >= (isDense(block.text) ? least / 3 : least) && block.unlinked * 2 > block.text.length;

/** Chinese, Japanese and Korean say the same in a third of the characters. */
const isDense = (text: string): boolean => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(text);

const collapse = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ');
