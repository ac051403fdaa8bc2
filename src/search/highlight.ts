import { findMatches } from './find-matches.ts';
import { HITS } from './hits-param.ts';
import { joinPieces, splitMatches } from './text-map.ts';

const BLOCKS = 'p, li, dt, dd, td, th, caption, figcaption, pre, blockquote, h1, h2, h3, h4, h5, h6, div';
/** Name of the highlight in CSS: `::highlight(hit)`. */
const NAME = 'hit';

/*
 * On an article page that a search led to: highlights the words that were found, and offers to clear them.
 * The words come in the address (`?hl=…`). They are moved from there into the history entry at once, so that an
 * address copied from the address bar is the permalink, while reload and back still highlight.
 * Nothing is scrolled, and the text stays what it is.
 */
const words = takeWords();
if (words.length > 0) {
  const bodies = [...document.querySelectorAll('[data-pagefind-body]')];
  const clearMarks = mark(bodies.flatMap((body) => findRanges(body, words)));
  if (clearMarks) offerToClear(clearMarks);
}

function takeWords(): string[] {
  const url = new URL(location.href);
  const inAddress = url.searchParams.getAll(HITS);
  const state = history.state as Record<string, unknown> | null;
  if (inAddress.length === 0) return Array.isArray(state?.[HITS]) ? state[HITS].map(String) : [];
  url.searchParams.delete(HITS);
  history.replaceState({ ...state, [HITS]: inAddress }, '', url);
  return inAddress;
}

function findRanges(root: Element, words: string[]): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const pieces = nodes.map((node) => ({ text: node.data, block: node.parentElement?.closest(BLOCKS) }));
  const { text, starts } = joinPieces(pieces);
  return splitMatches(findMatches(text, words), pieces, starts).flatMap(({ piece, start, end }) => {
    const node = nodes[piece];
    if (!node) return [];
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [range];
  });
}

/** Marks the ranges; returns how to take the marks away, or nothing when there are none. */
function mark(ranges: Range[]): (() => void) | undefined {
  if (ranges.length === 0) return undefined;
  if (typeof Highlight === 'function') {
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => CSS.highlights.delete(NAME);
  }
  // From the end, because a node that is split no longer holds what comes after.
  const marks = ranges.reverse().map((range) => {
    const element = document.createElement('mark');
    range.surroundContents(element);
    return element;
  });
  return () => {
    for (const element of marks) {
      const parent = element.parentNode;
      element.replaceWith(...element.childNodes);
      parent?.normalize();
    }
  };
}

function offerToClear(clearMarks: () => void): void {
  const bar = document.createElement('aside');
  const button = document.createElement('button');
  bar.className = 'hits-bar';
  bar.setAttribute('aria-label', 'Search hits');
  bar.lang = 'en';
  bar.dir = 'ltr';
  button.type = 'button';
  button.textContent = 'clear';
  button.setAttribute('aria-label', 'Clear the highlighted hits');
  bar.append('Hits highlighted · ', button);
  button.addEventListener('click', () => {
    clearMarks();
    bar.remove();
    history.replaceState({ ...(history.state as object | null), [HITS]: [] }, '');
  });
  // Fixed to the window's edge by its style, and last in the page, so that it moves nothing.
  document.body.append(bar);
}
