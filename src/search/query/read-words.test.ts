import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { MAX_TEXT } from './query.ts';
import { isWords, readWords } from './read-words.ts';

const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('aZ1é-.,\'’/&%;!? \t\n\u00A0\u0301क्石油"“:*()−＊「\u200B\u061C\uD800☎')),
      fc.constantFrom('OR', 'AND', 'topic', 'near:5', 'OR-', 'e\u0301', '\u212B', '\u037E'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('words are read as the parser reads them', () => {
  fc.assert(
    fc.property(fc.oneof(tricky, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
      fc.pre(isWords(text));
      expect(readWords(text)).toEqual(parseQuery(text));
    }),
    { numRuns: 2000 },
  );
});

test('what most readers type is words', () => {
  for (const text of [
    'cocoa',
    'oil price',
    'AK-203',
    "O'Brien",
    'U.S. trade, 1.5 %',
    'दिल्ली',
    '石油価格',
    '',
  ])
    expect(isWords(text), text).toBe(true);
});

test('what may mean more is left to the parser', () => {
  for (const text of [
    '"oil price"',
    '-tariff',
    'a -b',
    'oil OR gas',
    'a AND b',
    'cocoa*',
    'topic:trade',
    '(a)',
    '☎',
  ])
    expect(isWords(text), text).toBe(false);
  expect(isWords('a'.repeat(MAX_TEXT + 1))).toBe(false);
});
