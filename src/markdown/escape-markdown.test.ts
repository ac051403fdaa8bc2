import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { paragraphsToMarkdown } from './escape-markdown.ts';
import { renderBody } from './render-body.ts';
import { toPlainText } from './to-plain-text.ts';

const render = renderBody;
const corpora = new URL('../../../shared/corpora/', import.meta.url);

/** The text of each `<p>` of the page that the paragraphs become; anything but paragraphs fails. */
async function roundTrip(paragraphs: string[]): Promise<string[]> {
  const { html } = await render(paragraphsToMarkdown(paragraphs));
  const texts: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (node) => {
    if (node.tagName === 'p') texts.push(toString(node));
    // Lines that turn the direction of writing are isolated.
    else if (node.tagName !== 'span') expect.fail(`<${node.tagName}> came out of plain text: ${html}`);
  });
  return texts;
}

/** No control characters but tab and line feed, no half of a surrogate pair, not empty. */
const isText = (text: string): boolean => text !== '' && !/[^\P{Cc}\t\n]|\p{Cs}/u.test(text);

const NASTY = [
  '*',
  '**',
  '* a',
  '_',
  '__init__',
  'a*b*c',
  '<TICKER>',
  '<b>x</b>',
  '<!-- x -->',
  '<?php',
  '<http://x.org>',
  '<a@b.org>',
  '<1a@b.org>',
  '<%a@b.org>',
  '1.',
  '1. a',
  '1) a',
  '2020.',
  '#',
  '# a',
  '#a',
  '## a ##',
  '+',
  '+ a',
  '-',
  '- a',
  '---',
  '- - -',
  '***',
  '===',
  'a\n===',
  'a\n---',
  'a\n-',
  'a\n=',
  '    four',
  '\ttab',
  'a\tb',
  'a\t\nb',
  ' a',
  'a ',
  '  ',
  '\u00a0',
  '\u00a0a\u00a0',
  'a  b',
  'http://x.org',
  'www.x.org',
  'a@b.org',
  '&amp;',
  '&#65;',
  '&lt;',
  '& ',
  'AT&T',
  '[x]',
  '[x](y)',
  '![x](y)',
  '[^1]',
  '[^1]: note',
  '[x]: y',
  '[x]: y "z"',
  '|a|b|',
  '|a|b|\n|-|-|',
  'a|b\n-|-',
  'a\n:-',
  'a\n:-:',
  'a\n|-',
  'a\n-|',
  '\\',
  'a\\',
  'a\\\nb',
  '\\*',
  '\\\\',
  '`',
  '``',
  '```',
  '```js',
  '~~~',
  '~~a~~',
  '> a',
  '>',
  'a\nb',
  'a\n b',
  'a \nb',
  'a  \nb',
  'a\n\nb',
  '\na',
  'a\n',
  '\n',
  'a\n    b',
  'a\n# b',
  'a\n> b',
  'a\n- b',
  'a\n1. b',
  'a\n<div>\nb',
  '\u200b',
  'a\u200b',
  '\u200e\u202eabc\u202c',
  'שלום',
  'مرحبا',
  '\ufeff',
  '\ufeffa',
  '\u2028',
  '\u3000a',
  '!',
  '![',
  ']',
  '](',
  '"',
  "'",
  ':',
  '$',
  '%',
  '{',
  '}',
  '---\ntitle: x\n---',
  '+++',
  '😀',
  '👨‍👩‍👧',
  'e\u0301',
  '\u0301',
  '\u{e0001}',
  '~',
  '^',
  '(',
  ')',
  '@',
  '|',
  '| ',
  ' |',
  '|-',
  ':-|',
];

describe('paragraphsToMarkdown', () => {
  it('brings every nasty paragraph through Markdown unchanged', async () => {
    for (const text of NASTY) expect(await roundTrip([text]), JSON.stringify(text)).toEqual([text]);
  });

  it('brings nasty paragraphs through side by side', async () => {
    expect(await roundTrip(NASTY)).toEqual(NASTY);
  });

  it('brings any text through Markdown unchanged', async () => {
    const unicode = fc.string({ unit: 'binary', maxLength: 40 }).filter(isText);
    const paragraphs = fc.array(unicode, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(paragraphs, async (texts) => {
        expect(await roundTrip(texts)).toEqual(texts);
      }),
      { numRuns: 1000 },
    );
  });

  it('brings any heap of marks that mean something to Markdown through unchanged', async () => {
    const marks = fc.constantFrom(
      ...' \t\n\n*_`~#+-=.)0123|:[]^()!<>&;\\"\'ab/@'.split(''),
      ...NASTY,
      'é',
      '“',
    );
    const text = fc
      .array(marks, { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(''))
      .filter(isText);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 3 }), async (texts) => {
        expect(await roundTrip(texts)).toEqual(texts);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives plain text back to toPlainText', () => {
    expect(toPlainText(paragraphsToMarkdown(NASTY)).paragraphs).toEqual(NASTY);
  });

  it('leaves out empty paragraphs and keeps ordinary text readable', () => {
    expect(paragraphsToMarkdown(['“Both sides”, he said – 5 % up.', '', 'Second.'])).toBe(
      '“Both sides”, he said – 5 % up.\n\nSecond.\n',
    );
  });

  const naughty = new URL('blns/blns.json', corpora);
  it.skipIf(!existsSync(naughty))(
    'brings the Big List of Naughty Strings through (needs ../shared/corpora)',
    async () => {
      const strings = (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter(isText);
      expect(strings.length).toBeGreaterThan(450);
      for (const text of strings) expect(await roundTrip([text]), JSON.stringify(text)).toEqual([text]);
      expect(await roundTrip(strings)).toEqual(strings);
    },
  );

  const spec = new URL('md-commonmark/spec.json', corpora);
  it.skipIf(!existsSync(spec))(
    'brings the source of every CommonMark example through (needs ../shared/corpora)',
    async () => {
      const examples = (JSON.parse(readFileSync(spec, 'utf8')) as { markdown: string }[]).map(
        (one) => one.markdown,
      );
      for (const text of examples.filter(isText)) {
        expect(await roundTrip([text]), JSON.stringify(text)).toEqual([text]);
      }
    },
  );
});
