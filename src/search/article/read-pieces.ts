import type { TextPiece } from '../text-map.ts';

/** A piece of a page's text, and where it stands. */
export interface PagePiece extends TextPiece {
  /** Missing where the piece only keeps two words apart that the page shows apart. */
  node?: Text;
}

const BLOCKS = 'p, li, dt, dd, td, th, caption, figcaption, pre, blockquote, h1, h2, h3, h4, h5, h6, div';
/** Not the article's own words: headings for screen readers, signs of notes. */
const SKIPPED = '.sr-only, .visually-hidden, [hidden], [data-footnote-backref]';
/** Not white space, but words on either side are two. */
const DIVIDERS = 'br, hr, img, [data-footnote-ref]';

/** The text of an article's elements in its order, untouched. */
export function readPieces(roots: Iterable<Element>): PagePiece[] {
  const pieces: PagePiece[] = [];
  const divide = (block: unknown): void => void pieces.push({ text: ' ', block });
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      node instanceof Element && node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const parent = node.parentElement;
      const block = parent?.closest(BLOCKS);
      if (node instanceof Text) {
        const isDivided = parent?.matches(DIVIDERS);
        pieces.push({ text: node.data, block, node });
        if (isDivided) divide(block);
      } else if ((node as Element).matches(DIVIDERS)) divide(block);
    }
  }
  return pieces;
}
