import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { siteDir, type SiteName } from './sites.ts';

/** A page of a built site. */
export interface SitePage {
  /** File below the site, with `/` between folders: `2020/09/04/index.html`. */
  file: string;
  html: string;
  tree: Root;
}

/** Every file below a folder, relative to it, with `/` between folders, in code-unit order. */
export async function listFiles(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile())
    .map((item) => relative(dir, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

const cache = new Map<string, Promise<SitePage[]>>();

/** All HTML files of a built site, parsed. */
export function readPages(name: SiteName): Promise<SitePage[]> {
  const known = cache.get(name) ?? parsePages(siteDir(name));
  cache.set(name, known);
  return known;
}

async function parsePages(dir: string): Promise<SitePage[]> {
  const files = (await listFiles(dir)).filter((file) => file.endsWith('.html'));
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(dir, file), 'utf8');
      return { file, html, tree: fromHtml(html) };
    }),
  );
}

/** True for the small page that only leads from an old address to an article. */
export const isRedirect = ({ tree }: SitePage): boolean =>
  elements(tree, 'meta').some(({ properties }) => [properties['httpEquiv']].flat().includes('refresh'));

/** Elements of a tag name, in document order; those inside `<template>` and `<noscript>` too. */
export function elements(tree: Nodes, ...names: string[]): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (names.length === 0 || names.includes(node.tagName)) found.push(node);
    if (node.tagName === 'template' && node.content) found.push(...elements(node.content, ...names));
  });
  return found;
}

/** The one element with a class; more or fewer are an error of the page. */
export function only(tree: Nodes, className: string): Element {
  const found = elements(tree).filter((node) => classes(node).includes(className));
  if (found.length !== 1 || !found[0]) {
    throw new Error(`Expected one element of class "${className}", found ${found.length}`);
  }
  return found[0];
}

/** An attribute as text, by its HTML name in lower case; '' when it is not there. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
}

/** The element's classes. */
export const classes = (node: Element): string[] => [node.properties['className'] ?? []].flat().map(String);

/** Text as it stands in the tree, without a change to its spaces. */
export function textOf(tree: Nodes, skip: (node: Element) => boolean = () => false): string {
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'element' && skip(node)) return SKIP;
    if (node.type === 'text') text += node.value;
    return undefined;
  });
  return text;
}

/** `content` of a `<meta>` by its `name` or `property`; undefined when there is none. */
export function meta(tree: Root, name: string): string | undefined {
  const found = elements(tree, 'meta').find(
    (node) => attribute(node, 'name') === name || attribute(node, 'property') === name,
  );
  return found && attribute(found, 'content');
}
