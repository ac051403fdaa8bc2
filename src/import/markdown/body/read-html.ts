import type {
  Heading,
  Html,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
} from 'mdast';
import type { Finding } from '../../format.ts';
import { escapeHtml } from '../../html/escape-html.ts';
import { htmlToBody } from '../../html/html-to-body.ts';
import { keepPictures } from './keep-pictures.ts';
import { putBack } from './put-back.ts';
import { createSlots, type Slots } from './slots.ts';
import { toOneLine } from './to-one-line.ts';
import { trimLine } from './trim-line.ts';
import { walk } from './walk.ts';

/** What reading the HTML in a tree needs to know. */
export interface HtmlContext {
  /** A character that occurs nowhere in the file. */
  mark: string;
  /** Line in the file of a node. */
  lineOf: (node: Nodes) => number;
  /** Fills in the marks of tags in an address, or inside the `<…>` of HTML, where no node can come into their place. */
  fillAddress(url: string): string;
  fillAttributes(html: string): string;
}

/**
 * Reads the HTML between the Markdown of a tree. Tags may begin and end in different places, with Markdown between
 * them, so the HTML of a paragraph, or of all blocks side by side, is read as a whole; the Markdown leaves marks in it
 * and comes back as it was. Comments vanish.
 * @returns what could not be brought over
 */
export function readHtml(root: Root, context: HtmlContext): Finding[] {
  const findings: Finding[] = dropComments(root, context);
  convertIn(root);
  return findings;

  function convertIn(parent: Parents): void {
    const children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
      if (isLine(node)) return holdsHtml(node) ? convertLine(node) : [node];
      if ('children' in node) convertIn(node);
      return [node];
    });
    (parent as { children: Nodes[] }).children = children;
    if (children.some(({ type }) => type === 'html')) convertBlocks(parent);
  }

  /** A paragraph, a heading or a cell with HTML in its line. */
  function convertLine(node: Paragraph | Heading | TableCell): Nodes[] {
    const slots = createSlots(context.mark);
    const tag = node.type === 'heading' ? `h${node.depth}` : 'p';
    const html = `<${tag}>${writeLine(node.children, slots)}</${tag}>`;
    const blocks = convert(html, slots, context.lineOf(firstHtml(node) ?? node));
    if (node.type === 'paragraph') return blocks;
    return [{ ...node, children: trimLine(toOneLine(blocks)) }];
  }

  /** All that stands in a place that holds blocks. */
  function convertBlocks(parent: Parents): void {
    const slots = createSlots(context.mark);
    const children = parent.children as RootContent[];
    // Notes stand at the end of a page, wherever they are defined.
    const notes = children.filter(({ type }) => type === 'footnoteDefinition');
    const blocks = children.filter(({ type }) => type !== 'footnoteDefinition');
    const html = blocks.map((node) =>
      node.type === 'html' ? writeHtml(node, slots) : `<p>${slots.keepBlock(node)}</p>`,
    );
    const first = blocks.find(({ type }) => type === 'html');
    const made = convert(html.join('\n'), slots, first ? context.lineOf(first) : 1);
    (parent as { children: RootContent[] }).children = [...made, ...notes];
  }

  function convert(html: string, slots: Slots, line: number): RootContent[] {
    const { body, warnings } = htmlToBody(html, { line });
    putBack(body, slots.pattern, slots.resolve);
    const lost = slots.findings(line);
    for (const warning of warnings) {
      const found = warning.found === undefined ? {} : { found: slots.readable(warning.found) };
      // Of what is hidden HTML knows the place, and the slots the words.
      const same = lost.find(({ rule }) => rule === warning.rule);
      if (!same) findings.push({ ...warning, line, ...found });
    }
    findings.push(...lost);
    return body.children.map((node) =>
      node.type === 'paragraph' ? { ...node, children: trimLine(node.children) } : node,
    );
  }

  function writeHtml(node: Html, slots: Slots): string {
    return keepPictures(context.fillAttributes(node.value), slots, node.position);
  }

  /** HTML of a line in which all that holds no HTML is a mark. */
  function writeLine(nodes: readonly PhrasingContent[], slots: Slots): string {
    const pieces: string[] = [];
    let plain: PhrasingContent[] = [];
    const flush = (): void => {
      if (plain.length > 0) pieces.push(slots.keepInline(plain));
      plain = [];
    };
    for (const node of nodes) {
      const isMarkup = node.type === 'html' || ('children' in node && holdsHtml(node));
      if (!isMarkup) {
        plain.push(node);
        continue;
      }
      flush();
      pieces.push(node.type === 'html' ? writeHtml(node, slots) : writeParent(node, slots));
    }
    flush();
    return pieces.join('');
  }

  function writeParent(node: PhrasingContent, slots: Slots): string {
    if (!('children' in node)) return '';
    const inner = writeLine(node.children, slots);
    if (node.type === 'link') {
      const title = node.title ? ` title="${escapeHtml(node.title)}"` : '';
      return `<a href="${escapeHtml(context.fillAddress(node.url))}"${title}>${inner}</a>`;
    }
    const tag = node.type === 'strong' ? 'strong' : node.type === 'delete' ? 'del' : 'em';
    return `<${tag}>${inner}</${tag}>`;
  }
}

const isLine = (node: Nodes): node is Paragraph | Heading | TableCell =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';

function firstHtml(node: Nodes): Html | undefined {
  if (node.type === 'html') return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = firstHtml(child);
    if (found) return found;
  }
  return undefined;
}

const holdsHtml = (node: Nodes): boolean => firstHtml(node) !== undefined;

/** Removes comments; one that is never closed hides all that follows, on the source's own pages too. */
function dropComments(root: Root, { lineOf }: HtmlContext): Finding[] {
  const findings: Finding[] = [];
  walk(root, (node) => {
    if (!('children' in node)) return;
    const children = (node.children as Nodes[]).filter((child) => {
      if (child.type !== 'html' || !child.value.trimStart().startsWith('<!--')) return true;
      const value = child.value.trim();
      // `<!-->` and `<!--->` are whole comments.
      const end = /^<!--(?:-?>)/.test(value) ? value.indexOf('>') + 1 : value.indexOf('-->', 4) + 3;
      if (end < 3) {
        findings.push({ ...UNCLOSED, line: lineOf(child), found: value.slice(0, 120).replace(/\s+/g, ' ') });
        return false;
      }
      return end < value.length;
    });
    if (children.length < node.children.length) (node as { children: Nodes[] }).children = children;
  });
  return findings;
}

const UNCLOSED = {
  rule: 'unclosed-comment',
  message: 'An HTML comment is never closed, so all that follows it is hidden; it is left out.',
  expected: '"-->" where the comment ends',
};
