import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinWords, withJoined } from './index-words.ts';
import { isUnspacedCharacter, placesOf, splitWords } from './split-words.ts';
import { anyWrittenText } from './test-text.ts';

const wordsOf = (text: string): string[] => splitWords(text).map(({ word }) => word);

describe('the words of a text', () => {
  test.each([
    ['A boat, and ships!', ['a', 'boat', 'and', 'ships']],
    ['The U.S. and the U.S', ['the', 'u.s', 'and', 'the', 'u.s']],
    ['At 5 p.m. in Washington D.C.', ['at', '5', 'p.m', 'in', 'washington', 'd.c']],
    ['He went.A boat', ['he', 'went', 'a', 'boat']],
    ['$1.5 is not 15', ['1.5', 'is', 'not', '15']],
    ['1,500 and 1500 and 1,50', ['1500', 'and', '1500', 'and', '1,50']],
    ['1,234,567.89', ['1234567.89']],
    ['1.500', ['1.500']],
    ['AK-203', ['ak', '203']],
    ["O’Brien's and l'Assemblée and ’quoted’", ['o', 'brien', 's', 'and', 'l', 'assemblee', 'and', 'quoted']],
    ['Café CAFE\u0301', ['cafe', 'cafe']],
    ['co\u00ADope\u00ADrate', ['cooperate']],
    ['و\u064Eالكتاب، المدرسة؟', ['والكتاب', 'المدرسة']],
    ['भारत और रूस।', ['भारत', 'और', 'रूस']],
    ['中国人', ['中国', '国人', '人']],
    ['2020年', ['2020', '年']],
    ['ที่ดี', ['ที่ดี', 'ดี']],
    ['A 🚢 sails', ['a', '🚢', 'sails']],
    ['… — !', []],
    ['', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('lie within the text, in order, and none is empty', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyWrittenText(),
          fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
        ),
        (text) => {
          let last = 0;
          for (const { word, start, end } of splitWords(text)) {
            expect(word).not.toBe('');
            expect(word).not.toMatch(/\s/);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = start + (end > start ? 1 : 0);
          }
        },
      ),
    );
  });

  test('are those of its pieces between spaces', () => {
    fc.assert(
      fc.property(anyWrittenText(), (text) => {
        expect(text.split(/\p{White_Space}+/u).flatMap(wordsOf)).toEqual(wordsOf(text));
      }),
    );
  });

  test('say whether a space stands before them', () => {
    expect(splitWords('AK-203 and/or 中国人').map(({ glued }) => glued)).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
      true,
    ]);
  });
});

test('a pair begins with a character of its script, and not with marks that stand before it', () => {
  const stems = '\u{1D165}\u{1D16E}';
  expect(splitWords(`${stems}中国`).map(({ word, start }) => [word, start])).toEqual([
    [stems, 0],
    ['中国', 4],
    ['国', 5],
  ]);
});

test('a character of a script without spaces is known with its marks, a pair is none', () => {
  expect(['人', 'ที่', 'が', '中国', 'a', 'ที่ด'].map(isUnspacedCharacter)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

describe('the places of words', () => {
  test.each([
    ['joint venture', [0, 1]],
    ['joint, venture', [0, 2]],
    ['oil. Prices rose', [0, 2, 3]],
    ['Mr. Smith of the Corp. said', [0, 1, 2, 3, 4, 5]],
    ['the “crude” oil', [0, 1, 2]],
    ['two-for-one (split)', [0, 1, 2, 4]],
    ['U.S. oil at $1.5 a barrel', [0, 1, 2, 3, 4, 5]],
  ])('%s', (text, places) => {
    expect(placesOf(splitWords(text))).toEqual(places);
  });
});

describe('words that hyphens join', () => {
  const joined = (text: string) => withJoined(splitWords(text)).filter(({ length }) => length > 1);

  test('are one word as well, where the first of them stands', () => {
    expect(joined("An e-mail on AK-203, O’Brien's")).toEqual([
      { word: 'email', index: 1, length: 2 },
      { word: 'ak203', index: 4, length: 2 },
      { word: 'obriens', index: 6, length: 3 },
    ]);
  });

  test('are none when there are many or the word would be long, with points, or without spaces', () => {
    expect(joined('a-b-c-d Donaudampfschifffahrt-Gesellschaftskapitän U.S.-led 2020年')).toEqual([]);
    expect(joinWords(splitWords('one'))).toBeUndefined();
  });

  test('leave all words of the text in their order', () => {
    fc.assert(
      fc.property(anyWrittenText(), (text) => {
        const words = splitWords(text);
        const plain = withJoined(words).filter(({ length }) => length === 1);
        expect(plain.map(({ word }) => word)).toEqual(words.map(({ word }) => word));
        expect(plain.map(({ index }) => index)).toEqual([...words.keys()]);
      }),
    );
  });
});
