import type { Hit, Place } from './find-hits.ts';

/** Names of the highlights in CSS: `::highlight(hit)`; as classes of `<mark>` where a browser has no highlights. */
const HIT = 'hit';
const CURRENT = 'hit-current';

/** Hits as they are shown in the page. */
export interface PaintedHits {
  /** One for each hit. */
  ranges: readonly Range[];
  /** Shows one hit as the one that the reader is at. */
  setCurrent(index: number): void;
  /** Takes all highlights away; the page is as it was. */
  clear(): void;
}

/** Highlights hits. The page's text stays what it is. */
export function paintHits(hits: readonly Hit[]): PaintedHits {
  return typeof Highlight === 'function' ? paintHighlights(hits) : paintMarks(hits);
}

function paintHighlights(hits: readonly Hit[]): PaintedHits {
  const ranges = hits.map(({ places }) => toRange(places));
  CSS.highlights.set(HIT, new Highlight(...ranges));
  return {
    ranges,
    setCurrent(index) {
      const range = ranges[index];
      if (!range) return;
      const highlight = new Highlight(range);
      highlight.priority = 1;
      CSS.highlights.set(CURRENT, highlight);
    },
    clear() {
      CSS.highlights.delete(HIT);
      CSS.highlights.delete(CURRENT);
    },
  };
}

function paintMarks(hits: readonly Hit[]): PaintedHits {
  // From the end, because a node that is split no longer holds what comes after.
  const marked = hits
    .toReversed()
    .map(({ places }) => places.toReversed().map(toMark).reverse())
    .reverse();
  const ranges = marked.map((marks) => {
    const range = document.createRange();
    const [first] = marks;
    const last = marks.at(-1);
    if (first) range.setStart(first, 0);
    if (last) range.setEnd(last, last.childNodes.length);
    return range;
  });
  return {
    ranges,
    setCurrent(index) {
      for (const [at, marks] of marked.entries())
        for (const mark of marks) mark.classList.toggle(CURRENT, at === index);
    },
    clear() {
      for (const mark of marked.flat()) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent?.normalize();
      }
    },
  };
}

function toRange(places: readonly Place[]): Range {
  const range = document.createRange();
  const [first] = places;
  const last = places.at(-1);
  if (first) range.setStart(first.node, first.start);
  if (last) range.setEnd(last.node, last.end);
  return range;
}

function toMark(place: Place): HTMLElement {
  const mark = document.createElement('mark');
  mark.className = HIT;
  toRange([place]).surroundContents(mark);
  return mark;
}
