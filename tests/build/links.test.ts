import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { Findings } from '../support/findings.ts';
import { followLink } from '../support/follow-link.ts';
import { attribute, elements, listFiles, meta, readPages, type SitePage } from '../support/read-site.ts';
import { baseOf, SITE_NAMES, siteDir } from '../support/sites.ts';

/** Attributes that hold one reference, as hast names them. */
const REFERENCES = ['href', 'src', 'action', 'poster', 'data'];

interface Reference {
  href: string;
  node: Element;
}

function referencesOf(page: SitePage): Reference[] {
  return elements(page.tree).flatMap((node) => [
    ...REFERENCES.filter((name) => name in node.properties).map((name) => ({
      node,
      href: attribute(node, name),
    })),
    ...attribute(node, 'srcSet')
      .split(',')
      .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
      .filter((href) => href !== '')
      .map((href) => ({ node, href })),
  ]);
}

/** Address of a page; the pages of a site know their origin from site.yaml. */
const addressOf = (origin: string, base: string, file: string): URL =>
  new URL(encodeURI(base + file.replace(/index\.html$/, '')), origin);

const originOf = (pages: SitePage[]): string => {
  const home = pages.find(({ file }) => file === 'index.html');
  const link = home && elements(home.tree, 'link').find((node) => attribute(node, 'rel') === 'canonical');
  return new URL(link ? attribute(link, 'href') : '').origin;
};

/** A reference that a browser fetches by itself, other than one that the reader follows. */
const LOADS = new Set([
  'stylesheet',
  'preload',
  'modulepreload',
  'icon',
  'apple-touch-icon',
  'manifest',
  'prefetch',
  'preconnect',
  'dns-prefetch',
]);
const loads = (node: Element): boolean =>
  node.tagName === 'link'
    ? attribute(node, 'rel')
        .split(' ')
        .some((rel) => LOADS.has(rel))
    : !['a', 'area', 'form', 'base'].includes(node.tagName);

describe.each(SITE_NAMES)('the site "%s"', (name) => {
  test('has no broken link: every reference leads to a file, every fragment to an id on its page', async () => {
    const pages = await readPages(name);
    const files = new Set(await listFiles(siteDir(name)));
    const ids = new Map(
      pages.map(({ file, tree }) => [file, new Set(elements(tree).map((node) => attribute(node, 'id')))]),
    );
    const origin = originOf(pages);
    const broken = new Findings();
    let followed = 0;
    for (const page of pages) {
      // A host shows this page at any address, so only references from the root can hold.
      const address = addressOf(origin, baseOf(name), page.file === '404.html' ? 'no/such/page/' : page.file);
      for (const { href } of referencesOf(page)) {
        const target = followLink(href, address, baseOf(name));
        if (!target) continue;
        followed += 1;
        const file = target.file === 'no/such/page/index.html' ? '404.html' : target.file;
        const fragmentIsThere = target.fragment === '' || ids.get(file)?.has(target.fragment);
        if (!files.has(file) || !fragmentIsThere) broken.add(href, page.file);
      }
    }
    expect(broken.lines).toEqual([]);
    expect(followed).toBeGreaterThan(pages.length * 10);
  });

  test('loads nothing from another host', async () => {
    const pages = await readPages(name);
    const origin = originOf(pages);
    const foreign = new Findings();
    for (const page of pages) {
      for (const { href, node } of referencesOf(page)) {
        if (loads(node) && new URL(href, origin).origin !== origin) foreign.add(href, page.file);
      }
    }
    expect(foreign.lines).toEqual([]);
    for (const file of (await listFiles(siteDir(name))).filter((file) => /\.(css|js)$/.test(file))) {
      const text = await readFile(join(siteDir(name), file), 'utf8');
      expect(/@import\s|url\(\s*["']?(https?:)?\/\//.exec(text)?.[0], file).toBeUndefined();
    }
  });

  test('names pictures for cards, and canonical addresses, that are there', async () => {
    const pages = await readPages(name);
    const files = new Set(await listFiles(siteDir(name)));
    const origin = originOf(pages);
    const missing = new Findings();
    for (const page of pages) {
      const canonical = elements(page.tree, 'link').filter((node) => attribute(node, 'rel') === 'canonical');
      const named = ['og:image', 'twitter:image', 'og:url'].map((name) => meta(page.tree, name));
      for (const href of [...named, ...canonical.map((node) => attribute(node, 'href'))]) {
        if (href === undefined) continue;
        const target = followLink(href, new URL(origin), baseOf(name));
        if (!target || !files.has(target.file)) missing.add(href, page.file);
      }
    }
    expect(missing.lines).toEqual([]);
  });

  test('takes its style sheets to files that are there too', async () => {
    const files = await listFiles(siteDir(name));
    const sheets = files.filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const text = await readFile(join(siteDir(name), sheet), 'utf8');
      for (const [, href = ''] of text.matchAll(/url\(\s*["']?([^"')]+)/g)) {
        if (href.startsWith('data:') || href.startsWith('#')) continue;
        const target = followLink(href, addressOf('https://a.example', baseOf(name), sheet), baseOf(name));
        expect(files, `${sheet}: ${href}`).toContain(target?.file);
      }
    }
  });
});
