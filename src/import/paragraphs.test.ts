import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { mdastToMarkdown } from '../markdown/mdast-to-markdown.ts';
import { renderBody } from '../markdown/render-body.ts';
import { textToBody } from './paragraphs.ts';

const render = renderBody;
const corpora = new URL('../../../shared/corpora/', import.meta.url);

/** The text of each block of the page that a text becomes; anything but paragraphs and tables as typed fails. */
async function onPage(text: string): Promise<string[]> {
  const { html } = await render(mdastToMarkdown(textToBody(text)));
  const texts: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (node) => {
    if (node.tagName === 'p') texts.push(toString(node));
    // The line break before </pre> is HTML's way of writing one, not the text's.
    else if (node.tagName === 'pre') texts.push(toString(node).replace(/\n$/, ''));
    else if (!['code', 'span'].includes(node.tagName))
      expect.fail(`<${node.tagName}> came out of plain text: ${html}`);
  });
  return texts;
}

const blocks = (text: string): string[] => textToBody(text).children.map((node) => textOf(node));

describe('textToBody', () => {
  it('parts paragraphs at blank lines and keeps every other character', () => {
    expect(blocks('One  two \nthree\n \n\n\n  four\t\n')).toEqual(['One  two \nthree', '  four\t']);
  });

  it('parts paragraphs at the indentation of their first line, where lines are wrapped', () => {
    expect(blocks('Tin was\nquiet.\n    It was\ndry.\n    So what.')).toEqual([
      'Tin was\nquiet.',
      '    It was\ndry.',
      '    So what.',
    ]);
  });

  it('takes a block that is indented as a whole for one paragraph', () => {
    expect(blocks('    A verse\n    and another')).toEqual(['    A verse\n    and another']);
  });

  it('takes long lines for a paragraph each, where nothing else parts them', () => {
    const long = 'word '.repeat(50).trim();
    expect(blocks(`${long}\n${long}`)).toEqual([long, long]);
    expect(blocks('short\nlines')).toEqual(['short\nlines']);
  });

  it('keeps the columns of a typed table in place', () => {
    const { children } = textToBody(
      'Prices:\n  Tin      4,120    4,135\n  Lead       301      302\nNo others.',
    );
    expect(children.map(({ type }) => type)).toEqual(['paragraph', 'code', 'paragraph']);
  });

  it('brings any text onto the page, block by block, not one character changed', async () => {
    const sign = fc.constantFrom(
      ...' \n\n\t*_`~#+-=.)01|:[]^()!<>&;\\"\'ab@.—“é中ش'.split(''),
      '    ',
      '...',
      '\n\n',
      '<TICKER>',
      'http://x.org/a_b_c',
      '\u202Ea\u202C',
    );
    const heap = fc.array(sign, { maxLength: 30 }).map((parts) => parts.join(''));
    const text = fc
      .oneof(heap, fc.string({ unit: 'binary', maxLength: 60 }))
      .filter((one) => !/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/u.test(one));
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        expect(await onPage(one)).toEqual(blocks(one));
        // And the blocks are all there is: what parts them is white space.
        expect(blocks(one).join('').replace(/\s/gu, '')).toBe(one.replace(/\s/gu, ''));
      }),
      { numRuns: 1000 },
    );
  });

  const naughty = new URL('blns/blns.json', corpora);
  it.skipIf(!existsSync(naughty))(
    'brings the naughty strings onto the page (needs ../shared/corpora)',
    async () => {
      const strings = (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter(
        (one) => !/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/u.test(one),
      );
      for (const text of strings) expect(await onPage(text), JSON.stringify(text)).toEqual(blocks(text));
    },
  );

  const reuters = new URL('reuters-21578.jsonl.gz', corpora);
  it.skipIf(!existsSync(reuters))(
    'brings every text of Reuters-21578 onto the page (needs ../shared/corpora)',
    async () => {
      const records = gunzipSync(readFileSync(reuters)).toString().trim().split('\n');
      for (const line of records) {
        const { id, body = '' } = JSON.parse(line) as { id: string; body?: string };
        expect(await onPage(body), id).toEqual(blocks(body));
        expect(blocks(body).join('').replace(/\s/gu, ''), id).toBe(body.replace(/\s/gu, ''));
      }
    },
    600_000,
  );
});
