import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { pageForIndex } from './page-for-index.ts';
import { articlePage, factsOf } from './test-page.ts';

const FILE = '2020/09/04/boats/index.html';

/** Elements of a page by their tag name, in document order. */
function elements(page: string, name: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(page) as Nodes, 'element', (node) => {
    if (node.tagName === name) found.push(node);
  });
  return found;
}

/** The facts of a page: names and contents. */
const facts = (page: string): [unknown, unknown][] =>
  elements(page, 'meta').map(({ properties }) => [properties['name'], properties['content']]);

describe('what the search index is given of an article’s page', () => {
  const page = pageForIndex(articlePage('hi', 'नाव', 'नावें लौट आईं।'), FILE);

  test('has the language, the headline, the text and the facts', () => {
    expect(elements(page, 'html')[0]?.properties['lang']).toBe('hi');
    expect(page).toContain('<h1 data-pagefind-body>नाव</h1>');
    expect(page).toContain('<div class="body" data-pagefind-body><p>नावें लौट आईं।</p></div>');
    expect(facts(page)).toEqual([
      ['dateline:title', 'नाव'],
      ['dateline:date', '2020-09-04'],
      ['dateline:topic', 'Boats'],
    ]);
  });

  test('has nothing of the furniture', () => {
    expect(page).not.toMatch(/Masthead|Catalogue card|Others|stylesheet/);
  });

  test('has every element closed', () => {
    for (const name of ['html', 'head', 'body', 'article'])
      expect([page.split(`<${name}`).length, page.split(`</${name}>`).length], name).toEqual([2, 2]);
  });

  test('has facts whole that have angle brackets in them, which no attribute needs to escape', () => {
    const headline = 'Kestrel Brewery <KBRY> falls & "rests"';
    const given = pageForIndex(
      articlePage('en', 'Kestrel Brewery &lt;KBRY&gt; falls', 'Text.', factsOf(headline, 'Shares > 5')),
      FILE,
    );
    expect(facts(given)).toEqual([
      ['dateline:title', headline],
      ['dateline:date', '2020-09-04'],
      ['dateline:topic', 'Shares > 5'],
    ]);
  });
});

describe('a page in which no article can be found', () => {
  test.each([
    ['no article', articlePage('en', 'Boats', 'Text.').replace('<article class="article">', '<article>')],
    [
      'no catalogue card',
      articlePage('en', 'Boats', 'Text.').replace('<aside class="card ', '<aside class="'),
    ],
    ['no head', articlePage('en', 'Boats', 'Text.').replace('<head>', '')],
    ['nothing', ''],
  ])('is an error that names it, when it has %s', (_, page) => {
    expect(() => pageForIndex(page, FILE)).toThrow(`${FILE} has no article that could be indexed`);
  });
});
