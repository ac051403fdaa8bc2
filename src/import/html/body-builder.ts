import type {
  Blockquote,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
} from 'mdast';
import { createInlineWriter, type InlineWriter, type Mark } from './inline-writer.ts';

/** Containers nest no deeper than this; a news text of more levels is broken markup. */
const MAX_CONTAINERS = 24;

type Container = Root | Blockquote | List | ListItem | FootnoteDefinition;
type Line = Paragraph | Heading | TableCell;

/** Ends what was begun. */
export type End = () => void;

/**
 * Makes the tree of an article while a page's markup is walked. It is told what begins and ends, in any order that
 * markup can have, and keeps the rules of Markdown: text stands in paragraphs, a heading and a table cell hold one
 * line. Whatever breaks these rules loses its structure, never its text. No call is recursive.
 */
export interface BodyBuilder {
  readonly root: Root;
  /** The notes so far; they stand at the end of a text. */
  readonly notes: readonly FootnoteDefinition[];
  /** True inside a heading or a table cell, where nothing but text of one line can stand. */
  inLine(): boolean;
  /** Text, its white space collapsed as HTML does. */
  text(value: string): void;
  /** A picture, or another piece of a line. */
  piece(node: PhrasingContent): void;
  lineBreak(): void;
  /** The paragraph ends here, if there is one. */
  boundary(): void;
  mark(mark: Mark): End;
  /** A quotation. Undefined when it cannot stand here; then its text goes on in paragraphs. */
  quotation(): End | undefined;
  list(ordered: boolean, start: number): End | undefined;
  /** An item, with its number in an ordered list when the source gives it one. */
  item(number: number | undefined): End | undefined;
  heading(depth: Heading['depth']): End | undefined;
  /** The text of a note, which goes to the end. */
  note(label: string): End | undefined;
  /** A finished block: a code block, a thematic break, a table. */
  block(node: RootContent): void;
  /** A table cell takes the text until it ends. */
  cell(cell: TableCell): End;
}

/** An empty body. */
export function createBodyBuilder(): BodyBuilder {
  const root: Root = { type: 'root', children: [] };
  const notes: FootnoteDefinition[] = [];
  const containers: Container[] = [root];
  /** The number that each item of an ordered list has in the source. */
  const numbers = new WeakMap<ListItem, number>();
  let line: { node: Line; writer: InlineWriter; fixed: boolean } | undefined;
  const marks: Mark[] = [];

  const top = (): Container => containers[containers.length - 1] ?? root;

  /** Where a block can be put: text that stands in a list but in none of its items belongs to the last one. */
  const flow = (): Exclude<Container, List> => {
    const container = top();
    if (container.type !== 'list') return container;
    const last = container.children[container.children.length - 1];
    if (last) return last;
    const item: ListItem = { type: 'listItem', children: [] };
    container.children.push(item);
    return item;
  };

  const put = (node: RootContent): void => {
    (flow().children as RootContent[]).push(node);
  };

  const beginLine = (node: Line, fixed: boolean): InlineWriter => {
    const writer = createInlineWriter(node, marks);
    line = { node, writer, fixed };
    return writer;
  };

  const endLine = (): void => {
    const ended = line;
    line = undefined;
    if (!ended || ended.node.type === 'tableCell') return;
    if (ended.writer.isVisible()) put(ended.node);
  };

  const boundary = (): void => {
    if (line?.fixed) line.writer.lineBreak();
    else endLine();
  };

  const writer = (): InlineWriter => {
    // Two line breaks are how old pages part paragraphs.
    if (line && !line.fixed && line.writer.pendingBreaks() > 1) endLine();
    return line?.writer ?? beginLine({ type: 'paragraph', children: [] }, false);
  };

  const open = (container: Exclude<Container, Root>): End | undefined => {
    if (line?.fixed || containers.length >= MAX_CONTAINERS) return undefined;
    boundary();
    containers.push(container);
    return () => {
      boundary();
      containers.length = containers.lastIndexOf(container);
    };
  };

  /** Puts a list, as several when its numbers do not follow each other: Markdown can only say where one starts. */
  const putList = (ordered: boolean, items: readonly ListItem[]): void => {
    let list: List | undefined;
    let expected: number | undefined;
    for (const item of items) {
      const number = numbers.get(item);
      // Text that stands before the first item.
      if (number === undefined) item.children.forEach(put);
      if (number === undefined || item.children.length === 0) continue;
      item.spread = item.children.filter(({ type }) => type !== 'list').length > 1;
      if (!list || (ordered && number !== expected)) {
        list = { type: 'list', ordered, ...(ordered && { start: number }), spread: false, children: [] };
        put(list);
      }
      list.spread ||= item.spread;
      list.children.push(item);
      expected = number + 1;
    }
  };

  return {
    root,
    notes,
    inLine: () => line?.fixed === true,
    text: (value) => {
      // White space alone begins no paragraph.
      if (!line && /^[ \t\n\f\r]*$/.test(value)) return;
      if (/[^ \t\n\f\r]/.test(value)) writer().text(value);
      else line?.writer.text(value);
    },
    piece: (node) => writer().piece(node),
    lineBreak: () => line?.writer.lineBreak(),
    boundary,
    mark: (mark) => {
      marks.push(mark);
      return () => void marks.splice(marks.lastIndexOf(mark), 1);
    },
    quotation: () => {
      const node: Blockquote = { type: 'blockquote', children: [] };
      const end = open(node);
      return (
        end &&
        (() => {
          end();
          if (node.children.length > 0) put(node);
        })
      );
    },
    list: (ordered, start) => {
      const node: List = { type: 'list', ordered, start, children: [] };
      const end = open(node);
      return (
        end &&
        (() => {
          end();
          putList(ordered, node.children);
        })
      );
    },
    item: (number) => {
      const list = top();
      if (list.type !== 'list' || line?.fixed) return undefined;
      const node: ListItem = { type: 'listItem', children: [] };
      const end = open(node);
      if (!end) return undefined;
      const previous = list.children[list.children.length - 1];
      const following = (previous && numbers.get(previous)) ?? (list.start ?? 1) - 1;
      numbers.set(node, number ?? following + 1);
      list.children.push(node);
      return end;
    },
    note: (label) => {
      const node: FootnoteDefinition = { type: 'footnoteDefinition', identifier: label, label, children: [] };
      const end = open(node);
      return (
        end &&
        (() => {
          end();
          if (node.children.length > 0) notes.push(node);
        })
      );
    },
    heading: (depth) => {
      if (line?.fixed) return undefined;
      boundary();
      beginLine({ type: 'heading', depth, children: [] }, true);
      return endLine;
    },
    block: (node) => {
      boundary();
      put(node);
    },
    cell: (cell) => {
      endLine();
      beginLine(cell, true);
      return endLine;
    },
  };
}
