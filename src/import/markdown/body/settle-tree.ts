import type { Heading, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { judgeAddress } from '../../html/safe-address.ts';
import type { BodyLog } from './body-log.ts';
import { walk } from './walk.ts';

/** Attributes at the end of a heading: `{#id .class}` (kramdown, goldmark, markdown-it-attrs). */
const HEADING_NOTE =
  /[ \t]*\{(?:[#.][\p{L}\p{N}_:-]+|[\w-]+="[^"{}]*")(?:[ \t]+(?:[#.][\p{L}\p{N}_:-]+|[\w-]+="[^"{}]*"))*\}[ \t]*$/u;

/** Takes the marks of struck text away; the text stays. Before HTML is read, so that it is told once. */
export function unstrike(root: Root, log: BodyLog): void {
  replaceIn(root, (node) => {
    if (node.type !== 'delete') return [node];
    log.struck(node, toString(node));
    return node.children;
  });
}

/**
 * Makes a tree safe and plain: links that lead nowhere become their text, pictures that cannot be shown their
 * alternative text, notes at headings go. What is relative stays as it is.
 * @param isOwn true for an entry of ours, whose links within the page and within the site are in order
 */
export function settleTree(root: Root, log: BodyLog, isOwn = false): void {
  replaceIn(root, (node, insideLink) => {
    if (node.type === 'heading' && !isOwn) dropNote(node);
    if (node.type === 'html') return [{ type: 'text', value: node.value }];
    if (node.type === 'image') {
      const address = judgeAddress(node.url);
      if (isOwn && address.kind !== 'unsafe') return [node];
      if (address.kind === 'absolute' && !address.url.startsWith('mailto:'))
        return [{ ...node, url: address.url }];
      if (address.kind === 'relative') {
        log.relativePicture(node, node.url);
        return [{ ...node, url: address.url }];
      }
      log.pictureLeftOut(node, node.url);
      return node.alt ? [{ type: 'text', value: node.alt }] : [];
    }
    if (node.type !== 'link') return [node];
    // A link inside a link is no HTML.
    if (insideLink) return node.children;
    const address = judgeAddress(node.url);
    if (address.kind === 'unsafe') log.unsafeLink(node, node.url);
    else if (isOwn) return [node];
    else if (address.kind === 'fragment') log.linkWithinPage(node, node.url);
    else {
      if (address.kind === 'relative') log.relativeLink(node, node.url);
      return [{ ...node, url: address.url }];
    }
    return node.children;
  });
}

/** Replaces nodes, innermost first. What is replaced may be one node by several. */
function replaceIn(root: Root, replace: (node: Nodes, insideLink: boolean) => Nodes[]): void {
  const settle = (parent: Parents, insideLink: boolean): void => {
    const children = (parent.children as Nodes[]).flatMap((node) => {
      if ('children' in node) settle(node, insideLink || node.type === 'link');
      return replace(node, insideLink);
    });
    (parent as { children: Nodes[] }).children = joinTexts(children);
  };
  settle(root, false);
}

/** Two texts side by side are one: a serializer looks at the characters round each. */
function joinTexts(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}

function dropNote(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith('}')) return;
  const open = last.value.lastIndexOf('{');
  const before = last.value.slice(0, open);
  if (open < 0 || !HEADING_NOTE.test(last.value.slice(open))) return;
  last.value = before.replace(/[ \t]$/, '');
  if (last.value === '') heading.children.pop();
}

/** Drops notes that nothing calls and, after pieces were taken out, blocks with nothing in them. */
export function dropEmpty(root: Root, log: BodyLog): void {
  dropUncalledNotes(root, log);
  const settle = (parent: Parents): void => {
    const children = (parent.children as Nodes[]).filter((node) => {
      if ('children' in node) settle(node);
      return !isEmpty(node);
    });
    (parent as { children: Nodes[] }).children = children;
  };
  settle(root);
}

function dropUncalledNotes(root: Root, log: BodyLog): void {
  const called = new Set<string>();
  const defined = new Set<string>();
  walk(root, (node) => {
    if (node.type === 'footnoteReference') called.add(node.identifier);
  });
  walk(root, (node) => {
    if (!('children' in node)) return;
    const children = (node.children as Nodes[]).filter((child) => {
      if (child.type !== 'footnoteDefinition') return true;
      const isUsed = called.has(child.identifier) && !defined.has(child.identifier);
      defined.add(child.identifier);
      if (!isUsed) log.uncalledNote(child, toString(child));
      return isUsed;
    });
    if (children.length < node.children.length) (node as { children: Nodes[] }).children = children;
  });
}

function isEmpty(node: Nodes): boolean {
  switch (node.type) {
    case 'text':
      return node.value === '';
    case 'paragraph':
    case 'heading':
      return node.children.every(
        (child: PhrasingContent) => child.type === 'text' && /^[ \t\n]*$/.test(child.value),
      );
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'list':
      return node.children.length === 0;
    default:
      return false;
  }
}
