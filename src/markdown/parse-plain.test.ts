import fc from 'fast-check';
import type { Root } from 'mdast';
import { removePosition } from 'unist-util-remove-position';
import { describe, expect, it } from 'vitest';
import { parseWhole } from './parse-body.ts';
import { parsePlain } from './parse-plain.ts';

const whole = (markdown: string): Root => {
  const root = parseWhole(markdown);
  removePosition(root, { force: true });
  return root;
};

/** Pieces that lie near the line between words and Markdown. */
const piece = fc.constantFrom(
  'word',
  'It',
  'Ørsted',
  '“quoted”',
  'भारत',
  '北京',
  ' ',
  ' ',
  '  ',
  '\n',
  '\n',
  '\n\n',
  '\n \n',
  '\n\t\n',
  '\t',
  '\\',
  '\\*',
  '\\\\',
  '\\-',
  '1\\.',
  '\\#',
  '&#x20;',
  '&#x9;',
  '&#x26;',
  '&#x0;',
  '&#xD800;',
  '&#x110000;',
  '&#XA0;',
  '&amp;',
  '&',
  '& ',
  '&c',
  '*',
  '**',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '!',
  '<',
  '>',
  '|',
  '~',
  '~~',
  '#',
  '# ',
  '+',
  '+ ',
  '-',
  '- ',
  '--',
  '---',
  '=',
  '==',
  ':',
  ': ',
  '.',
  ')',
  '1',
  '1.',
  '1. ',
  '12)',
  '1987',
  '1234567890.',
  '$',
  '^',
  '{',
  '}',
  '@',
  'a@b.example',
  'https://x.example/',
  'www.example',
  '\u00A0',
  '\u2028',
  '\uFEFF',
  '\u0085',
  '\0',
  '\uFFFD',
  '🙂',
);

describe('a body of plain paragraphs', () => {
  it('is read as the whole parser reads it, or left to it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const markdown = pieces.join('');
        const plain = parsePlain(markdown);
        if (plain) expect(plain).toEqual(whole(markdown));
      }),
      { numRuns: 20_000 },
    );
  });

  it('is read as the whole parser reads it for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (markdown) => {
        const plain = parsePlain(markdown);
        if (plain) expect(plain).toEqual(whole(markdown));
      }),
      { numRuns: 5000 },
    );
  });

  it('is what an imported text mostly is: wrapped lines, written indents, escaped signs', () => {
    const markdown =
      'Winter kill has probably affected West\nGerman winter barley.\n\n&#x20;   It is too soon, 10\\*2 = 20 \\<TICKER>\nat 5.5 pct\\.\n';
    expect(parsePlain(markdown)).toEqual(whole(markdown));
    expect(parsePlain(markdown)?.children).toHaveLength(2);
  });

  it.each([
    '# Head',
    '- item',
    '1. one',
    '> said',
    '    code',
    'a  \nb',
    'a\\\nb',
    '*so*',
    '[x](y)',
    '---',
    'a\n===',
    'a | b\n--- | ---',
    '```',
    '&copy;',
  ])('is not %j', (markdown) => {
    expect(parsePlain(markdown)).toBeUndefined();
  });
});
