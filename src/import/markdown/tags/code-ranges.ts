import type { Root } from 'mdast';
import { walk } from '../body/walk.ts';

/** Answers whether code stands at an offset; quickest when offsets are asked for in rising order. */
export interface CodeRanges {
  /** Where the code ends that stands at `offset`; undefined when none does. */
  endAt(offset: number): number | undefined;
}

/** Where a text has code blocks and code in its lines. */
export function codeRangesOf(tree: Root): CodeRanges {
  const ranges: { start: number; end: number }[] = [];
  walk(tree, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if ((node.type === 'code' || node.type === 'inlineCode') && start !== undefined && end !== undefined)
      ranges.push({ start, end });
  });
  ranges.sort((a, b) => a.start - b.start);
  let at = 0;
  let last = 0;
  return {
    endAt: (offset) => {
      if (offset < last) at = 0;
      last = offset;
      while ((ranges[at]?.end ?? Infinity) <= offset) at += 1;
      const range = ranges[at];
      return range && range.start <= offset ? range.end : undefined;
    },
  };
}
