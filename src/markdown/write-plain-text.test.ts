import fc from 'fast-check';
import type { Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { mdastToMarkdown, serializerOptions } from './mdast-to-markdown.ts';
import { writePlainText } from './write-plain-text.ts';

const paragraphs = (...texts: string[]): Root => ({
  type: 'root',
  children: texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
});

describe('writePlainText', () => {
  it('takes ordinary paragraphs as they stand', () => {
    expect(
      writePlainText('    The dry period means, he said, that\nit will be late: 5.5 pct (of all).'),
    ).toBe('&#x20;   The dry period means, he said, that\nit will be late: 5.5 pct (of all).');
    expect(writePlainText('1,750 to 1,780 dlrs')).toBe('1,750 to 1,780 dlrs');
    expect(writePlainText('पुल खुला। “हाँ”')).toBe('पुल खुला। “हाँ”');
  });

  it.each([
    '',
    ' ',
    '1. a',
    '12) a',
    '# a',
    '- a',
    '+',
    '=',
    'a\n===',
    'a\n- b',
    'a ',
    'a \nb',
    'a\n b',
    'a_b',
    'a*',
    '<a',
    'AT&T',
    '[a',
    '`',
    '|a',
    'a\tb',
    'a\n',
    '\ufeffa',
  ])('leaves %j to the serializer', (text) => {
    expect(writePlainText(text)).toBeUndefined();
  });

  it('writes what the serializer writes, for any text', () => {
    const sign = fc.constantFrom(
      ...' \n.,:;-–+=#>()"\'“”!?1290aBé中'.split(''),
      ...[
        '  ',
        '1.',
        '2)',
        '- ',
        '*',
        '_',
        '<b>',
        '&amp;',
        '|',
        '~',
        '[x]',
        '\\',
        '`',
        '\t',
        '$',
        '^',
        '{',
        '@',
        '%',
        '/',
      ],
    );
    const heap = fc.array(sign, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
    const words = fc
      .array(
        fc.constantFrom('The', 'ferry', 'sails', '5.5', 'pct', '1,750', '(of', 'all)', '\n', '-', '1.'),
        { minLength: 1, maxLength: 12 },
      )
      .map((all) => all.join(' ').replaceAll(' \n ', '\n'));
    const text = fc.oneof(
      heap,
      words,
      fc.string({ unit: 'binary', minLength: 1 }).filter((one) => !/[^\P{Cc}\t\n]|\p{Cs}/u.test(one)),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
        for (const one of texts) {
          const plain = writePlainText(one);
          if (plain !== undefined) expect(`${plain}\n`).toBe(toMarkdown(paragraphs(one), serializerOptions));
        }
        const item: Root = {
          type: 'root',
          children: [
            {
              type: 'list',
              spread: true,
              children: [
                { type: 'listItem', spread: true, children: paragraphs(...texts).children as never },
              ],
            },
            { type: 'blockquote', children: paragraphs(...texts).children as never },
          ],
        };
        const plain = texts.every((one) => writePlainText(one) !== undefined);
        if (plain) expect(mdastToMarkdown(item)).toBe(toMarkdown(item, serializerOptions));
      }),
      { numRuns: 5000 },
    );
  });
});
