import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { attribute, classes, elements, listFiles, only, readPages, textOf } from '../support/read-site.ts';
import { contentOf } from '../support/sites.ts';

/** Page furniture inside a body: the link of a heading to itself, the numbers and ways back of footnotes. */
const isFurniture = (node: Element): boolean =>
  classes(node).some((name) => ['heading-link', 'data-footnote-backref'].includes(name)) ||
  'dataFootnoteRef' in node.properties;

/** Texts of the paragraphs of an article's page, each exactly as it stands in the tree. */
async function paragraphsOf(site: 'seed' | 'forty', file: string): Promise<string[]> {
  const page = (await readPages(site)).find((candidate) => candidate.file === file);
  if (!page) throw new Error(`${site} has no page ${file}`);
  return elements(only(page.tree, 'body'), 'p').map((node) => textOf(node, isFurniture));
}

describe('the text of the seed article', () => {
  test('is on its page character for character, nothing missing, nothing added', async () => {
    const witness = await readFile(new URL('../fixtures/seed/article.txt', import.meta.url), 'utf8');
    const [dateLine, ...blocks] = witness
      .split(/\n(?:[ \t]*\n)+/)
      .map((block) => block.replace(/^\n+|\n+$/g, ''))
      .filter((block) => block !== '');
    expect(dateLine?.trim()).toBe('date 2020-09-04');
    expect(blocks).toHaveLength(5);

    const [page] = (await readPages('seed')).filter(
      ({ file }) => file.startsWith('2020/09/04/') && file.split('/').length > 4,
    );
    const body = only(page?.tree ?? { type: 'root', children: [] }, 'body');
    expect(elements(body, 'p').map((node) => textOf(node))).toEqual(blocks);
    // And nothing beside the paragraphs.
    expect(textOf(body, (node) => node.tagName === 'p').trim()).toBe('');
    expect(page?.html).toContain('<time datetime="2020-09-04">Friday, 4 September 2020</time>');
  });

  test('stands under a headline that is marked as supplied', async () => {
    const [page] = (await readPages('seed')).filter(
      ({ file }) => file.startsWith('2020/09/04/') && file.split('/').length > 4,
    );
    const headline = elements(page?.tree ?? { type: 'root', children: [] }, 'h1')[0];
    expect(headline && textOf(headline).replace(/\s+/g, ' ').trim()).toBe(
      '[India and Russia agree to expedite AK-203 rifle factory at Amethi]',
    );
  });
});

describe('the text of the forty articles', () => {
  /** Anything that Markdown reads as more than words. */
  const MARKUP = /^([#>|]|[-+*] |\d+[.)] |\[\^)|[\\`*_<>[\]]|&\w+;/m;

  test('is on their pages as the entries have it, in every script', async () => {
    const entries = (await listFiles(contentOf('forty'))).filter((file) => /^articles\/.*\.md$/.test(file));
    let compared = 0;
    for (const entry of entries) {
      const source = await readFile(join(contentOf('forty'), entry), 'utf8');
      const body = source.slice(source.indexOf('\n---\n') + 5);
      if (MARKUP.test(body)) continue;
      const file = `${entry.slice('articles/'.length, -'.md'.length)}/index.html`;
      expect(await paragraphsOf('forty', file), entry).toEqual(body.trim().split('\n\n'));
      compared += 1;
    }
    expect(compared).toBeGreaterThanOrEqual(30);
  });

  test('shows literal markup, tickers and stray signs as they were written', async () => {
    const [opening, note, houses] = await paragraphsOf('forty', '2007/07/19/ticker-kbry-falls/index.html');
    expect(opening).toContain('Kestrel Brewery <KBRY> fell by 6.5 % on Thursday');
    expect(opening).toContain('Tannow Malt <TNMT.L> rose by almost as much');
    expect(note).toContain(
      `it began with <b>Confidential</b>, went on with <b>Dear holder</b>, and ended in <script>alert('regards')</script>.`,
    );
    expect(houses).toContain('AT&T-style tickers, 1 < 2, and a price of $4_50_ or 5*3*2 pence');
  });

  test('holds all of a very long article', async () => {
    const source = await readFile(
      join(contentOf('forty'), 'articles/2015/08/09/the-history-of-the-canal.md'),
      'utf8',
    );
    const paragraphs = await paragraphsOf('forty', '2015/08/09/the-history-of-the-canal/index.html');
    const written = source
      .slice(source.indexOf('\n---\n') + 5)
      .split('\n\n')
      .map((block) => block.trim().replace(/^> /, '').replace('[^frost]: ', '').replace('[^frost]', ''))
      .filter((block) => block !== '' && !block.startsWith('#'));
    expect(paragraphs.map((text) => text.trimEnd())).toEqual(written);
    expect(paragraphs.join(' ').split(' ').length).toBeGreaterThan(6000);
  });

  test('carries the language and the direction of each article', async () => {
    const expected: [string, string, string][] = [
      ['2007/11/06/iftitah-al-mina', 'ar', 'rtl'],
      ['2007/07/20/chandanpur-pustakalaya', 'hi', 'ltr'],
      ['2020/06/21/longzhou-bisai', 'zh-Hans', 'ltr'],
      ['2021/11/11/woerterbuch-der-moorbacher-mundart', 'de-AT', 'ltr'],
      ['2003/03/01/council-votes-on-ferry', 'en', 'ltr'],
    ];
    const pages = await readPages('forty');
    for (const [path, lang, dir] of expected) {
      const page = pages.find(({ file }) => file === `${path}/index.html`);
      const body = page && only(page.tree, 'body');
      // The nearest element that says so, from the body outwards.
      const said = page && body ? nearest(page.tree, body) : undefined;
      expect(said, path).toEqual({ lang, dir });
    }
  });
});

/** Language and direction that hold for an element: its own, or those of what it lies in. */
function nearest(tree: Parameters<typeof elements>[0], target: Element): { lang: string; dir: string } {
  const around = elements(tree).filter((node) => node === target || elements(node).includes(target));
  const last = (name: string): string =>
    around
      .map((node) => attribute(node, name))
      .filter((value) => value !== '')
      .at(-1) ?? '';
  return { lang: last('lang'), dir: last('dir') };
}
