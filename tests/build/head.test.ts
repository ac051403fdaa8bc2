import { describe, expect, test } from 'vitest';
import {
  attribute,
  elements,
  isRedirect,
  meta,
  readPages,
  textOf,
  type SitePage,
} from '../support/read-site.ts';
import { baseOf, SITE_NAMES, type SiteName } from '../support/sites.ts';

const pagesOf = async (name: SiteName): Promise<SitePage[]> =>
  (await readPages(name)).filter((page) => !isRedirect(page));

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Pages that share what each page should have of its own, by that text. */
function shared(pages: SitePage[], read: (page: SitePage) => string | undefined): [string, string[]][] {
  const byText = Map.groupBy(pages, (page) => read(page) ?? '');
  return [...byText]
    .filter(([text, { length }]) => text === '' || length > 1)
    .map(([text, same]) => [text, same.map(({ file }) => file).slice(0, 5)]);
}

describe.each(SITE_NAMES)('every page of the site "%s"', (name) => {
  test('has a title and a description of its own', async () => {
    const pages = await pagesOf(name);
    expect(
      shared(pages, ({ tree }) => {
        const titles = elements(tree, 'title').filter((_, index) => index === 0);
        return titles.map((node) => collapse(textOf(node))).join();
      }),
    ).toEqual([]);
    expect(shared(pages, ({ tree }) => meta(tree, 'description'))).toEqual([]);
  });

  test('has one heading of the first level, which says something', async () => {
    for (const { file, tree } of await pagesOf(name)) {
      const headings = elements(tree, 'h1');
      expect(
        headings.map((node) => collapse(textOf(node)) !== ''),
        file,
      ).toEqual([true]);
    }
  });

  test('skips no level of headings', async () => {
    for (const { file, tree } of await pagesOf(name)) {
      const levels = elements(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) =>
        Number(tagName[1]),
      );
      const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(skips, `${file}: ${levels.join(' ')}`).toEqual([]);
    }
  });

  test('has landmarks, and a skip link that comes first and leads to the main part', async () => {
    for (const { file, tree } of await pagesOf(name)) {
      const mains = elements(tree, 'main');
      expect(mains, file).toHaveLength(1);
      const [skip] = elements(tree, 'a');
      expect(skip && attribute(skip, 'href'), file).toBe(`#${mains[0] ? attribute(mains[0], 'id') : ''}`);
      expect(elements(tree, 'header').length, file).toBeGreaterThan(0);
      expect(elements(tree, 'nav').length, file).toBeGreaterThan(0);
      expect(elements(tree, 'footer').length, file).toBeGreaterThan(0);
    }
  });

  test('marks in its navigation the page itself as the current page, and no other', async () => {
    let marked = 0;
    for (const { file, tree } of await pagesOf(name)) {
      const own = baseOf(name) + file.replace(/index\.html$/, '');
      for (const link of elements(tree, 'a').filter((node) => attribute(node, 'ariaCurrent') === 'page')) {
        expect(decodeURI(attribute(link, 'href')), file).toBe(own);
        marked += 1;
      }
    }
    expect(marked).toBeGreaterThan(0);
  });

  test('ends where its document ends', async () => {
    for (const { file, html } of await pagesOf(name)) {
      expect(html.trimEnd().endsWith('</html>'), file).toBe(true);
    }
  });

  test('says its language, its canonical address and what cards show', async () => {
    for (const { file, tree } of await pagesOf(name)) {
      const [root] = elements(tree, 'html');
      expect(root && attribute(root, 'lang'), file).toMatch(/^[a-z]{2,3}(-\w+)*$/i);
      const canonical = elements(tree, 'link').filter((node) => attribute(node, 'rel') === 'canonical');
      const address = canonical[0] ? attribute(canonical[0], 'href') : '';
      expect(canonical, file).toHaveLength(1);
      expect(decodeURI(new URL(address).pathname), file).toBe(
        baseOf(name) + file.replace(/index\.html$/, ''),
      );
      for (const property of [
        'og:title',
        'og:description',
        'og:image:alt',
        'twitter:card',
        'og:type',
        'og:site_name',
      ]) {
        expect(meta(tree, property), `${file} ${property}`).toBeTruthy();
      }
      expect(meta(tree, 'og:url'), file).toBe(address);
    }
  });

  test('has structured data that can be read, and no way out of its script', async () => {
    for (const { file, tree, html } of await pagesOf(name)) {
      for (const script of elements(tree, 'script')) {
        if (attribute(script, 'type') !== 'application/ld+json') continue;
        expect(JSON.parse(textOf(script)), file).toMatchObject({ '@context': 'https://schema.org' });
        expect(textOf(script), file).not.toContain('<');
      }
      expect(html, file).not.toMatch(/undefined|\[object Object\]|Invalid Date|NaN/);
    }
  });
});

/** Structured data of a page of the forty articles, by its type. */
async function dataOf(file: string): Promise<Map<string, Record<string, unknown>>> {
  const page = (await readPages('forty')).find((candidate) => candidate.file === file);
  const blocks = (page ? elements(page.tree, 'script') : [])
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(textOf(script)) as Record<string, unknown>);
  return new Map(blocks.map((block) => [String(block['@type']), block]));
}

describe('structured data', () => {
  test('of an article names its headline, dates, authors, publisher, keywords and places', async () => {
    const data = await dataOf('2003/02/28/library-opens-reading-room/index.html');
    expect(data.get('NewsArticle')).toMatchObject({
      headline: 'The reading room opens, and is full by noon',
      datePublished: '2003-02-28',
      dateModified: '2003-03-08',
      author: [{ '@type': 'Person', name: 'Tom Brackley' }],
      publisher: { '@type': 'Organization' },
      keywords: ['Public library', 'Restoration', 'Books'],
      contentLocation: [{ '@type': 'Place', name: 'Harrowmere' }],
      inLanguage: 'en',
    });
    expect(data.get('BreadcrumbList')?.['itemListElement']).toHaveLength(5);
  });

  test('of an article with a time of publication keeps the time with its offset', async () => {
    const data = await dataOf('2018/01/12/kohre-mein-rail/index.html');
    expect(data.get('NewsArticle')).toMatchObject({
      datePublished: '2018-01-12T11:30:00+05:30',
      inLanguage: 'hi',
    });
  });

  test('of an article whose source names no author names none', async () => {
    const data = await dataOf('2019/03/03/day-after/index.html');
    expect(data.get('NewsArticle')).not.toHaveProperty('author');
  });

  test('of the home page says how the archive is searched', async () => {
    const data = await dataOf('index.html');
    expect(data.get('WebSite')).toMatchObject({
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: 'https://harrowmere.example/search/?q={search_term_string}' },
      },
    });
  });
});
