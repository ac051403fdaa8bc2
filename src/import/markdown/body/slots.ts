import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Finding } from '../../format.ts';
import { markAt, markPattern } from '../tags/replace-cuts.ts';
import type { Resolve } from './put-back.ts';
import { toOneLine } from './to-one-line.ts';

/**
 * Keeps pieces of a tree while the HTML round them is read: each leaves a mark in the HTML, and comes back unchanged
 * where the mark is found afterwards.
 */
export interface Slots {
  /** Keeps pieces of a line. */
  keepInline(nodes: PhrasingContent[]): string;
  keepBlock(node: RootContent): string;
  pattern: RegExp;
  resolve: Resolve;
  /** Marks in a text → the text that they stand for. */
  readable(text: string): string;
  /** What is to be told when all is back: text that did not come back, blocks that had to be put into one line. */
  findings(line: number): Finding[];
}

/** @param mark a character that occurs nowhere in the file */
export function createSlots(mark: string): Slots {
  const kept: { nodes: Nodes[]; isBlock: boolean; isBack: boolean }[] = [];
  const pattern = markPattern(mark, 's');
  let squeezed = 0;
  const keep = (nodes: Nodes[], isBlock: boolean): string => {
    kept.push({ nodes, isBlock, isBack: false });
    return markAt(mark, kept.length - 1, 's');
  };
  const textOf = (index: number): string => toString(kept[index]?.nodes ?? []);
  return {
    keepInline: (nodes) => keep(nodes, false),
    keepBlock: (node) => keep([node], true),
    pattern,
    resolve: (index, place) => {
      const slot = kept[index];
      const text = textOf(index);
      if (!slot) return { inline: [], text: '', source: '' };
      const nodes = slot.isBack ? structuredClone(slot.nodes) : slot.nodes;
      slot.isBack = true;
      if (!slot.isBlock) return { inline: nodes as PhrasingContent[], text, source: text };
      if (place === 'line' && nodes[0]?.type !== 'paragraph' && nodes[0]?.type !== 'heading') squeezed += 1;
      const inline = place === 'line' ? toOneLine(nodes) : [];
      return { inline, blocks: nodes as RootContent[], text, source: text };
    },
    readable: (text) => text.replace(pattern, (_mark, index: string) => textOf(Number(index))),
    findings: (line) => {
      const lost = kept.filter(({ isBack, nodes }) => !isBack && toString(nodes).trim() !== '');
      const found = lost.map(({ nodes }) => toString(nodes).trim()).join(' … ');
      return [
        ...(lost.length > 0 ? [{ ...HIDDEN, line, found: found.slice(0, 200) }] : []),
        ...(squeezed > 0 ? [{ ...SQUEEZED, line }] : []),
      ];
    },
  };
}

const HIDDEN = {
  rule: 'hidden-text-left-out',
  message:
    'Text stood inside HTML that shows nothing to readers (a script, a form, a hidden part); it is left out.',
};

const SQUEEZED = {
  rule: 'table-cell-flattened',
  message:
    'A table cell or heading in HTML held a list, a quotation or code; its text now stands in one line.',
};
