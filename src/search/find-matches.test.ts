import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMatches } from './find-matches.ts';
import { joinPieces, splitMatches } from './text-map.ts';

const found = (text: string, ...words: string[]): string[] =>
  findMatches(text, words).map(({ start, end }) => text.slice(start, end));

test('whole words are found, in either case', () => {
  expect(found('Amethi, amethi; Amethian AMETHI', 'amethi')).toEqual(['Amethi', 'amethi', 'AMETHI']);
  expect(found('Ärger über Ärgernis', 'ärger')).toEqual(['Ärger']);
});

test('quotes and hyphens of any kind are one', () => {
  expect(found("Singh’s and Singh's", 'Singh’s')).toEqual(['Singh’s', "Singh's"]);
  expect(found('Make-in-India, Make in India', 'Make-in-India')).toEqual(['Make-in-India', 'Make in India']);
});

test('a phrase is found whole, before a word of it', () => {
  expect(found('a policy of ‘no arms supply to, policy', 'policy', 'policy of no arms')).toEqual([
    'policy of ‘no arms',
    'policy',
  ]);
});

test('words of scripts without spaces are found inside a run of letters', () => {
  expect(found('印度和俄罗斯同意', '俄罗斯')).toEqual(['俄罗斯']);
});

test('combining vowel signs belong to their word', () => {
  expect(found('भारत भारती भारत।', 'भारत')).toEqual(['भारत', 'भारत']);
});

test('any words in any text give ordered stretches that do not overlap', () => {
  const text = fc.string({ unit: 'binary', maxLength: 80 });
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 5 }), (haystack, words) => {
      let last = 0;
      for (const { start, end } of findMatches(haystack, words)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
  );
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
    { piece: 0, start: 4, end: 10 },
    { piece: 1, start: 0, end: 3 },
    { piece: 2, start: 0, end: 4 },
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
