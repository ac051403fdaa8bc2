/** Pixels that a hit keeps from the edges of the window. */
const MARGIN = 24;

/**
 * Brings a stretch of the page into the window, if it is not: opens what is folded over it, scrolls boxes that hold it sideways, and the
 * page so that it stands in the middle. How the page scrolls, smoothly or at once, is for the style sheet to say.
 * Neither focus nor selection change.
 * @param covered pixels at the bottom of the window that something lies over
 */
export function showRange(range: Range, covered: number): void {
  const { startContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  const boxes: Element[] = [];
  for (let at = element; at && at !== document.body; at = at.parentElement) boxes.push(at);
  for (const box of boxes)
    if (box instanceof HTMLDetailsElement && element?.closest('summary')?.parentElement !== box)
      box.open = true;
  for (const box of boxes) scrollSideways(box, range);
  const { top, bottom, height } = firstLine(range);
  const room = innerHeight - covered;
  const isSeen = top >= MARGIN && bottom <= room - MARGIN;
  // What is seen may be so only in passing: the window stays here, whatever scrolling was on its way.
  if (isSeen) scrollTo({ top: scrollY, behavior: 'instant' });
  else scrollTo({ top: scrollY + top - (room - height) / 2 });
}

/** Where a range begins in the window: of one that goes over several lines, the first. */
export function firstLine(range: Range): DOMRect {
  return range.getClientRects()[0] ?? range.getBoundingClientRect();
}

function scrollSideways(box: Element, range: Range): void {
  if (box.scrollWidth <= box.clientWidth || !/auto|scroll/.test(getComputedStyle(box).overflowX)) return;
  const frame = box.getBoundingClientRect();
  const { left, right } = firstLine(range);
  if (left < frame.left || right > frame.right) box.scrollLeft += left - frame.left - frame.width / 3;
}
