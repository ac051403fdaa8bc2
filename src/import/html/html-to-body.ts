import type { Root } from 'mdast';
import type { Finding } from '../format.ts';
import { createBodyBuilder } from './body-builder.ts';
import { beginElement } from './begin-element.ts';
import { findNotes } from './find-notes.ts';
import { isElement, isText, traverse } from './html-nodes.ts';
import { createLosses } from './losses.ts';
import type { Reading } from './reading.ts';
import { parseHtmlFragment, type HtmlNode, type HtmlParent } from './parse-html.ts';

export { htmlToPlainText } from './html-to-plain-text.ts';

/** What is known of a piece of HTML besides itself. */
export interface HtmlOptions {
  /** Address of the page: what relative addresses start from. */
  base?: string | undefined;
  /** Line of the source on which the HTML begins; with it warnings have lines. */
  line?: number | undefined;
}

/** A body, and what of the HTML could not be brought over. */
export interface HtmlBody {
  body: Root;
  warnings: Finding[];
}

/**
 * HTML of an article's text → its body: paragraphs, headings, lists, tables, quotations, emphasis, code, links and
 * pictures with their alternative text. Nothing else gets through, and no text is lost: what is neither is set as
 * plain text, and what Markdown cannot say is a warning. Never throws, whatever the HTML is.
 */
export function htmlToBody(html: string, options: HtmlOptions = {}): HtmlBody {
  const { root, flattened } = parseHtmlFragment(html, options.line !== undefined);
  return treeToBody(root, { ...options, flattened });
}

/** How a tree is read. */
export interface TreeOptions extends HtmlOptions {
  /** True when the parser had to give up on the structure. */
  flattened?: boolean;
  /** The texts and elements that are wanted; what they hold is not included by that. Default: all. */
  chosen?: ReadonlySet<HtmlNode>;
}

/** The same for markup that is parsed already, or for a part of it. */
export function treeToBody(root: HtmlParent, options: TreeOptions = {}): HtmlBody {
  const losses = createLosses();
  if (options.flattened) losses.add('markup-flattened', undefined, options.line);
  const reading: Reading = {
    builder: createBodyBuilder(),
    losses,
    base: options.base,
    line: options.line,
    tables: [],
    pictures: new Set(),
    notes: findNotes(root),
    calls: [],
    quotes: 0,
  };
  const { chosen } = options;
  const entered = chosen && withParents(chosen);
  traverse(root, (node) => {
    if (isText(node)) {
      if (!chosen || chosen.has(node) || isBlank(node.value)) reading.builder.text(node.value);
      return false;
    }
    if (!isElement(node)) return false;
    // Line breaks part the words that are wanted, whoever chose these.
    return (!entered || entered.has(node) || node.tagName === 'br') && beginElement(node, reading);
  });
  reading.builder.boundary();
  settleNotes(reading);
  return { body: reading.builder.root, warnings: losses.toFindings() };
}

/** Puts the notes at the end. A call whose note is not wanted says what it said. */
function settleNotes({ builder, calls }: Reading): void {
  const labels = new Set(builder.notes.map(({ label }) => label));
  for (const { node, text } of calls) {
    if (!labels.has(node.label)) Object.assign(node, { type: 'text', value: text });
  }
  const called = new Set(calls.map(({ node }) => node.label));
  for (const note of builder.notes) {
    if (called.has(note.label)) builder.root.children.push(note);
    else builder.root.children.push(...note.children);
  }
}

/** The nodes, and those that hold any of them. */
function withParents(nodes: ReadonlySet<HtmlNode>): Set<HtmlNode | HtmlParent> {
  const all = new Set<HtmlNode | HtmlParent>();
  for (const first of nodes) {
    for (let node: HtmlNode | HtmlParent | null = first; node && !all.has(node);) {
      all.add(node);
      node = 'parentNode' in node ? node.parentNode : null;
    }
  }
  return all;
}

const isBlank = (text: string): boolean => /^[ \t\n\f\r]*$/.test(text);
