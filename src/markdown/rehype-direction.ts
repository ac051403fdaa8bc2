import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { bodyOptionsOf, type BodyFile } from './body-options.ts';

const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'pre']);
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const ANY_RIGHT_TO_LEFT = new RegExp(RIGHT_TO_LEFT.source, 'u');
const LETTERS = /\p{L}/gu;

/**
 * Marks the blocks that run against the article's direction: a Hebrew quotation in an English article, an
 * English one in an Arabic article. Most letters decide, not the first as with `dir="auto"`, which would turn
 * round every Arabic paragraph that opens with a Latin name. Lists and tables are decided as one, so that all
 * bullets stand on one side.
 */
export function rehypeDirection() {
  return (tree: Root, file: BodyFile): void => {
    const { direction = 'ltr' } = bodyOptionsOf(file);
    visit(tree, 'element', (node) => {
      if (!BLOCKS.has(node.tagName)) return;
      const found = directionOf(toString(node));
      if (found && found !== direction) node.properties['dir'] = found;
      return SKIP;
    });
  };
}

/** The direction of most of the letters, or undefined when there are none. */
export function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  if (!ANY_RIGHT_TO_LEFT.test(text)) return /\p{L}/u.test(text) ? 'ltr' : undefined;
  const rightToLeft = text.match(RIGHT_TO_LEFT)?.length ?? 0;
  return rightToLeft * 2 > (text.match(LETTERS)?.length ?? 0) ? 'rtl' : 'ltr';
}
