import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMatches } from './find-matches.ts';
import { foldCharacter } from './fold-character.ts';
import { joinPieces, splitMatches } from './text-map.ts';

const found = (text: string, ...words: string[]): string[] =>
  findMatches(text, words).map(({ start, end }) => text.slice(start, end));

test('whole words are found, in either case', () => {
  expect(found('Amethi, amethi; Amethian AMETHI', 'amethi')).toEqual(['Amethi', 'amethi', 'AMETHI']);
  expect(found('Ärger über Ärgernis', 'ärger')).toEqual(['Ärger']);
});

test.each([
  ['cafe', 'Café, CAFE\u0301, cafés', ['Café', 'CAFE\u0301']],
  ['café', 'cafe', ['cafe']],
  ['strasse', 'Die Straße und die STRASSE', ['Straße', 'STRASSE']],
  ['Istanbul', 'İstanbul, ıstanbul', ['İstanbul', 'ıstanbul']],
  ['lodz', 'Łódź', ['Łódź']],
  ['odos', 'ΟΔΟΣ', []],
  ['ΟΔΟΣ', 'οδός, ὁδός', ['οδός', 'ὁδός']],
  ['كتاب', 'كِتَابٌ', ['كِتَابٌ']],
  ['שלום', 'שָׁלוֹם עולם', ['שָׁלוֹם']],
  ['क़लम', 'क\u093Cलम', ['क\u093Cलम']],
  ['warehouse', 'ware\u00ADhouse', ['ware\u00ADhouse']],
  ['한국', '한국'.normalize('NFD'), ['한국'.normalize('NFD')]],
])('diacritics make no difference: %s in %s', (word, text, expected) => {
  expect(found(text, word)).toEqual(expected);
});

test('quotes and hyphens of any kind are one', () => {
  expect(found("Singh’s and Singh's", 'Singh’s')).toEqual(['Singh’s', "Singh's"]);
  expect(found('Make-in-India, Make in India', 'Make-in-India')).toEqual(['Make-in-India', 'Make in India']);
  expect(found('“no arms” supply', 'no arms supply')).toEqual(['no arms” supply']);
  expect(found('The U.S. gained $1.5', 'u.s.', '$1.5')).toEqual(['U.S', '1.5']);
});

test('a phrase is found whole, before a word of it', () => {
  expect(found('a policy of ‘no arms supply to, policy', 'policy', 'policy of no arms')).toEqual([
    'policy of ‘no arms',
    'policy',
  ]);
});

test('words of scripts without spaces are found inside a run of letters', () => {
  expect(found('印度和俄罗斯同意', '俄罗斯')).toEqual(['俄罗斯']);
  expect(found('𠮷野家の牛丼', '𠮷野')).toEqual(['𠮷野']);
  expect(found('ห้องสมุดใหม่', 'สมุด')).toEqual(['สมุด']);
});

test('a letter is not found without the marks that stand over it', () => {
  expect(found('ห้อง', 'ห')).toEqual([]);
});

test('combining vowel signs belong to their word', () => {
  expect(found('भारत भारती भारत।', 'भारत')).toEqual(['भारत', 'भारत']);
});

test('words that hold no letter and no digit find nothing', () => {
  expect(found('a … b', '…', '', '\u0301', '(')).toEqual([]);
});

const letters = fc
  .array(fc.constantFrom(...'aAeéß sSæİi-’"ה ּأـ ًकि़न한ᄒ図ห้Σς'.split(''), ' ', '\u0301', '\u00AD', '\u200D'), {
    maxLength: 40,
  })
  .map((characters) => characters.join(''));
const anyText = fc.oneof(
  letters,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme' }),
);

describe('any words in any text', () => {
  test('give ordered stretches that do not overlap', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 5 }), (text, words) => {
        let last = 0;
        for (const { start, end } of findMatches(text, words)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });

  test('give stretches that are, folded, one of the words', () => {
    const spell = (text: string): string =>
      (foldCharacter(text).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []).join(' ');
    const withPart = anyText.chain((text) =>
      fc
        .tuple(fc.nat(text.length), fc.nat(text.length))
        .map(([a, b]) => ({ text, words: [text.slice(Math.min(a, b), Math.max(a, b)), 'a', 'ss'] })),
    );
    fc.assert(
      fc.property(withPart, ({ text, words }) => {
        const spelt = words.map(spell);
        for (const match of found(text, ...words)) expect(spelt).toContain(spell(match));
      }),
      { numRuns: 300 },
    );
  });

  test('are found wherever they were put, in any case and form', () => {
    const word = fc.stringMatching(/^[a-zäéßøčł]{1,8}$/);
    const change = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD'),
      (text: string) => text,
    );
    const gap = fc.constantFrom(' ', '-', ' “', '’ ', '\n');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), change, gap, (words, changed, between) => {
        const text = changed(words.join(between));
        expect(found(`§ ${text} §`, words.join(' '))).toEqual([text]);
      }),
    );
  });
});
test('a match that crosses inline elements is split at their edges, and never runs from block to block', () => {
  const pieces = [
    { text: 'the joint ', block: 'p1' },
    { text: 'ven', block: 'p1' },
    { text: 'ture of', block: 'p1' },
    { text: 'joint', block: 'p2' },
    { text: 'venture', block: 'p3' },
  ];
  const { text, starts } = joinPieces(pieces);
  expect(splitMatches(findMatches(text, ['joint venture']), pieces, starts)).toEqual([
    { piece: 0, match: 0, start: 4, end: 10 },
    { piece: 1, match: 0, start: 0, end: 3 },
    { piece: 2, match: 0, start: 0, end: 4 },
  ]);
});

test('split matches hold the text of the match, however the page cuts it', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[ab ]*$/), { maxLength: 8 }), (texts) => {
      const pieces = texts.map((text) => ({ text, block: 'p' }));
      const { text, starts } = joinPieces(pieces);
      const matches = findMatches(text, ['a', 'b b']);
      const split = splitMatches(matches, pieces, starts);
      const cut = split.map(({ piece, start, end }) => texts[piece]?.slice(start, end) ?? '').join('');
      expect(cut).toBe(matches.map(({ start, end }) => text.slice(start, end)).join(''));
    }),
  );
});
